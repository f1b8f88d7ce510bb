import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssCapabilitiesBaseline = podSecurityRule({
  id: 'pss-capabilities-baseline',
  title: 'Container adds a capability beyond the default (Pod Security: baseline)',
  level: 'baseline',
  finds: 'capabilities',
  why: 'A namespace with the baseline level rejects the Pod. Each capability is one of the privileges of root. Baseline allows those that container runtimes grant by default; others, such as `SYS_ADMIN` or `NET_ADMIN`, reach beyond the container. Remove the capability; names have no `CAP_` prefix.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          capabilities:
            add: [NET_BIND_SERVICE, «NET_ADMIN»]
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
