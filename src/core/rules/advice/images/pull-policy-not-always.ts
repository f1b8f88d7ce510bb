import { pullPolicyOf } from '../../../manifest/effective/pull-policy.ts';
import { containerAround } from '../../../manifest/containers.ts';
import { preferredFix, rule } from '../../rule.ts';
import { setField } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { setTo } from '../../../wording/fix-titles.ts';

export const pullPolicyNotAlways = rule({
  id: 'pull-policy-not-always',
  title: 'imagePullPolicy is not Always',
  severity: 'hint',
  source: 'docs/concepts/containers/images/#updating-images',
  unfinishedIn: 'container',
  off: true,
  lesson: 'pod-anatomy#images',
  watches: ['Container.image'],
  why:
    'A Pod can use an image that is already on the node, even if it has no permission to pull it. On nodes shared ' +
    'by several teams, `Always` checks the registry each time, without downloading the image again. The price: no ' +
    'Pod starts while the registry is down, so others prefer `IfNotPresent`.',
  check(image, { report, edits }) {
    const container = containerAround(image)?.container;
    const policy = container && pullPolicyOf(container);
    if (!container || policy === undefined || policy === 'Always') return;
    const place = container.scalar('imagePullPolicy') ?? image;
    report(place, `\`imagePullPolicy\` is \`${policy}\`, so the registry is not always asked.`, {
      fixes: preferredFix(
        setTo(container, 'imagePullPolicy', 'Always'),
        setField(edits, container, 'imagePullPolicy', 'Always'),
      ),
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        image: nginx:1.27
        imagePullPolicy: «IfNotPresent»
      `,
      fixed: yaml`
        image: nginx:1.27
        imagePullPolicy: Always
      `,
    },
    {
      in: 'container',
      good: yaml`
        image: nginx:1.27
        imagePullPolicy: Always
      `,
    },
  ],
});
