import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const resizePolicy: Rule = {
  id: 'resize-policy',
  title: 'A resize policy that contradicts another',
  severity: 'error',
  lesson: 'resources-and-qos#resizing',
  watches: ['Container.resizePolicy'],
  since: 33,
  why: 'The list says for cpu and for memory, once each, whether a change of it restarts the container. In a Pod with `restartPolicy: Never` nothing is restarted, so only NotRequired is possible there.',
  check(policies, { report, edits, manifest, pathOf }) {
    if (policies.kind !== 'list') return;
    const seen = new Set<string>();
    const never = manifest.podSpec?.text('restartPolicy') === 'Never';
    for (const [at, policy] of policies.items.entries()) {
      if (policy.kind !== 'map') continue;
      const name = policy.scalar('resourceName');
      if (name?.string && seen.has(name.string)) {
        report(name, `\`${name.string}\` is in this list already.`, { path: pathOf(policy), fixes: preferredFix('Remove the second one', edits.removeItem(policies, at)) });
      }
      if (name?.string) seen.add(name.string);
      const restart = policy.scalar('restartPolicy');
      if (!never || restart?.string !== 'RestartContainer') continue;
      const fixes = [...preferredFix('Write NotRequired', edits.setText(restart.node, 'NotRequired')), ...otherFix('Remove the entry', edits.removeItem(policies, at))];
      report(restart, 'With `restartPolicy: Never` this can only be NotRequired.', { path: pathOf(policies), fixes });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'restartPolicy: Never\ncontainers:\n  - name: web\n    image: nginx:1.27\n    resizePolicy:\n      - resourceName: memory\n        restartPolicy: «RestartContainer»',
      fixed: 'restartPolicy: Never\ncontainers:\n  - name: web\n    image: nginx:1.27\n    resizePolicy:\n      - resourceName: memory\n        restartPolicy: NotRequired',
    },
    { in: 'container', good: 'resizePolicy:\n  - resourceName: cpu\n    restartPolicy: NotRequired\n  - resourceName: memory\n    restartPolicy: RestartContainer' },
  ],
};
