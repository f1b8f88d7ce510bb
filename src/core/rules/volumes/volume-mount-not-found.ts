import { closestWords } from '../../text-distance.ts';
import { isDnsLabel } from '../../kubernetes/names.ts';
import { containersOf } from '../../manifest/containers.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { claimTemplateNames, mountedNames, mountsOf, sourcesOf } from '../../manifest/volumes.ts';
import { volumeNames, volumePlaces } from '../../manifest/volumes.ts';
import { addToList } from '../../yaml/set-field.ts';
import { otherFix, preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import type { MapValue, ScalarValue, Value } from '../../yaml/values.ts';
import { yaml } from '../yaml-example.ts';
import { addPhrase, changeTo } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';
import { notDefined } from '../../wording/messages.ts';

export const volumeMountNotFound = rule({
  id: 'volume-mount-not-found',
  title: 'Volume mount refers to an undefined volume',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateVolumeMounts',
  judges: 'names',
  lesson: 'volumes#volumes',
  watches: ['PodSpec'],
  why:
    'The API server rejects the Pod. A container can mount only volumes that the Pod defines under `volumes`; the ' +
    '`name` connects the two. Correct the name, or add the volume.',
  check(spec, context) {
    const names = new Set(volumeNames(context.manifest));
    // A claim whose name is wrong is a finding of its own, and its volume is the one that is missed here.
    if (hasBadClaim(context.manifest) || hasBadVolumes(spec)) return;
    const known = [...names];
    const unused = onlyUnused(known, spec);
    for (const place of containersOf(spec).flatMap(({ container }) => mountsOf(container))) {
      const value = place.scalar('name');
      const name = value?.string;
      if (!value || !name || names.has(name)) continue;
      // Its source stands in the mount, or the whole list elsewhere: a finding of its own.
      if (sourcesOf(place).length > 0 || standsElsewhere(name, spec, context)) continue;
      context.report(value, notDefined('Volume', name, 'in this Pod', known), {
        fixes: fixesFor(value, name, closestWords(name, known)[0] ?? unused, context),
        awaits: volumePlaces(context.manifest),
      });
    }
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
              volumeMounts:
                - name: «cache»
                  mountPath: /cache
          volumes:
            - name: cahce
              emptyDir: {}
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
              volumeMounts:
                - name: cahce
                  mountPath: /cache
          volumes:
            - name: cahce
              emptyDir: {}
      `,
    },
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
              volumeMounts:
                - name: «cache»
                  mountPath: /cache
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
              volumeMounts:
                - name: cache
                  mountPath: /cache
          volumes:
            - name: cache
              emptyDir: {}
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: cache
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: cache
                mountPath: /cache
      `,
    },
  ],
});

function hasBadClaim(manifest: Manifest): boolean {
  const count =
    manifest.kind.kind === 'StatefulSet' ? (manifest.root.map('spec')?.maps('volumeClaimTemplates').length ?? 0) : 0;
  const names = claimTemplateNames(manifest);
  return names.length < count || !names.every(isDnsLabel);
}

/** Is there a volume, or a claim, of that name under a key that is unknown where it stands? */
function standsElsewhere(name: string, spec: MapValue, { typeOf }: RuleContext): boolean {
  for (let at: MapValue['parent'] = spec; at; at = at.parent) {
    if (at.kind !== 'map') continue;
    for (const place of [at, at.map('metadata')]) {
      const type = place && typeOf(place);
      if (type && place.entries.some((entry) => !type.fields.has(entry.name) && holdsVolume(entry.value, name)))
        return true;
    }
  }
  return false;
}

function holdsVolume(value: Value, name: string): boolean {
  const items = value.kind === 'list' ? value.maps() : value.kind === 'map' ? [value] : [];
  return items.some((item) => item.text('name') === name || item.map('metadata')?.text('name') === name);
}

/**
 * Volumes that stand in a container, claims that stand in the Pod, what is no list, or have no name are findings of
 * their own.
 */
function hasBadVolumes(spec: MapValue): boolean {
  const volumes = spec.get('volumes');
  if (volumes && volumes.kind !== 'list') return true;
  if (volumes?.items.some((volume) => volume.kind !== 'map' || volume.text('name') === undefined)) return true;
  const claims = 'volumeClaimTemplates';
  const template = spec.parent?.kind === 'map' ? spec.parent.entry(claims) : undefined;
  if (spec.entry(claims) ?? template) return true;
  return containersOf(spec).some(({ container }) => container.entry('volumes') !== undefined);
}

function fixesFor(
  value: ScalarValue,
  name: string,
  closest: string | undefined,
  { edits, manifest }: RuleContext,
): Fix[] {
  const write = closest === undefined ? undefined : edits.setText(value.node, closest);
  const onlyCase = closest?.toLowerCase() === name.toLowerCase();
  const volume = name.length > 0 && isDnsLabel(name) ? { name, emptyDir: {} } : undefined;
  const isDevice = value.parent?.kind === 'map' && value.parent.has('devicePath');
  const add =
    volume && manifest.podSpec && !isDevice ? addToList(edits, manifest.podSpec, 'volumes', volume) : undefined;
  const addTitle = addPhrase(`a \`volumes\` entry for ${code(name)} (\`emptyDir\`)`);
  if (closest === undefined) return preferredFix(addTitle, add);
  return [
    ...(onlyCase ? safeFix(changeTo(closest), write) : preferredFix(changeTo(closest), write)),
    ...otherFix(addTitle, add),
  ];
}

/** The one volume that nobody mounts: most likely it is meant. */
function onlyUnused(names: readonly string[], podSpec: MapValue): string | undefined {
  const used = new Set(containersOf(podSpec).flatMap(({ container }) => mountedNames(container)));
  const unused = names.filter((name) => !used.has(name));
  return unused.length === 1 ? unused[0] : undefined;
}
