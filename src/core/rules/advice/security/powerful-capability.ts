import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { remove } from '../../../wording/fix-titles.ts';
import { code } from '../../../wording/code.ts';

/** Those with which a program can reach past its container. */
const POWERFUL: ReadonlySet<string> = new Set([
  'ALL',
  'BPF',
  'DAC_READ_SEARCH',
  'NET_ADMIN',
  'PERFMON',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_MODULE',
  'SYS_PTRACE',
  'SYS_RAWIO',
  'SYS_TIME',
]);

export const powerfulCapability = rule({
  id: 'powerful-capability',
  title: 'Container adds a dangerous capability',
  severity: 'information',
  source: 'docs/concepts/security/pod-security-standards/',
  lesson: 'security-context#capabilities',
  watches: ['Capabilities.add'],
  why:
    'An attacker in the container can change the node or other Pods: each capability is one of the privileges of ' +
    'root, and `SYS_ADMIN` alone is nearly all of them. Add only those that the program needs.',
  check(added, { report, edits }) {
    const context = added.parent?.parent;
    if (context?.kind === 'map' && context.bool('privileged') === true) return;
    for (const [at, item] of added.items.entries()) {
      const name = item.kind === 'scalar' ? item.string?.replace(/^CAP_/, '') : undefined;
      if (name === undefined || !POWERFUL.has(name)) continue;
      report(
        item,
        name === 'ALL'
          ? 'Capability `ALL` grants all root privileges.'
          : `Capability ${code(name)} reaches beyond the container.`,
        { fixes: preferredFix(remove(name), edits.removeItem(added, at)) },
      );
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          capabilities:
            add: [NET_BIND_SERVICE, «SYS_ADMIN»]
            drop: [ALL]
      `,
      fixed: yaml`
        securityContext:
          capabilities:
            add: [NET_BIND_SERVICE]
            drop: [ALL]
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          capabilities:
            add: [NET_BIND_SERVICE]
            drop: [ALL]
      `,
    },
  ],
});
