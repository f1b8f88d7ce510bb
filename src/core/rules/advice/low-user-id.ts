import { otherFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Below this, nodes have users of their own. */
const FIRST_FREE = 10_000;

export const lowUserId: Rule = {
  id: 'low-user-id',
  title: 'A user number that the node may also use',
  severity: 'hint',
  off: true,
  lesson: 'security-context#users',
  watches: ['SecurityContext.runAsUser', 'PodSecurityContext.runAsUser'],
  why: 'The number of a user means the same in the container and on its node. A program that breaks out as user 1000 is user 1000 of the node, who may exist there. A number above 10000 is nobody on most nodes. The files of the image must be readable for that user.',
  check(user, { report, edits }) {
    if (user.kind !== 'scalar' || user.int === undefined || user.int <= 0 || user.int >= FIRST_FREE) return;
    const higher = String(FIRST_FREE + user.int);
    report(user, `User ${user.int} may also be a user of the node.`, { fixes: otherFix(`Write ${higher}`, edits.setSource(user.node, higher)) });
  },
  examples: [
    { in: 'pod-spec', bad: 'securityContext:\n  runAsUser: «1000»' },
    { in: 'pod-spec', good: 'securityContext:\n  runAsUser: 11000' },
  ],
};
