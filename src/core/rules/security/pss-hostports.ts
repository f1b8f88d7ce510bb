import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssHostports = podSecurityRule({
  id: 'pss-hostports',
  title: 'Container uses a host port (Pod Security: baseline)',
  level: 'baseline',
  finds: 'hostports',
  why: 'A namespace with the baseline level rejects the Pod. A `hostPort` occupies that port on the node and bypasses network policies. Use a Service to reach the Pod instead.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: 8080
            «hostPort»: 80
      `,
      fixed: yaml`
        ports:
          - containerPort: 8080
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - containerPort: 8080
      `,
    },
  ],
});
