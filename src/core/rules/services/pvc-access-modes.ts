import { countOf } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import { preferredFix, rule } from '../rule.ts';
import { setField, setFirstField } from '../../yaml/set-field.ts';
import { claim } from './example-services.ts';
import { addPhrase, remove, setTo } from '../../wording/fix-titles.ts';
import { required } from '../../wording/messages.ts';

const STORAGE = '  resources:\n    requests:\n      storage: 1Gi\n';

export const pvcAccessModes = rule({
  id: 'pvc-access-modes',
  title: 'PersistentVolumeClaim has no valid accessModes',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidatePersistentVolumeClaimSpec',
  saysMissing: true,
  lesson: 'volumes#access-modes',
  watches: ['PersistentVolumeClaimSpec', 'PersistentVolumeClaim'],
  why:
    'The API server rejects the claim. `accessModes` says how the volume is used: `ReadWriteOnce` by the Pods of ' +
    'one node, `ReadOnlyMany` and `ReadWriteMany` by many nodes, `ReadWriteOncePod` by a single Pod and with no ' +
    'other mode. Set at least one.',
  check(spec, { edits, manifest, pathOf, report, typeOf }) {
    if (typeOf(spec)?.name === 'PersistentVolumeClaim') {
      if (spec === manifest.root || spec.has('spec')) return;
      const written = setField(edits, spec, 'spec', {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      });
      report(spec.entry('spec') ?? spec, required('spec', 'for a volumeClaimTemplate'), {
        path: fieldPath(pathOf(spec), 'spec.accessModes'),
        fixes: preferredFix(addPhrase('a `spec` with 1Gi and `ReadWriteOnce`'), written),
      });
      return;
    }
    const count = spec.kind === 'map' ? countOf(spec, 'accessModes') : undefined;
    if (count === undefined) return;
    const path = fieldPath(pathOf(spec), 'accessModes');
    const modes = spec.list('accessModes');
    if (count === 0) {
      const fixes = preferredFix(
        setTo(spec, 'accessModes', '[ReadWriteOnce]'),
        setFirstField(edits, spec, 'accessModes', ['ReadWriteOnce']),
      );
      report(spec.entry('accessModes') ?? spec, 'A PersistentVolumeClaim must have at least one access mode.', {
        path,
        fixes,
      });
    }
    const at = modes?.texts().indexOf('ReadWriteOncePod') ?? -1;
    const single = modes?.items[at];
    if (!modes || !single || modes.texts().every((mode) => mode === 'ReadWriteOncePod')) return;
    report(single, '`ReadWriteOncePod` must be the only access mode.', {
      path,
      fixes: preferredFix(remove('ReadWriteOncePod'), edits.removeItem(modes, at)),
    });
  },
  examples: [
    {
      bad: claim(STORAGE).replace('spec:', '«spec»:'),
      fixed: claim(`  accessModes:\n    - ReadWriteOnce\n${STORAGE}`),
    },
    {
      bad: claim(`  accessModes: [ReadWriteOnce, «ReadWriteOncePod»]\n${STORAGE}`),
      fixed: claim(`  accessModes: [ReadWriteOnce]\n${STORAGE}`),
    },
    { good: claim(`  accessModes: [ReadWriteOnce, ReadOnlyMany]\n${STORAGE}`) },
  ],
});
