import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssDropAll = podSecurityRule({
  id: 'pss-drop-all',
  title: 'Container does not drop all capabilities (Pod Security: restricted)',
  level: 'restricted',
  finds: 'drop-all',
  why: 'A namespace with the restricted level rejects the Pod. A container starts with some root privileges, called capabilities, and most programs need none of them. Set `drop: [ALL]` in every container, in uppercase.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          capabilities:
            drop: [«all»]
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
            drop: [ALL]
      `,
    },
  ],
});
