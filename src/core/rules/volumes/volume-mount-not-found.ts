import { closestWords } from '../../text-distance.ts';
import { isDnsLabel } from '../../kubernetes/names.ts';
import { containersOf } from '../../manifest/containers.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { claimTemplateNames, mountedNames, mountsOf, volumeNames } from '../../manifest/volumes.ts';
import { addToList } from '../../yaml/set-field.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import type { MapValue, ScalarValue } from '../../yaml/values.ts';

export const volumeMountNotFound: Rule = {
  id: 'volume-mount-not-found',
  title: 'A mount of a volume that does not exist',
  severity: 'error',
  lesson: 'volumes#volumes',
  watches: ['PodSpec'],
  why: 'A container can mount only a volume that its Pod declares under `volumes`; the two are tied by the name. Correct the name, or declare the volume.',
  check(spec, context) {
    if (spec.kind !== 'map') return;
    const names = new Set(volumeNames(context.manifest));
    // A claim whose name is wrong is a finding of its own, and its volume is the one that is missed here.
    if (hasBadClaim(context.manifest) || hasBadVolumes(spec)) return;
    for (const place of containersOf(spec).flatMap(({ container }) => mountsOf(container))) {
      const value = place.scalar('name');
      const name = value?.string;
      if (!value || !name || names.has(name)) continue;
      const known = [...names];
      const words = known.length === 0 ? 'it has none' : `it has ${known.slice(0, 3).join(', ')}${known.length > 3 ? ', …' : ''}`;
      context.report(value, `The Pod has no volume \`${name}\`; ${words}.`, { fixes: fixesFor(value, name, known, context) });
    }
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      volumeMounts:\n        - name: «cache»\n          mountPath: /cache\n  volumes:\n    - name: cahce\n      emptyDir: {}\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      volumeMounts:\n        - name: cahce\n          mountPath: /cache\n  volumes:\n    - name: cahce\n      emptyDir: {}\n',
    },
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      volumeMounts:\n        - name: «cache»\n          mountPath: /cache\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      volumeMounts:\n        - name: cache\n          mountPath: /cache\n  volumes:\n    - name: cache\n      emptyDir: {}\n',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: cache\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: cache\n        mountPath: /cache' },
  ],
};

function hasBadClaim(manifest: Manifest): boolean {
  const count = manifest.kind.kind === 'StatefulSet' ? manifest.root.map('spec')?.maps('volumeClaimTemplates').length ?? 0 : 0;
  const names = claimTemplateNames(manifest);
  return names.length < count || !names.every(isDnsLabel);
}

/** Volumes that stand in a container, are no list, or have no name are findings of their own. */
function hasBadVolumes(spec: MapValue): boolean {
  const volumes = spec.get('volumes');
  if (volumes && volumes.kind !== 'list') return true;
  if (volumes?.items.some((volume) => volume.kind !== 'map' || volume.text('name') === undefined)) return true;
  return containersOf(spec).some(({ container }) => container.entry('volumes') !== undefined);
}

function fixesFor(value: ScalarValue, name: string, names: readonly string[], { edits, manifest }: RuleContext): Fix[] {
  const [alike] = closestWords(name, names);
  const closest = alike ?? onlyUnused(names, manifest);
  const write = closest === undefined ? undefined : edits.setText(value.node, closest);
  const onlyCase = closest?.toLowerCase() === name.toLowerCase();
  const volume = name.length > 0 && isDnsLabel(name) ? { name, emptyDir: {} } : undefined;
  const isDevice = value.parent?.kind === 'map' && value.parent.has('devicePath');
  const add = volume && manifest.podSpec && !isDevice ? addToList(edits, manifest.podSpec, 'volumes', volume) : undefined;
  const addTitle = `Add the volume ${name}, an empty directory`;
  if (closest === undefined) return preferredFix(addTitle, add);
  return [...(onlyCase ? safeFix(`Write ${closest}`, write) : preferredFix(`Write ${closest}`, write)), ...otherFix(addTitle, add)];
}

/** The one volume that nobody mounts: most likely it is meant. */
function onlyUnused(names: readonly string[], { podSpec }: Manifest): string | undefined {
  const used = new Set(podSpec ? containersOf(podSpec).flatMap(({ container }) => mountedNames(container)) : []);
  const unused = names.filter((name) => !used.has(name));
  return unused.length === 1 ? unused[0] : undefined;
}
