import { podSecurityRule } from '../pod-security-rule.ts';

export const pssSysctls = podSecurityRule({
  id: 'pss-sysctls',
  title: 'A kernel setting that can touch the node',
  level: 'baseline',
  finds: 'sysctls',
  why: 'Some kernel settings hold for the Pod alone, others for the whole node. The baseline level allows a list of those that are safe, such as net.ipv4.tcp_syncookies.',
  examples: [
    {
      in: 'pod-spec',
      bad: 'securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"\n    - name: «kernel.msgmax»\n      value: "65536"',
      fixed: 'securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"',
    },
    { in: 'pod-spec', good: 'securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"' },
  ],
});
