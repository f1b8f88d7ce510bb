import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeTo, remove } from '../../../wording/fix-titles.ts';

export const rootGroup = rule({
  id: 'root-group',
  title: 'Container runs with the root group',
  severity: 'information',
  source: 'docs/tasks/configure-pod-container/security-context/',
  lesson: 'security-context#users',
  watches: [
    'SecurityContext.runAsGroup',
    'PodSecurityContext.runAsGroup',
    'PodSecurityContext.fsGroup',
    'PodSecurityContext.supplementalGroups',
  ],
  why:
    'Group 0 can read and change many files that belong to root, in the container and in volumes. Use another ' +
    'group, for example the same number as the user.',
  check(value, { report, edits }) {
    const context = value.parent;
    if (context?.kind !== 'map' || context.int('runAsUser') === 0) return;
    const user = context.int('runAsUser') ?? 1000;
    for (const group of value.kind === 'list' ? value.items : [value]) {
      if (group.kind !== 'scalar' || group.int !== 0) continue;
      const fixes =
        value.kind === 'list'
          ? preferredFix(remove('0'), edits.removeItem(value, Number(group.key)))
          : preferredFix(changeTo(user), edits.setSource(group.node, String(user)));
      report(group, 'Group 0 is the root group.', { fixes });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        securityContext:
          runAsUser: 1000
          runAsGroup: «0»
      `,
      fixed: yaml`
        securityContext:
          runAsUser: 1000
          runAsGroup: 1000
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        securityContext:
          supplementalGroups: [2000, «0»]
      `,
      fixed: yaml`
        securityContext:
          supplementalGroups: [2000]
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          runAsUser: 1000
          runAsGroup: 1000
          fsGroup: 1000
      `,
    },
  ],
});
