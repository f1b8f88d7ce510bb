import { preferredFix, rule } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { move } from '../../wording/fix-titles.ts';
import { deprecated } from '../../wording/messages.ts';

const ANNOTATION = 'volume.beta.kubernetes.io/storage-class';
const CLAIM = 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\n  annotations:\n    team: shop\n';
const SPEC = 'spec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 1Gi\n';

export const pvcStorageClassAnnotation = rule({
  id: 'pvc-storage-class-annotation',
  title: 'Deprecated storage class annotation',
  severity: 'warning',
  source: 'docs/concepts/storage/persistent-volumes/',
  apiWarning: true,
  lesson: 'pod-anatomy#versions',
  watches: ['PersistentVolumeClaim'],
  why:
    'The API server warns, and the annotation may stop working: it was replaced years ago by the field ' +
    '`spec.storageClassName`. Use the field.',
  check(root, { edits, manifest, pathOf, report }) {
    const annotations =
      root === manifest.root && root.kind === 'map' ? root.map('metadata')?.map('annotations') : undefined;
    const entry = annotations?.entry(ANNOTATION);
    const spec = manifest.root.map('spec');
    if (!annotations || !entry) return;
    const name = annotations.text(ANNOTATION);
    const removal = edits.removeField(annotations, entry);
    const add = spec && name && !spec.has('storageClassName') ? [setField(edits, spec, 'storageClassName', name)] : [];
    report(entry, deprecated('The storage class annotation', 'is deprecated', '`spec.storageClassName`'), {
      path: `${pathOf(annotations)}[${ANNOTATION}]`,
      deprecated: true,
      fixes: preferredFix(move('the value', 'to `storageClassName`'), [removal, ...add]),
    });
  },
  examples: [
    {
      bad: `${CLAIM}    «volume.beta.kubernetes.io/storage-class»: fast\n${SPEC}`,
      fixed: `${CLAIM}${SPEC}  storageClassName: fast\n`,
    },
    { good: `${CLAIM}${SPEC}  storageClassName: fast\n` },
  ],
});
