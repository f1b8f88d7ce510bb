import { setField } from '../../yaml/set-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { exclusive, requires } from '../../wording/messages.ts';
import { changeField, remove, setTo } from '../../wording/fix-titles.ts';

export const volumeMountRro = rule({
  id: 'volume-mount-rro',
  title: 'recursiveReadOnly on a writable mount',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateMountRecursiveReadOnly',
  lesson: 'volumes#images-and-devices',
  watches: ['VolumeMount'],
  since: 31,
  why:
    'The API server rejects the Pod. `recursiveReadOnly` makes all mounts below a read-only mount read-only as ' +
    'well. So it requires `readOnly: true`, and no mount propagation, which would allow new mounts.',
  check(mount, { report, edits, pathOf }) {
    const wanted = mount.scalar('recursiveReadOnly');
    if (!wanted || (wanted.string !== 'Enabled' && wanted.string !== 'IfPossible')) return;
    const path = fieldPath(pathOf(mount).replace(/\[\d+\]$/, ''), 'recursiveReadOnly');
    const entry = mount.entry('recursiveReadOnly');
    const removal = entry && otherFix(remove('recursiveReadOnly'), edits.removeField(mount, entry));
    const propagation = mount.scalar('mountPropagation');
    if (mount.bool('readOnly') !== true) {
      const fixes = [
        ...preferredFix(setTo(mount, 'readOnly', 'true'), setField(edits, mount, 'readOnly', true)),
        ...(removal ?? []),
      ];
      report(wanted, requires('`recursiveReadOnly`', '`readOnly: true`'), { path, fixes });
    } else if (propagation?.string !== undefined && propagation.string !== 'None') {
      const fixes = [
        ...preferredFix(changeField('mountPropagation', 'None'), edits.setText(propagation.node, 'None')),
        ...(removal ?? []),
      ];
      report(wanted, exclusive('recursiveReadOnly', `mountPropagation: ${propagation.string}`), {
        path,
        fixes,
      });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: conf
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: conf
                mountPath: /conf
                recursiveReadOnly: «Enabled»
      `,
      fixed: yaml`
        volumes:
          - name: conf
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: conf
                mountPath: /conf
                recursiveReadOnly: Enabled
                readOnly: true
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: conf
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: conf
                mountPath: /conf
                readOnly: true
                recursiveReadOnly: Enabled
      `,
    },
  ],
});
