import { otherFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const readOnlyRoot: Rule = {
  id: 'read-only-root',
  title: 'A container that can change its own program files',
  severity: 'hint',
  profile: 'production',
  lesson: 'security-context#security',
  watches: ['Container.securityContext'],
  why: 'With `readOnlyRootFilesystem: true` an intruder cannot change the programs in the container. The program then needs a volume, such as an `emptyDir`, for each folder that it writes to.',
  check(context, { report, edits }) {
    if (context.kind !== 'map' || context.bool('readOnlyRootFilesystem') === true) return;
    const entry = context.entry('readOnlyRootFilesystem') ?? (context.parent?.kind === 'map' ? context.parent.entry('securityContext') : undefined);
    const value = context.scalar('readOnlyRootFilesystem');
    const edit = value ? edits.setSource(value.node, 'true') : edits.addField(context, 'readOnlyRootFilesystem', true);
    if (entry) report(entry, 'This container can change its own program files.', { fixes: otherFix('Set readOnlyRootFilesystem: true', edit) });
  },
  examples: [
    { in: 'container', bad: '«securityContext»:\n  allowPrivilegeEscalation: false' },
    { in: 'container', good: 'securityContext:\n  readOnlyRootFilesystem: true' },
  ],
};
