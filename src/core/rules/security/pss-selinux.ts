import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssSelinux = podSecurityRule({
  id: 'pss-selinux',
  title: 'SELinux user, role or type is not allowed (Pod Security: baseline)',
  level: 'baseline',
  finds: 'selinux',
  why: 'A namespace with the baseline level rejects the Pod. SELinux isolates containers by their type. Baseline allows only the container types, such as `container_t`, and no custom user or role; the level can be any. Remove the option.',
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        securityContext:
          seLinuxOptions:
            level: s0:c1
            «type»: spc_t
      `,
      fixed: yaml`
        securityContext:
          seLinuxOptions:
            level: s0:c1
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          seLinuxOptions:
            type: container_t
      `,
    },
  ],
});
