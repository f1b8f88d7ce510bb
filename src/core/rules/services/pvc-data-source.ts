import { isDnsSubdomain } from '../../kubernetes/names.ts';
import { textOrEmpty } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { claim } from './example-services.ts';
import { mustBe, required } from '../../wording/messages.ts';
import { addField, remove } from '../../wording/fix-titles.ts';

const CLAIM = '  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 1Gi\n';

export const pvcDataSource = rule({
  id: 'pvc-data-source',
  title: 'PersistentVolumeClaim dataSource is not valid',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidatePersistentVolumeClaimSpec',
  lesson: 'volumes#ephemeral-claims',
  watches: ['PersistentVolumeClaimSpec'],
  why:
    'The API server rejects the claim. A new volume can start with the data of another claim or of a snapshot. The ' +
    'source has a `kind` and a `name`, and an `apiGroup` unless it is a PersistentVolumeClaim. `dataSource` and ' +
    '`dataSourceRef`, if both are set, must be the same.',
  check(spec, context) {
    const source = spec.map('dataSource');
    const ref = spec.map('dataSourceRef');
    // Sources in another namespace are dropped, and so is a dataSource of any other kind.
    const keptRef = ref && textOrEmpty(ref, 'namespace') === '' ? ref : undefined;
    const keptSource = source && isKnownSource(source) ? source : undefined;
    for (const kept of [keptSource, keptRef]) if (kept) checkSource(kept, context);
    if (
      keptSource &&
      keptRef &&
      ['kind', 'name', 'apiGroup'].some((name) => textOrEmpty(keptSource, name) !== textOrEmpty(keptRef, name))
    ) {
      const entry = spec.entry('dataSource');
      if (entry)
        context.report(entry, '`dataSource` and `dataSourceRef` must be the same.', {
          path: context.pathOf(spec),
          fixes: preferredFix(remove('dataSource'), context.edits.removeField(spec, entry)),
        });
    }
  },
  examples: [
    { bad: claim(`${CLAIM}  «dataSource»:\n    kind: PersistentVolumeClaim\n`) },
    {
      bad: claim(`${CLAIM}  dataSourceRef:\n    kind: «VolumeSnapshot»\n    name: monday\n`),
      fixed: claim(
        `${CLAIM}  dataSourceRef:\n    kind: VolumeSnapshot\n    name: monday\n    apiGroup: snapshot.storage.k8s.io\n`,
      ),
    },
    { good: claim(`${CLAIM}  dataSource:\n    kind: PersistentVolumeClaim\n    name: old\n`) },
  ],
});

function isKnownSource(source: MapValue): boolean {
  const kind = textOrEmpty(source, 'kind');
  const group = textOrEmpty(source, 'apiGroup');
  return (
    (kind === 'PersistentVolumeClaim' && group === '') ||
    (kind === 'VolumeSnapshot' && group === 'snapshot.storage.k8s.io')
  );
}

function checkSource(source: MapValue, { edits, pathOf, report }: RuleContext): void {
  const kind = textOrEmpty(source, 'kind');
  const group = textOrEmpty(source, 'apiGroup');
  const entry = source.parent?.kind === 'map' ? source.parent.entry(String(source.key)) : undefined;
  for (const name of ['name', 'kind']) {
    if (textOrEmpty(source, name) === '')
      report(source.entry(name) ?? entry ?? source, required(name, 'in a data source'), {
        path: fieldPath(pathOf(source), name),
      });
  }
  if (group && !isDnsSubdomain(group))
    report(source.get('apiGroup') ?? source, mustBe('apiGroup', 'a DNS name such as `snapshot.storage.k8s.io`'));
  if (group !== '' || !kind || kind === 'PersistentVolumeClaim') return;
  const isSnapshot = kind === 'VolumeSnapshot';
  const fixes = isSnapshot
    ? preferredFix(
        addField('apiGroup', 'snapshot.storage.k8s.io'),
        setField(edits, source, 'apiGroup', 'snapshot.storage.k8s.io'),
      )
    : [];
  report(source.get('kind') ?? source, required('apiGroup', 'unless the source is a PersistentVolumeClaim'), {
    path: pathOf(source),
    fixes,
  });
}
