import { podSecurityRule } from '../pod-security-rule.ts';

export const pssCapabilitiesRestricted = podSecurityRule({
  id: 'pss-capabilities-restricted',
  title: 'A capability beyond NET_BIND_SERVICE',
  level: 'restricted',
  finds: 'add-beyond-bind',
  why: 'The restricted level lets a container add one capability only: NET_BIND_SERVICE, for ports below 1024.',
  examples: [
    {
      in: 'container',
      bad: 'securityContext:\n  capabilities:\n    add: [NET_BIND_SERVICE, «CHOWN»]\n    drop: [ALL]',
      fixed: 'securityContext:\n  capabilities:\n    add: [NET_BIND_SERVICE]\n    drop: [ALL]',
    },
    { in: 'container', good: 'securityContext:\n  capabilities:\n    add: [NET_BIND_SERVICE]\n    drop: [ALL]' },
  ],
});
