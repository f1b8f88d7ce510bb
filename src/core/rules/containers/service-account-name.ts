import { isDnsSubdomain, toDnsSubdomain } from '../../kubernetes/names.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const serviceAccountName: Rule = {
  id: 'service-account-name',
  title: 'The old name of serviceAccountName with a wrong value',
  severity: 'error',
  lesson: 'pod-anatomy#other-names',
  watches: ['PodSpec.serviceAccount'],
  why: '`serviceAccount` is the old name of `serviceAccountName` and counts where the new one is missing. It holds lower-case letters, digits, hyphens and dots.',
  check(value, { edits, report }) {
    const text = value.kind === 'scalar' ? value.string : undefined;
    const podSpec = value.parent;
    if (value.kind !== 'scalar' || !text || podSpec?.kind !== 'map' || isDnsSubdomain(text)) return;
    if (podSpec.has('serviceAccountName') && podSpec.text('serviceAccountName') !== '') return;
    const closest = toDnsSubdomain(text);
    const fixes = closest === undefined ? [] : preferredFix(`Write ${closest}`, edits.setText(value.node, closest));
    report(value, 'The name of a service account holds only a-z, 0-9, hyphens and dots.', { fixes, path: fieldPath(pathOf(podSpec), 'serviceAccountName') });
  },
  examples: [
    { in: 'pod-spec', bad: 'serviceAccount: «Build_Bot»', fixed: 'serviceAccount: build-bot' },
    { in: 'pod-spec', good: 'serviceAccount: build-bot' },
  ],
};
