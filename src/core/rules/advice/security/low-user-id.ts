import { otherFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

/** Below this, nodes have users of their own. */
const FIRST_FREE = 10_000;

export const lowUserId = rule({
  id: 'low-user-id',
  title: 'runAsUser is below 10000',
  severity: 'hint',
  source: 'docs/tasks/configure-pod-container/security-context/',
  off: true,
  lesson: 'security-context#users',
  watches: ['SecurityContext.runAsUser', 'PodSecurityContext.runAsUser'],
  why:
    'User IDs are the same in the container and on its node, so a process that breaks out as user 1000 has the ' +
    'access of user 1000 on the node, which may be a real account. An ID above 10000 is unused on most nodes. Use ' +
    'one, and make sure that it can read the files of the image.',
  check(user, { report, edits }) {
    if (user.int === undefined || user.int <= 0 || user.int >= FIRST_FREE) return;
    const higher = String(FIRST_FREE + user.int);
    report(user, `User ID ${user.int} may also be in use on the node.`, {
      fixes: otherFix(changeTo(higher), edits.setSource(user.node, higher)),
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        securityContext:
          runAsUser: «1000»
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          runAsUser: 11000
      `,
    },
  ],
});
