import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const privileged: Rule = {
  id: 'privileged',
  title: 'A container with all rights on the node',
  severity: 'information',
  lesson: 'security-context#privileged',
  watches: ['SecurityContext.privileged'],
  why: 'A privileged container can do nearly everything that root of the node can: whoever breaks into it has the node. Few programs need it; most get by with single capabilities.',
  check(value, { report, edits }) {
    if (value.kind !== 'scalar' || value.bool !== true) return;
    report(value, 'A privileged container has all rights on the node.', { fixes: preferredFix('Write privileged: false', edits.setSource(value.node, 'false')) });
  },
  examples: [
    { in: 'container', bad: 'securityContext:\n  privileged: «true»', fixed: 'securityContext:\n  privileged: false' },
    { in: 'container', good: 'securityContext:\n  privileged: false' },
  ],
};
