import { isDnsSubdomain } from '../../kubernetes/names.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { remove } from '../../wording/fix-titles.ts';
import { setByCluster } from '../../wording/messages.ts';

const ALLOWED: ReadonlySet<string> = new Set(['labels', 'annotations']);

export const volumeEphemeral = rule({
  id: 'volume-ephemeral',
  title: 'volumeClaimTemplate sets a name that the cluster chooses',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidatePersistentVolumeClaimTemplate',
  lesson: 'volumes#ephemeral-claims',
  watches: ['PersistentVolumeClaimTemplate.metadata', 'Volume.ephemeral'],
  why:
    'The API server rejects the Pod. The cluster names the claim after the Pod and the volume (`pod-volume`) and ' +
    'creates it in the namespace of the Pod. So the template may set only labels and annotations, and both names ' +
    'together must be a valid claim name.',
  check(value, context) {
    if (value.key === 'metadata') checkMetadata(value, context);
    else checkName(value, context);
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: scratch
            ephemeral:
              volumeClaimTemplate:
                metadata:
                  «name»: scratch
                  labels:
                    app: web
                spec:
                  accessModes: [ReadWriteOnce]
                  resources:
                    requests:
                      storage: 1Gi
      `,
      fixed: yaml`
        volumes:
          - name: scratch
            ephemeral:
              volumeClaimTemplate:
                metadata:
                  labels:
                    app: web
                spec:
                  accessModes: [ReadWriteOnce]
                  resources:
                    requests:
                      storage: 1Gi
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: scratch
            ephemeral:
              volumeClaimTemplate:
                metadata:
                  labels:
                    app: web
                spec:
                  accessModes: [ReadWriteOnce]
                  resources:
                    requests:
                      storage: 1Gi
      `,
    },
  ],
});

function checkMetadata(metadata: MapValue, { report, edits }: RuleContext): void {
  for (const entry of metadata.entries) {
    const name = metadata.meaningOf(entry);
    if (ALLOWED.has(name) || isUnset(entry.value)) continue;
    report(entry, setByCluster(name), {
      fixes: preferredFix(remove(name), edits.removeField(metadata, entry)),
    });
  }
}

/** What Go takes for not written. */
function isUnset(value: Value): boolean {
  if (value.kind === 'scalar') return value.isNull || value.string === '' || value.int === 0;
  return value.kind === 'list' ? value.items.length === 0 : value.entries.length === 0;
}

function checkName(ephemeral: MapValue, { report, manifest }: RuleContext): void {
  const pod = manifest.kind.kind === 'Pod' ? manifest.podMetadata?.text('name') : undefined;
  const volume = ephemeral.parent?.kind === 'map' ? ephemeral.parent : undefined;
  const name = volume?.scalar('name');
  if (!pod || !isDnsSubdomain(pod) || !name?.string || !isDnsSubdomain(name.string)) return;
  if (!isDnsSubdomain(`${pod}-${name.string}`))
    report(name, 'Pod name and volume name are too long together: the claim is named after both.');
}
