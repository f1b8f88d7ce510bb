import { containerAround, isSidecar } from '../../manifest/containers.ts';
import type { Value } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { duplicate, mustBe } from '../../wording/messages.ts';
import { changeTo, removeThe } from '../../wording/fix-titles.ts';

/** Since then an init container that ends is never restarted for a resize. */
const NOT_IN_INIT_SINCE = 36;

export const resizePolicy = rule({
  id: 'resize-policy',
  title: 'resizePolicy conflicts with restartPolicy or is duplicated',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateResizePolicy',
  lesson: 'resources-and-qos#resizing',
  watches: ['Container.resizePolicy'],
  since: 33,
  why:
    'The API server rejects the Pod. `resizePolicy` says for cpu and for memory, once each, whether a resize ' +
    'restarts the container. With `restartPolicy: Never` nothing is restarted, so only `NotRequired` is allowed; ' +
    'since Kubernetes 1.36 the same applies to an init container that is not a sidecar.',
  check(policies, { version, report, edits, manifest, pathOf }) {
    const seen = new Set<string>();
    const startsOnce = version >= NOT_IN_INIT_SINCE && isPlainInit(policies);
    const never = manifest.podSpec?.text('restartPolicy') === 'Never';
    for (const [at, policy] of policies.items.entries()) {
      if (policy.kind !== 'map') continue;
      const name = policy.scalar('resourceName');
      if (name?.string && seen.has(name.string)) {
        report(name, duplicate('resource', name.string), {
          path: pathOf(policy),
          fixes: preferredFix(removeThe('duplicate'), edits.removeItem(policies, at)),
        });
      }
      if (name?.string) seen.add(name.string);
      const restart = policy.scalar('restartPolicy');
      if (restart?.string !== 'RestartContainer' || !(never || startsOnce)) continue;
      const fixes = [
        ...preferredFix(changeTo('NotRequired'), edits.setText(restart.node, 'NotRequired')),
        ...otherFix(removeThe('item'), edits.removeItem(policies, at)),
      ];
      if (never)
        report(restart, mustBe('restartPolicy', '`NotRequired` when the Pod has `restartPolicy: Never`'), {
          path: pathOf(policies),
          fixes,
        });
      else
        report(restart, mustBe('restartPolicy', '`NotRequired` in an init container'), {
          path: pathOf(restart),
          fixes,
        });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        restartPolicy: Never
        containers:
          - name: web
            image: nginx:1.27
            resizePolicy:
              - resourceName: memory
                restartPolicy: «RestartContainer»
      `,
      fixed: yaml`
        restartPolicy: Never
        containers:
          - name: web
            image: nginx:1.27
            resizePolicy:
              - resourceName: memory
                restartPolicy: NotRequired
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        initContainers:
          - name: setup
            image: busybox:1.36
            resizePolicy:
              - resourceName: cpu
                restartPolicy: «RestartContainer»
        containers:
          - name: web
            image: nginx:1.27
      `,
      fixed: yaml`
        initContainers:
          - name: setup
            image: busybox:1.36
            resizePolicy:
              - resourceName: cpu
                restartPolicy: NotRequired
        containers:
          - name: web
            image: nginx:1.27
      `,
      version: 36,
    },
    {
      in: 'container',
      good: yaml`
        resizePolicy:
          - resourceName: cpu
            restartPolicy: NotRequired
          - resourceName: memory
            restartPolicy: RestartContainer
      `,
    },
  ],
});

function isPlainInit(policies: Value): boolean {
  const place = containerAround(policies);
  return place?.role === 'init' && !isSidecar(place);
}
