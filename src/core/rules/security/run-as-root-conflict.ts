import { containersOf } from '../../manifest/containers.ts';
import type { MapValue, ScalarValue } from '../../yaml/values.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const runAsRootConflict: Rule = {
  id: 'run-as-root-conflict',
  title: 'Root in a container that must not run as root',
  severity: 'warning',
  lesson: 'security-context#users',
  watches: ['PodSpec'],
  why: '`runAsNonRoot: true` tells the node to start the container only when its user is not root, and `runAsUser: 0` is root. The API server takes it, but the container will never start. Give it another user.',
  check(spec, { report, rangeOf, edits }) {
    if (spec.kind !== 'map') return;
    const reported = new Set<ScalarValue>();
    for (const { container } of containersOf(spec)) {
      const own = container.map('securityContext');
      const ofPod = spec.map('securityContext');
      const nonRoot = fieldOf(own, ofPod, 'runAsNonRoot');
      const user = fieldOf(own, ofPod, 'runAsUser');
      if (!nonRoot || !user || user.int !== 0 || nonRoot.bool !== true || reported.has(user)) continue;
      reported.add(user);
      const fixes = [
        ...preferredFix('Write runAsUser: 1000', edits.setSource(user.node, '1000')),
        ...otherFix('Write runAsNonRoot: false', edits.setSource(nonRoot.node, 'false')),
      ];
      report(user, 'User 0 is root: with `runAsNonRoot: true` this will not start.', { related: [{ range: rangeOf(nonRoot), message: 'runAsNonRoot: true' }], fixes });
    }
  },
  examples: [
    { in: 'container', bad: 'securityContext:\n  runAsNonRoot: true\n  runAsUser: «0»', fixed: 'securityContext:\n  runAsNonRoot: true\n  runAsUser: 1000' },
    { in: 'container', good: 'securityContext:\n  runAsNonRoot: true\n  runAsUser: 1000' },
  ],
};

/** What holds for a container: its own value, else the Pod's. */
function fieldOf(own: MapValue | undefined, ofPod: MapValue | undefined, name: string): ScalarValue | undefined {
  return own?.scalar(name) ?? ofPod?.scalar(name);
}
