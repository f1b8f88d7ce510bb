import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssSysctls = podSecurityRule({
  id: 'pss-sysctls',
  title: 'Pod sets an unsafe sysctl (Pod Security: baseline)',
  level: 'baseline',
  finds: 'sysctls',
  why: 'A namespace with the baseline level rejects the Pod. Some sysctls apply only to the Pod, others to the whole node. Baseline allows a list of safe ones, such as `net.ipv4.tcp_syncookies`. Remove the others.',
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        securityContext:
          sysctls:
            - name: net.ipv4.tcp_syncookies
              value: "1"
            - name: «kernel.msgmax»
              value: "65536"
      `,
      fixed: yaml`
        securityContext:
          sysctls:
            - name: net.ipv4.tcp_syncookies
              value: "1"
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          sysctls:
            - name: net.ipv4.tcp_syncookies
              value: "1"
      `,
    },
  ],
});
