import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Those with which a program can reach past its container. */
const POWERFUL: ReadonlySet<string> = new Set(['ALL', 'BPF', 'DAC_READ_SEARCH', 'NET_ADMIN', 'PERFMON', 'SYS_ADMIN', 'SYS_BOOT', 'SYS_MODULE', 'SYS_PTRACE', 'SYS_RAWIO', 'SYS_TIME']);

export const powerfulCapability: Rule = {
  id: 'powerful-capability',
  title: 'A right of root that reaches past the container',
  severity: 'information',
  lesson: 'security-context#capabilities',
  watches: ['Capabilities.add'],
  why: 'Capabilities are single rights of root. This one is strong enough to change the node or other Pods: SYS_ADMIN alone is nearly all of root. Add only what the program fails without.',
  check(added, { report, edits }) {
    const context = added.parent?.parent;
    if (added.kind !== 'list' || (context?.kind === 'map' && context.bool('privileged') === true)) return;
    for (const [at, item] of added.items.entries()) {
      const name = item.kind === 'scalar' ? item.string?.replace(/^CAP_/, '') : undefined;
      if (name === undefined || !POWERFUL.has(name)) continue;
      report(item, name === 'ALL' ? 'These are all rights of root.' : `With ${name} a program can reach past its container.`, { fixes: preferredFix(`Remove ${name}`, edits.removeItem(added, at)) });
    }
  },
  examples: [
    {
      in: 'container',
      bad: 'securityContext:\n  capabilities:\n    add: [NET_BIND_SERVICE, «SYS_ADMIN»]\n    drop: [ALL]',
      fixed: 'securityContext:\n  capabilities:\n    add: [NET_BIND_SERVICE]\n    drop: [ALL]',
    },
    { in: 'container', good: 'securityContext:\n  capabilities:\n    add: [NET_BIND_SERVICE]\n    drop: [ALL]' },
  ],
};
