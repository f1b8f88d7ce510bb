import { runsAsRoot } from '../../kubernetes/image-roles.ts';
import { containerAround } from '../../manifest/containers.ts';
import { securitySetting } from '../../manifest/effective/security.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { setPath } from '../../yaml/set-field.ts';

export const rootImage: Rule = {
  id: 'root-image',
  title: 'An image of root where root is forbidden',
  severity: 'information',
  lesson: 'security-context#users',
  watches: ['Container.image'],
  why: 'This well-known image runs as root unless told otherwise, and `runAsNonRoot` forbids that, so the container does not start (CreateContainerConfigError). Choose a variant of the image that is made for another user, or name a user with `runAsUser` who may read and write what the program needs.',
  check(image, { report, edits, manifest: { podSpec } }) {
    const container = containerAround(image)?.container;
    if (image.kind !== 'scalar' || !podSpec || !container || !runsAsRoot(image.string ?? '') || !mustNotBeRoot(container, podSpec)) return;
    const fix = otherFix('Run as user 1000', setPath(edits, container, ['securityContext', 'runAsUser'], 1000));
    report(image, 'This image runs as root, which `runAsNonRoot` forbids.', { fixes: fix });
  },
  examples: [
    { in: 'container', bad: 'image: «nginx:1.27»\nsecurityContext:\n  runAsNonRoot: true' },
    { in: 'container', good: 'image: nginx:1.27\nsecurityContext:\n  runAsNonRoot: true\n  runAsUser: 101' },
    { in: 'pod-spec', good: 'securityContext:\n  runAsNonRoot: true\ncontainers:\n  - name: web\n    image: registry.example.com/nginx:1.27' },
  ],
};

function mustNotBeRoot(container: MapValue, podSpec: MapValue): boolean {
  if (podSpec.map('os')?.text('name') === 'windows') return false;
  const nonRoot = securitySetting('runAsNonRoot', container, podSpec)?.value;
  const isForbidden = nonRoot?.kind === 'scalar' && nonRoot.bool === true;
  return isForbidden && !securitySetting('runAsUser', container, podSpec);
}
