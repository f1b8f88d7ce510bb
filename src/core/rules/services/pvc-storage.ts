import { quantityNanos } from '../../kubernetes/quantity.ts';
import { closestWords } from '../../text-distance.ts';
import type { TextEdit } from '../../text.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { misplacedSize } from '../../manifest/volumes.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { setField, setFirstField } from '../../yaml/set-field.ts';
import { claim } from './example-services.ts';
import { addPhrase, changeTo } from '../../wording/fix-titles.ts';
import { required } from '../../wording/messages.ts';

const MODES = '  accessModes: [ReadWriteOnce]\n';

export const pvcStorage = rule({
  id: 'pvc-storage',
  title: 'PersistentVolumeClaim has no storage request',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidatePersistentVolumeClaimSpec',
  saysMissing: true,
  lesson: 'volumes#claims',
  watches: ['PersistentVolumeClaimSpec'],
  why:
    'The API server rejects the claim. It must request storage with `resources.requests.storage`, such as `10Gi`, ' +
    'above zero; a limit alone is not enough. Add the request.',
  check(spec, context) {
    // A `storage` at another place is the request there: a finding of its own.
    if (!isReadable(spec) || misplacedSize(spec) || spec.map('resources')?.entry('storage')) return;
    const requests = spec.map('resources')?.map('requests');
    const storage = requests?.entry('storage')?.value;
    const path = `${context.pathOf(spec)}.resources[storage]`;
    if (!storage) {
      const place = spec.map('resources')?.entry('requests') ?? spec.entry('resources') ?? spec;
      context.report(place, required('resources.requests.storage'), {
        path,
        fixes: preferredFix(addPhrase('a storage request'), ask(spec, context)),
      });
      return;
    }
    const amount = amountOf(storage);
    if (storage.kind !== 'scalar' || amount === undefined || amount > 0n) return;
    const size = amount < 0n ? storage.source.trim().replace(/^-/, '') : limitOf(spec);
    context.report(storage, 'Storage request must be greater than zero.', {
      path,
      fixes: preferredFix(changeTo(size), context.edits.replaceValue(storage, size)),
    });
  },
  examples: [
    {
      bad: claim(`${MODES}  resources:\n    «requests»: {}\n`),
      fixed: claim(`${MODES}  resources:\n    requests:\n      storage: 1Gi\n`),
    },
    {
      bad: claim(`${MODES}  resources:\n    requests:\n      storage: «-5Gi»\n`),
      fixed: claim(`${MODES}  resources:\n    requests:\n      storage: 5Gi\n`),
    },
    { good: claim(`${MODES}  resources:\n    requests:\n      storage: 10Gi\n`) },
  ],
});

/** False when something else than an object stands on the way: that is reported on its own. */
function isReadable(spec: MapValue): boolean {
  const resources = spec.map('resources');
  return (
    (!spec.has('resources') || resources !== undefined) &&
    (!resources?.has('requests') || resources.map('requests') !== undefined)
  );
}

/** In billionths; null counts as 0 here. */
function amountOf(value: Value): bigint | undefined {
  if (value.kind !== 'scalar') return undefined;
  if (value.isNull) return 0n;
  return value.string === undefined && value.int === undefined
    ? undefined
    : quantityNanos(value.string ?? String(value.int));
}

/** What the limit says, else a small size that every cluster has. */
function limitOf(spec: MapValue): string {
  const limit = spec.map('resources')?.map('limits')?.scalar('storage');
  return limit && (amountOf(limit) ?? 0n) > 0n ? limit.source : '1Gi';
}

function ask(spec: MapValue, { edits }: RuleContext): TextEdit | undefined {
  const resources = spec.map('resources');
  const requests = resources?.map('requests');
  const storage = limitOf(spec);
  const typo = requests?.entries.find(({ name }) => closestWords(name, ['storage']).length > 0);
  if (typo) return edits.renameKey(typo.key, 'storage');
  if (requests && requests.entries.length > 0) return edits.addField(requests, 'storage', storage);
  if (resources) return setFirstField(edits, resources, 'requests', { storage });
  return setField(edits, spec, 'resources', { requests: { storage } });
}
