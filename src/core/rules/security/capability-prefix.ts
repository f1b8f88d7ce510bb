import { code } from '../../wording/code.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';

export const capabilityPrefix = rule({
  id: 'capability-prefix',
  title: 'Capability name has the prefix CAP_',
  severity: 'warning',
  source: 'docs/tasks/configure-pod-container/security-context/',
  judges: 'value',
  lesson: 'security-context#capabilities',
  watches: ['Capabilities.add', 'Capabilities.drop'],
  why:
    'The API server does not check the names. The container runtime puts `CAP_` in front of each one itself, so it ' +
    'looks for `CAP_CAP_NET_ADMIN`, which does not exist: the container does not start, or it runs without the ' +
    'change. Write the name without the prefix.',
  check(list, { report, edits }) {
    for (const item of list.items) {
      const name = item.kind === 'scalar' ? item.string : undefined;
      if (item.kind !== 'scalar' || !name?.toUpperCase().startsWith('CAP_')) continue;
      const plain = name.slice('CAP_'.length).toUpperCase();
      if (plain === '') continue;
      report(item, `Capability names have no prefix here: ${code(plain)}, not ${code(name)}.`, {
        fixes: preferredFix(changeTo(plain), edits.setText(item.node, plain)),
      });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          capabilities:
            add: [«CAP_SYSLOG»]
      `,
      fixed: yaml`
        securityContext:
          capabilities:
            add: [SYSLOG]
      `,
    },
    {
      in: 'container',
      bad: yaml`
        securityContext:
          capabilities:
            drop: [«CAP_ALL»]
      `,
      fixed: yaml`
        securityContext:
          capabilities:
            drop: [ALL]
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          capabilities:
            add: [SYSLOG]
      `,
    },
  ],
});
