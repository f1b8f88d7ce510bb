import { containersOf } from '../../manifest/containers.ts';
import type { MapValue, ScalarValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { exclusive } from '../../wording/messages.ts';
import { changeField } from '../../wording/fix-titles.ts';

export const runAsRootConflict = rule({
  id: 'run-as-root-conflict',
  title: 'runAsNonRoot with runAsUser: 0',
  severity: 'warning',
  source: 'docs/tasks/configure-pod-container/security-context/',
  lesson: 'security-context#users',
  watches: ['PodSpec'],
  why:
    'The container never starts (`CreateContainerConfigError`), although the API server accepts it: `runAsNonRoot: ' +
    'true` forbids root, and `runAsUser: 0` is root. Use another user ID.',
  check(spec, { report, rangeOf, edits }) {
    const reported = new Set<ScalarValue>();
    for (const { container } of containersOf(spec)) {
      const own = container.map('securityContext');
      const ofPod = spec.map('securityContext');
      const nonRoot = fieldOf(own, ofPod, 'runAsNonRoot');
      const user = fieldOf(own, ofPod, 'runAsUser');
      if (!nonRoot || !user || user.int !== 0 || nonRoot.bool !== true || reported.has(user)) continue;
      reported.add(user);
      const fixes = [
        ...preferredFix(changeField('runAsUser', 1000), edits.setSource(user.node, '1000')),
        ...otherFix(changeField('runAsNonRoot', 'false'), edits.setSource(nonRoot.node, 'false')),
      ];
      report(user, exclusive('runAsUser: 0', 'runAsNonRoot: true'), {
        related: [{ range: rangeOf(nonRoot), message: '`runAsNonRoot: true` is set here.' }],
        fixes,
      });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          runAsNonRoot: true
          runAsUser: «0»
      `,
      fixed: yaml`
        securityContext:
          runAsNonRoot: true
          runAsUser: 1000
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          runAsNonRoot: true
          runAsUser: 1000
      `,
    },
  ],
});

/** What holds for a container: its own value, else the Pod's. */
function fieldOf(own: MapValue | undefined, ofPod: MapValue | undefined, name: string): ScalarValue | undefined {
  return own?.scalar(name) ?? ofPod?.scalar(name);
}
