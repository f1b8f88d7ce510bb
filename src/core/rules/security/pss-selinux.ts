import { podSecurityRule } from '../pod-security-rule.ts';

export const pssSelinux = podSecurityRule({
  id: 'pss-selinux',
  title: 'An SELinux identity of its own',
  level: 'baseline',
  finds: 'selinux',
  why: 'SELinux separates containers by their type. The baseline level leaves user and role to the node and takes only the types for containers, such as container_t; the level is free.',
  examples: [
    {
      in: 'pod-spec',
      bad: 'securityContext:\n  seLinuxOptions:\n    level: s0:c1\n    «type»: spc_t',
      fixed: 'securityContext:\n  seLinuxOptions:\n    level: s0:c1',
    },
    { in: 'pod-spec', good: 'securityContext:\n  seLinuxOptions:\n    type: container_t' },
  ],
});
