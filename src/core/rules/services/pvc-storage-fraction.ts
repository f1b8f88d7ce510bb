import { isWhole } from '../../kubernetes/int64-quantity.ts';
import { parseQuantity } from '../../kubernetes/quantity.ts';
import { preferredFix, rule } from '../rule.ts';
import { claim } from './example-services.ts';
import { changeTo } from '../../wording/fix-titles.ts';

const MODES = '  accessModes: [ReadWriteOnce]\n';

export const pvcStorageFraction = rule({
  id: 'pvc-storage-fraction',
  title: 'Storage quantity has a fraction of a byte',
  severity: 'warning',
  source: 'pkg/api/persistentvolumeclaim.GetWarningsForPersistentVolumeClaimSpec',
  apiWarning: true,
  lesson: 'volumes#claims',
  watches: ['VolumeResourceRequirements.requests', 'VolumeResourceRequirements.limits'],
  why:
    'The claim requests almost nothing: the suffix `m` means thousandths, so `100m` of storage is a tenth of a byte. ' +
    '`M` means megabytes, and `Mi` means mebibytes (1,048,576 bytes). Change the suffix.',
  check(amounts, { edits, pathOf, report }) {
    const storage = amounts.scalar('storage');
    const text = storage?.meaning.type === 'float' ? String(storage.meaning.value) : storage?.string;
    const quantity = text === undefined ? undefined : parseQuantity(text);
    if (!storage || !quantity || isWhole(quantity)) return;
    const size = /^\d+m$/.test(storage.source) ? `${storage.source.slice(0, -1)}Mi` : undefined;
    // In claim templates of a StatefulSet the server leaves `spec` out of the path.
    const path = `${pathOf(amounts).replace(/(volumeClaimTemplates\[\d+\])\.spec/, '$1')}[storage]`;
    report(storage, 'Storage request has a fraction of a byte; `m` means thousandths.', {
      path,
      fixes: size === undefined ? [] : preferredFix(changeTo(size), edits.setText(storage.node, size)),
    });
  },
  examples: [
    {
      bad: claim(`${MODES}  resources:\n    requests:\n      storage: «100m»\n`),
      fixed: claim(`${MODES}  resources:\n    requests:\n      storage: 100Mi\n`),
    },
    { good: claim(`${MODES}  resources:\n    requests:\n      storage: 100M\n`) },
  ],
});
