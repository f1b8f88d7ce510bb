import { countOf } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { setField, setFirstField } from '../../yaml/set-field.ts';
import { claim } from './example-services.ts';

const STORAGE = '  resources:\n    requests:\n      storage: 1Gi\n';

export const pvcAccessModes: Rule = {
  id: 'pvc-access-modes',
  title: 'A claim that does not say who may use the volume',
  severity: 'error',
  lesson: 'volumes#access-modes',
  watches: ['PersistentVolumeClaimSpec', 'PersistentVolumeClaim'],
  why: 'A claim says how its volume is used: `ReadWriteOnce` by the Pods of one node, `ReadOnlyMany` and `ReadWriteMany` by many nodes, `ReadWriteOncePod` by a single Pod. The last one excludes all others.',
  check(spec, { edits, manifest, pathOf, report, typeOf }) {
    if (spec.kind === 'map' && typeOf(spec)?.name === 'PersistentVolumeClaim') {
      if (spec === manifest.root || spec.has('spec')) return;
      const written = setField(edits, spec, 'spec', { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } });
      report(spec.entry('spec') ?? spec, 'A claim template needs a `spec`.', { path: fieldPath(pathOf(spec), 'spec.accessModes'), fixes: preferredFix('Claim 1Gi, ReadWriteOnce', written) });
      return;
    }
    const count = spec.kind === 'map' ? countOf(spec, 'accessModes') : undefined;
    if (spec.kind !== 'map' || count === undefined) return;
    const path = fieldPath(pathOf(spec), 'accessModes');
    const modes = spec.list('accessModes');
    if (count === 0) {
      const fixes = preferredFix('Write [ReadWriteOnce]', setFirstField(edits, spec, 'accessModes', ['ReadWriteOnce']));
      report(spec.entry('accessModes') ?? spec, 'A claim needs at least one access mode.', { path, fixes });
    }
    const at = modes?.texts().indexOf('ReadWriteOncePod') ?? -1;
    const single = modes?.items[at];
    if (!modes || !single || modes.texts().every((mode) => mode === 'ReadWriteOncePod')) return;
    report(single, '`ReadWriteOncePod` excludes all other modes.', { path, fixes: preferredFix('Remove ReadWriteOncePod', edits.removeItem(modes, at)) });
  },
  examples: [
    { bad: claim(STORAGE).replace('spec:', '«spec»:'), fixed: claim(`  accessModes:\n    - ReadWriteOnce\n${STORAGE}`) },
    { bad: claim(`  accessModes: [ReadWriteOnce, «ReadWriteOncePod»]\n${STORAGE}`), fixed: claim(`  accessModes: [ReadWriteOnce]\n${STORAGE}`) },
    { good: claim(`  accessModes: [ReadWriteOnce, ReadOnlyMany]\n${STORAGE}`) },
  ],
};
