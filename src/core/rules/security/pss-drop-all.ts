import { podSecurityRule } from '../pod-security-rule.ts';

export const pssDropAll = podSecurityRule({
  id: 'pss-drop-all',
  title: 'Capabilities that nobody dropped',
  level: 'restricted',
  finds: 'drop-all',
  why: 'A container starts with some single rights of root, called capabilities. Most programs need none, so the restricted level wants `drop: [ALL]` in every container, in capitals.',
  examples: [
    {
      in: 'container',
      bad: 'securityContext:\n  capabilities:\n    drop: [«all»]',
      fixed: 'securityContext:\n  capabilities:\n    drop: [ALL]',
    },
    { in: 'container', good: 'securityContext:\n  capabilities:\n    drop: [ALL]' },
  ],
});
