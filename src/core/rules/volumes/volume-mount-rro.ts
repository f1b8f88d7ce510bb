import { setField } from '../../yaml/set-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const volumeMountRro: Rule = {
  id: 'volume-mount-rro',
  title: 'recursiveReadOnly on a mount that can be written to',
  severity: 'error',
  lesson: 'volumes#images-and-devices',
  watches: ['VolumeMount'],
  since: 31,
  why: '`recursiveReadOnly` makes everything below a read-only mount read-only too. So the mount needs `readOnly: true`, and no mount propagation, which would let new mounts in.',
  check(mount, { report, edits, pathOf }) {
    const wanted = mount.kind === 'map' ? mount.scalar('recursiveReadOnly') : undefined;
    if (mount.kind !== 'map' || !wanted || (wanted.string !== 'Enabled' && wanted.string !== 'IfPossible')) return;
    const path = fieldPath(pathOf(mount).replace(/\[\d+\]$/, ''), 'recursiveReadOnly');
    const entry = mount.entry('recursiveReadOnly');
    const remove = entry && otherFix('Remove recursiveReadOnly', edits.removeField(mount, entry));
    const propagation = mount.scalar('mountPropagation');
    if (mount.bool('readOnly') !== true) {
      const fixes = [...preferredFix('Write readOnly: true', setField(edits, mount, 'readOnly', true)), ...(remove ?? [])];
      report(wanted, '`recursiveReadOnly` needs `readOnly: true`.', { path, fixes });
    } else if (propagation?.string !== undefined && propagation.string !== 'None') {
      const fixes = [...preferredFix('Write mountPropagation: None', edits.setText(propagation.node, 'None')), ...(remove ?? [])];
      report(wanted, `\`recursiveReadOnly\` does not go with \`mountPropagation: ${propagation.string}\`.`, { path, fixes });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: conf\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: conf\n        mountPath: /conf\n        recursiveReadOnly: «Enabled»',
      fixed: 'volumes:\n  - name: conf\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: conf\n        mountPath: /conf\n        recursiveReadOnly: Enabled\n        readOnly: true',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: conf\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: conf\n        mountPath: /conf\n        readOnly: true\n        recursiveReadOnly: Enabled' },
  ],
};
