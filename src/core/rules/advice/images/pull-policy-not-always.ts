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
    'Before Kubernetes 1.35, a Pod can use a private image that is already on its node without the credentials to ' +
    'pull it; newer kubelets check them by default. `Always` checks the registry at every start, without downloading ' +
    'the image again. The price: no Pod starts while the registry is down, so others prefer `IfNotPresent`.',
  check(image, { report, edits }) {
    const container = containerAround(image)?.container;
    const policy = container && pullPolicyOf(container);
    if (!container || policy === undefined || policy === 'Always') return;
    const place = container.scalar('imagePullPolicy') ?? image;
    report(place, `With \`imagePullPolicy: ${policy}\`, the registry is not checked at every start.`, {
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
