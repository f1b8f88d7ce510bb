import { podSecurityRule } from '../pod-security-rule.ts';

export const pssCapabilitiesBaseline = podSecurityRule({
  id: 'pss-capabilities-baseline',
  title: 'A capability beyond the usual ones',
  level: 'baseline',
  finds: 'capabilities',
  why: 'Capabilities are single rights of root. The baseline level allows those that container runtimes give anyway; others, such as SYS_ADMIN or NET_ADMIN, reach past the container. They are written without the prefix CAP_.',
  examples: [
    {
      in: 'container',
      bad: 'securityContext:\n  capabilities:\n    add: [NET_BIND_SERVICE, «NET_ADMIN»]\n    drop: [ALL]',
      fixed: 'securityContext:\n  capabilities:\n    add: [NET_BIND_SERVICE]\n    drop: [ALL]',
    },
    { in: 'container', good: 'securityContext:\n  capabilities:\n    add: [NET_BIND_SERVICE]\n    drop: [ALL]' },
  ],
});
