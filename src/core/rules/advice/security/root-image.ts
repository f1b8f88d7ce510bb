import { runsAsRoot } from '../../../kubernetes/image-roles.ts';
import { containerAround } from '../../../manifest/containers.ts';
import { securitySetting } from '../../../manifest/effective/security.ts';
import type { MapValue } from '../../../yaml/values.ts';
import { otherFix, rule } from '../../rule.ts';
import { setPath } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { addField } from '../../../wording/fix-titles.ts';

export const rootImage = rule({
  id: 'root-image',
  title: 'Image runs as root despite runAsNonRoot',
  severity: 'information',
  source: 'docs/tasks/configure-pod-container/security-context/',
  unfinishedIn: 'container',
  lesson: 'security-context#users',
  watches: ['Container.image'],
  why:
    'The container does not start (`CreateContainerConfigError`): this image runs as root by default, and ' +
    '`runAsNonRoot` forbids that. Use a non-root variant of the image, or set `runAsUser` to a user who can read and ' +
    'write what the program needs.',
  check(image, { report, edits, manifest: { podSpec } }) {
    const container = containerAround(image)?.container;
    if (
      image.kind !== 'scalar' ||
      !podSpec ||
      !container ||
      !runsAsRoot(image.string ?? '') ||
      !mustNotBeRoot(container, podSpec)
    )
      return;
    const fix = otherFix(
      addField('runAsUser', 1000),
      setPath(edits, container, ['securityContext', 'runAsUser'], 1000),
    );
    report(image, 'Image runs as root, which `runAsNonRoot: true` forbids.', { fixes: fix });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        image: «nginx:1.27»
        securityContext:
          runAsNonRoot: true
      `,
    },
    {
      in: 'container',
      good: yaml`
        image: nginx:1.27
        securityContext:
          runAsNonRoot: true
          runAsUser: 101
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          runAsNonRoot: true
        containers:
          - name: web
            image: registry.example.com/nginx:1.27
      `,
    },
  ],
});

function mustNotBeRoot(container: MapValue, podSpec: MapValue): boolean {
  if (podSpec.map('os')?.text('name') === 'windows') return false;
  const nonRoot = securitySetting('runAsNonRoot', container, podSpec)?.value;
  const isForbidden = nonRoot?.kind === 'scalar' && nonRoot.bool === true;
  return isForbidden && !securitySetting('runAsUser', container, podSpec);
}
