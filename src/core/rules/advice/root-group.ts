import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const rootGroup: Rule = {
  id: 'root-group',
  title: 'The group of root',
  severity: 'information',
  lesson: 'security-context#users',
  watches: ['SecurityContext.runAsGroup', 'PodSecurityContext.runAsGroup', 'PodSecurityContext.fsGroup', 'PodSecurityContext.supplementalGroups'],
  why: 'Group 0 may read and change many files that belong to root, in the container and in volumes. Give the program a group of its own, for example the number of its user.',
  check(value, { report, edits }) {
    const context = value.parent;
    if (context?.kind !== 'map' || context.int('runAsUser') === 0) return;
    const user = context.int('runAsUser') ?? 1000;
    for (const group of value.kind === 'list' ? value.items : [value]) {
      if (group.kind !== 'scalar' || group.int !== 0) continue;
      const fixes = value.kind === 'list' ? preferredFix('Remove group 0', edits.removeItem(value, value.items.indexOf(group))) : preferredFix(`Write ${user}`, edits.setSource(group.node, String(user)));
      report(group, 'Group 0 is the group of root.', { fixes });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'securityContext:\n  runAsUser: 1000\n  runAsGroup: «0»',
      fixed: 'securityContext:\n  runAsUser: 1000\n  runAsGroup: 1000',
    },
    { in: 'pod-spec', bad: 'securityContext:\n  supplementalGroups: [2000, «0»]', fixed: 'securityContext:\n  supplementalGroups: [2000]' },
    { in: 'pod-spec', good: 'securityContext:\n  runAsUser: 1000\n  runAsGroup: 1000\n  fsGroup: 1000' },
  ],
};
