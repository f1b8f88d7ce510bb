import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const volumeFc: Rule = {
  id: 'volume-fc',
  title: 'A Fibre Channel disk that is not named exactly once',
  severity: 'error',
  lesson: 'volumes#csi',
  watches: ['Volume.fc'],
  why: 'A Fibre Channel disk is found by `targetWWNs` together with a `lun` from 0 to 255, or by `wwids`. Write one of the two.',
  check(fc, { report, pathOf, edits }) {
    if (fc.kind !== 'map') return;
    const path = pathOf(fc);
    const hasNames = (fc.list('targetWWNs')?.items.length ?? 0) > 0;
    const ids = (fc.list('wwids')?.items.length ?? 0) > 0 ? fc.entry('wwids') : undefined;
    const names = fc.entry('targetWWNs');
    const lun = fc.scalar('lun');
    if (!hasNames && !ids) report(fc, 'This disk needs `targetWWNs` with a `lun`, or `wwids`.', { path: fieldPath(path, 'targetWWNs') });
    else if (hasNames && names && ids) {
      const fixes = [...preferredFix('Remove wwids', edits.removeField(fc, ids)), ...otherFix('Remove targetWWNs', edits.removeField(fc, names))];
      report(names, 'This disk has `targetWWNs` and `wwids`; only one may be there.', { fixes });
    }
    if (!hasNames || !names) return;
    const fixes = preferredFix('Write lun: 0', lun ? edits.setSource(lun.node, '0') : edits.addField(fc, 'lun', 0, names));
    if (!lun) report(names, '`targetWWNs` needs `lun`: the number of the disk.', { path: fieldPath(path, 'lun'), fixes });
    else if (lun.int !== undefined && (lun.int < 0 || lun.int > 255)) report(lun, '`lun` must be from 0 to 255.', { fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: disk\n    fc:\n      «targetWWNs»: [50060e801049cfd1]',
      fixed: 'volumes:\n  - name: disk\n    fc:\n      targetWWNs: [50060e801049cfd1]\n      lun: 0',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: disk\n    fc:\n      targetWWNs: [50060e801049cfd1]\n      lun: 2' },
  ],
};
