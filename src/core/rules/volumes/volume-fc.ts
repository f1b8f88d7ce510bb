import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { exclusive, outOfRange, requires } from '../../wording/messages.ts';
import { addField, remove } from '../../wording/fix-titles.ts';

export const volumeFc = rule({
  id: 'volume-fc',
  title: 'Fibre Channel volume has no target or two',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateFCVolumeSource',
  lesson: 'volumes#csi',
  watches: ['Volume.fc'],
  why:
    'The API server rejects the volume. A Fibre Channel disk is found either by `targetWWNs` and a `lun` from 0 to ' +
    '255, or by `wwids`. Set one of the two.',
  check(fc, { report, pathOf, edits }) {
    const path = pathOf(fc);
    const hasNames = (fc.list('targetWWNs')?.items.length ?? 0) > 0;
    const ids = (fc.list('wwids')?.items.length ?? 0) > 0 ? fc.entry('wwids') : undefined;
    const names = fc.entry('targetWWNs');
    const lun = fc.scalar('lun');
    if (!hasNames && !ids)
      report(fc, 'An `fc` volume must have `targetWWNs` with a `lun`, or `wwids`.', {
        path: fieldPath(path, 'targetWWNs'),
      });
    else if (hasNames && names && ids) {
      const fixes = [
        ...preferredFix(remove('wwids'), edits.removeField(fc, ids)),
        ...otherFix(remove('targetWWNs'), edits.removeField(fc, names)),
      ];
      report(names, exclusive('targetWWNs', 'wwids'), { fixes });
    }
    if (!hasNames || !names) return;
    const fixes = preferredFix(
      addField('lun', 0),
      lun ? edits.setSource(lun.node, '0') : edits.addField(fc, 'lun', 0, names),
    );
    if (!lun) report(names, requires('`targetWWNs`', '`lun`'), { path: fieldPath(path, 'lun'), fixes });
    else if (lun.int !== undefined && (lun.int < 0 || lun.int > 255)) report(lun, outOfRange('lun', 0, 255), { fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: disk
            fc:
              «targetWWNs»: [50060e801049cfd1]
      `,
      fixed: yaml`
        volumes:
          - name: disk
            fc:
              targetWWNs: [50060e801049cfd1]
              lun: 0
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: disk
            fc:
              targetWWNs: [50060e801049cfd1]
              lun: 2
      `,
    },
  ],
});
