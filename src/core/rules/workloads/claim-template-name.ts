import { isDnsLabel, toDnsLabel } from '../../kubernetes/names.ts';
import { containersOf } from '../../manifest/containers.ts';
import { textOrEmpty } from '../../manifest/text-field.ts';
import { mountedNames, mountsByName } from '../../manifest/volumes.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { statefulSet } from './example-workloads.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { addField, changeTo } from '../../wording/fix-titles.ts';
import { mayContainOnly, required, tooLong } from '../../wording/messages.ts';

const SPEC =
  '      spec:\n        accessModes: [ReadWriteOnce]\n        resources:\n          requests:\n' +
  '            storage: 1Gi\n';

export const claimTemplateName = rule({
  id: 'claim-template-name',
  title: 'volumeClaimTemplate name is not a valid volume name',
  severity: 'error',
  source: 'pkg/apis/apps/validation.ValidateStatefulSetSpec',
  judges: 'names',
  lesson: 'volumes#claims',
  watches: ['StatefulSetSpec.volumeClaimTemplates'],
  why:
    'The API server rejects the StatefulSet or, before Kubernetes 1.34, each of its Pods. Each claim template ' +
    'creates a volume with its name, which containers mount by that name. The name is a DNS label: at most 63 ' +
    'lowercase letters, digits and `-`.',
  check(claims, context) {
    for (const [at, claim] of claims.items.entries()) if (claim.kind === 'map') checkClaim(claim, at, context);
  },
  examples: [
    {
      bad: statefulSet(`  volumeClaimTemplates:\n    - metadata:\n        name: «My_Data»\n${SPEC}`),
      fixed: statefulSet(`  volumeClaimTemplates:\n    - metadata:\n        name: my-data\n${SPEC}`),
    },
    { good: statefulSet(`  volumeClaimTemplates:\n    - metadata:\n        name: data\n${SPEC}`) },
  ],
});

function checkClaim(claim: MapValue, at: number, context: RuleContext): void {
  const { edits, manifest, pathOf, report } = context;
  const metadata = claim.map('metadata');
  if (claim.has('metadata') && !metadata) return;
  const text = metadata ? textOrEmpty(metadata, 'name') : '';
  if (text === undefined || isDnsLabel(text)) return;
  const template = manifest.root.map('spec')?.map('template');
  const path = `${template ? pathOf(template) : 'spec.template'}.spec.volumes[${at}].name`;
  const name = mountedWithoutVolume(manifest.podSpec) ?? toDnsLabel(text) ?? 'data';
  const written = metadata?.entry('name')?.value;
  const edit = !metadata
    ? setFirstField(edits, claim, 'metadata', { name })
    : written?.kind === 'scalar'
      ? edits.setText(written.node, name)
      : setFirstField(edits, metadata, 'name', name);
  const mounts = text === '' ? [] : mountsByName(manifest.podSpec, text).map(({ node }) => edits.setText(node, name));
  const message =
    text === ''
      ? required('metadata.name', 'for a volumeClaimTemplate')
      : text.length > 63
        ? tooLong('`name`', 63)
        : mayContainOnly('`name`', 'lowercase letters, digits and `-`');
  report(metadata?.get('name') ?? metadata?.entry('name') ?? claim, message, {
    path,
    awaits: metadata?.has('name') ? [] : [pathOf(claim)],
    fixes: preferredFix(written ? changeTo(name) : addField('name', name), [edit, ...mounts]),
  });
}

/** The one volume that containers mount and that is not there: surely this claim's. */
function mountedWithoutVolume(podSpec: MapValue | undefined): string | undefined {
  const volumes = new Set(podSpec?.maps('volumes').map((volume) => volume.text('name')));
  const mounted = new Set(podSpec ? containersOf(podSpec).flatMap(({ container }) => mountedNames(container)) : []);
  const missing = [...mounted].filter((name) => !volumes.has(name) && isDnsLabel(name));
  return missing.length === 1 ? missing[0] : undefined;
}
