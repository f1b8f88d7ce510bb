import { isDnsSubdomain, toDnsSubdomain } from '../../kubernetes/names.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import { preferredFix, rule } from '../rule.ts';
import { mayContainOnly } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const serviceAccountName = rule({
  id: 'service-account-name',
  title: 'serviceAccount is not a valid name',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidatePodSpec',
  judges: 'names',
  lesson: 'pod-anatomy#other-names',
  watches: ['PodSpec.serviceAccount'],
  why:
    'The API server rejects the Pod. `serviceAccount` is the deprecated name of `serviceAccountName` and is used ' +
    'when that is not set. It may contain lowercase letters, digits, `-` and `.`.',
  check(value, { edits, report }) {
    const text = value.string;
    const podSpec = value.parent;
    if (!text || podSpec?.kind !== 'map' || isDnsSubdomain(text)) return;
    if (podSpec.has('serviceAccountName') && podSpec.text('serviceAccountName') !== '') return;
    const closest = toDnsSubdomain(text);
    const fixes = closest === undefined ? [] : preferredFix(changeTo(closest), edits.setText(value.node, closest));
    report(value, mayContainOnly('`serviceAccount`', 'lowercase letters, digits, `-` and `.`'), {
      fixes,
      path: fieldPath(pathOf(podSpec), 'serviceAccountName'),
    });
  },
  examples: [
    { in: 'pod-spec', bad: 'serviceAccount: «Build_Bot»', fixed: 'serviceAccount: build-bot' },
    { in: 'pod-spec', good: 'serviceAccount: build-bot' },
  ],
});
