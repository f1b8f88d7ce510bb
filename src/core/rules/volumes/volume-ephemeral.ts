import { isDnsSubdomain } from '../../kubernetes/names.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

const ALLOWED: ReadonlySet<string> = new Set(['labels', 'annotations']);

export const volumeEphemeral: Rule = {
  id: 'volume-ephemeral',
  title: 'A claim template that says what the cluster decides',
  severity: 'error',
  lesson: 'volumes#ephemeral-claims',
  watches: ['PersistentVolumeClaimTemplate.metadata', 'Volume.ephemeral'],
  why: 'The cluster names the claim after the Pod and the volume (`pod-volume`) and puts it in the Pod’s namespace, so a template may hold only labels and annotations, and both names together must be a name that a claim can have.',
  check(value, context) {
    if (value.kind !== 'map') return;
    if (value.key === 'metadata') checkMetadata(value, context);
    else checkName(value, context);
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: scratch\n    ephemeral:\n      volumeClaimTemplate:\n        metadata:\n          «name»: scratch\n          labels:\n            app: web\n        spec:\n          accessModes: [ReadWriteOnce]\n          resources:\n            requests:\n              storage: 1Gi',
      fixed: 'volumes:\n  - name: scratch\n    ephemeral:\n      volumeClaimTemplate:\n        metadata:\n          labels:\n            app: web\n        spec:\n          accessModes: [ReadWriteOnce]\n          resources:\n            requests:\n              storage: 1Gi',
    },
    {
      in: 'pod-spec',
      good: 'volumes:\n  - name: scratch\n    ephemeral:\n      volumeClaimTemplate:\n        metadata:\n          labels:\n            app: web\n        spec:\n          accessModes: [ReadWriteOnce]\n          resources:\n            requests:\n              storage: 1Gi',
    },
  ],
};

function checkMetadata(metadata: MapValue, { report, edits }: RuleContext): void {
  for (const entry of metadata.entries) {
    const name = metadata.meaningOf(entry);
    if (ALLOWED.has(name) || isUnset(entry.value)) continue;
    report(entry, `\`${name}\` cannot be set here: the cluster decides it.`, { fixes: preferredFix(`Remove ${name}`, edits.removeField(metadata, entry)) });
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
  if (!isDnsSubdomain(`${pod}-${name.string}`)) report(name, 'Pod and volume name are too long together: the claim is called after both.');
}
