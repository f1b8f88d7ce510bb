import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssCapabilitiesRestricted = podSecurityRule({
  id: 'pss-capabilities-restricted',
  title: 'Container adds a capability other than NET_BIND_SERVICE (Pod Security: restricted)',
  level: 'restricted',
  finds: 'add-beyond-bind',
  why: 'A namespace with the restricted level rejects the Pod. Restricted allows a container to add only one capability, `NET_BIND_SERVICE`, for ports below 1024. Remove the others.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          capabilities:
            add: [NET_BIND_SERVICE, «CHOWN»]
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
