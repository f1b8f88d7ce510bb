import { otherFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { setTo } from '../../../wording/fix-titles.ts';

export const readOnlyRoot = rule({
  id: 'read-only-root',
  title: 'Root file system is writable',
  severity: 'hint',
  source: 'docs/tasks/configure-pod-container/security-context/',
  unfinishedIn: 'container',
  profile: 'production',
  onceInFile: true,
  lesson: 'security-context#security',
  watches: ['Container.securityContext'],
  why:
    'An attacker can replace the programs in the container. `readOnlyRootFilesystem: true` prevents that; the ' +
    'program then needs a volume, such as an `emptyDir`, for each directory that it writes to.',
  check(context, { report, edits }) {
    if (context.bool('readOnlyRootFilesystem') === true) return;
    const entry =
      context.entry('readOnlyRootFilesystem') ??
      (context.parent?.kind === 'map' ? context.parent.entry('securityContext') : undefined);
    const value = context.scalar('readOnlyRootFilesystem');
    const edit = value ? edits.setSource(value.node, 'true') : edits.addField(context, 'readOnlyRootFilesystem', true);
    if (entry)
      report(entry, 'The root file system of the container is writable.', {
        fixes: otherFix(setTo(context, 'readOnlyRootFilesystem', 'true'), edit),
      });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        «securityContext»:
          allowPrivilegeEscalation: false
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          readOnlyRootFilesystem: true
      `,
    },
  ],
});
