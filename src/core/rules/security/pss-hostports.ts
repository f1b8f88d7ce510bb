import { podSecurityRule } from '../pod-security-rule.ts';

export const pssHostports = podSecurityRule({
  id: 'pss-hostports',
  title: 'A port of the node taken by a container',
  level: 'baseline',
  finds: 'hostports',
  why: 'A hostPort takes up that port of the node and goes past the network’s rules. The baseline level forbids it; a Service makes the Pod reachable without it.',
  examples: [
    {
      in: 'container',
      bad: 'ports:\n  - containerPort: 8080\n    «hostPort»: 80',
      fixed: 'ports:\n  - containerPort: 8080',
    },
    { in: 'container', good: 'ports:\n  - containerPort: 8080' },
  ],
});
