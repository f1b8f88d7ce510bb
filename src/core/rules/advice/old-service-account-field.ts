import type { Rule } from '../rule.ts';
import { preferredFix } from '../rule.ts';

export const oldServiceAccountField: Rule = {
  id: 'old-service-account-field',
  title: 'The old name of serviceAccountName',
  severity: 'information',
  lesson: 'security-context#service-account',
  watches: ['PodSpec.serviceAccount'],
  why: '`serviceAccount` is the old name of this field and only kept for old manifests. Write `serviceAccountName`.',
  check(value, { report, edits }) {
    const spec = value.parent;
    const entry = spec?.kind === 'map' ? spec.entry('serviceAccount') : undefined;
    if (!entry || spec?.kind !== 'map') return;
    const fixes = spec.has('serviceAccountName') ? [] : preferredFix('Write serviceAccountName', edits.renameKey(entry.key, 'serviceAccountName'));
    report(entry, 'This is the old name of `serviceAccountName`.', { fixes, deprecated: true });
  },
  examples: [
    { in: 'pod-spec', bad: '«serviceAccount»: builder', fixed: 'serviceAccountName: builder' },
    { in: 'pod-spec', good: 'serviceAccountName: builder' },
  ],
};
