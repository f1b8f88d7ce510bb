import { preferredFix, rule } from '../../rule.ts';
import { deprecated } from '../../../wording/messages.ts';
import { renameTo } from '../../../wording/fix-titles.ts';

export const oldServiceAccountField = rule({
  id: 'old-service-account-field',
  title: 'serviceAccount is deprecated',
  severity: 'information',
  source: 'docs/tasks/configure-pod-container/configure-service-account/',
  lesson: 'security-context#service-account',
  watches: ['PodSpec.serviceAccount'],
  why:
    'The field still works but is kept only for old manifests; it is the deprecated name of `serviceAccountName`. ' +
    'Rename it.',
  check(value, { report, edits }) {
    const spec = value.parent;
    const entry = spec?.kind === 'map' ? spec.entry('serviceAccount') : undefined;
    if (!entry || spec?.kind !== 'map') return;
    const fixes = spec.has('serviceAccountName')
      ? []
      : preferredFix(renameTo('serviceAccountName'), edits.renameKey(entry.key, 'serviceAccountName'));
    report(entry, deprecated('`serviceAccount`', 'is deprecated', '`serviceAccountName`'), { fixes, deprecated: true });
  },
  examples: [
    { in: 'pod-spec', bad: '«serviceAccount»: builder', fixed: 'serviceAccountName: builder' },
    { in: 'pod-spec', good: 'serviceAccountName: builder' },
  ],
});
