import { quantityNanos } from '../../kubernetes/quantity.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { claim } from './example-services.ts';

const MODES = '  accessModes: [ReadWriteOnce]\n';

export const pvcStorageFraction: Rule = {
  id: 'pvc-storage-fraction',
  title: 'A part of a byte',
  severity: 'warning',
  apiWarning: true,
  lesson: 'volumes#claims',
  watches: ['VolumeResourceRequirements.requests', 'VolumeResourceRequirements.limits'],
  why: 'A small `m` after a number means thousandths: `100m` of storage is a tenth of a byte. Megabytes are `M`, and `Mi` are 1,048,576 bytes each.',
  check(amounts, { edits, pathOf, report }) {
    const storage = amounts.kind === 'map' ? amounts.scalar('storage') : undefined;
    const text = storage?.meaning.type === 'float' ? String(storage.meaning.value) : storage?.string;
    const nanos = text === undefined ? undefined : quantityNanos(text);
    if (amounts.kind !== 'map' || !storage || nanos === undefined || nanos % 1_000_000_000n === 0n) return;
    const size = /^\d+m$/.test(storage.source) ? `${storage.source.slice(0, -1)}Mi` : undefined;
    // In claim templates of a StatefulSet the server leaves `spec` out of the path.
    const path = `${pathOf(amounts).replace(/(volumeClaimTemplates\[\d+\])\.spec/, '$1')}[storage]`;
    report(storage, 'This is a part of a byte.', { path, fixes: size === undefined ? [] : preferredFix(`Write ${size}`, edits.setText(storage.node, size)) });
  },
  examples: [
    { bad: claim(`${MODES}  resources:\n    requests:\n      storage: «100m»\n`), fixed: claim(`${MODES}  resources:\n    requests:\n      storage: 100Mi\n`) },
    { good: claim(`${MODES}  resources:\n    requests:\n      storage: 100M\n`) },
  ],
};
