import { containersOf } from '../../manifest/containers.ts';
import { isReplaced, mountedNames, volumeNames } from '../../manifest/volumes.ts';
import { addToList } from '../../yaml/set-field.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import type { ListValue, MapValue } from '../../yaml/values.ts';

export const volumeUnused: Rule = {
  id: 'volume-unused',
  title: 'A volume that no container mounts',
  severity: 'information',
  lesson: 'volumes#volumes',
  watches: ['PodSpec'],
  why: 'A volume is there for containers to mount; nobody sees this one, though the Pod still waits until it is ready. Mount it under `volumeMounts` of the container that needs it, or remove it.',
  check(spec, context) {
    const volumes = spec.kind === 'map' ? spec.list('volumes') : undefined;
    if (spec.kind !== 'map' || !volumes) return;
    const containers = containersOf(spec).map(({ container }) => container);
    if (containers.length === 0) return;
    const used = new Set(containers.flatMap(usedBy));
    // A mount that names no volume is a finding of its own, and may well be meant for the one that seems unused.
    const names = new Set(volumeNames(context.manifest));
    if ([...used].some((name) => !names.has(name))) return;
    for (const volume of volumes.maps()) {
      const name = volume.scalar('name');
      if (!name?.string || used.has(name.string) || isReplaced(volume, context.manifest)) continue;
      context.report(name, `No container mounts \`${name.string}\`.`, { fixes: fixesFor(spec, volumes, volume, name.string, context) });
    }
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n  volumes:\n    - name: «cache»\n      emptyDir: {}\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      volumeMounts:\n        - name: cache\n          mountPath: /mnt/cache\n  volumes:\n    - name: cache\n      emptyDir: {}\n',
    },
    {
      in: 'document',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      volumeMounts:\n        - name: cache\n          mountPath: /cache\n  volumes:\n    - name: cache\n      emptyDir: {}\n',
    },
  ],
};

function usedBy(container: MapValue): string[] {
  const files = container.maps('env').flatMap((variable) => variable.map('valueFrom')?.map('fileKeyRef')?.text('volumeName') ?? []);
  return [...mountedNames(container), ...files];
}

function fixesFor(spec: MapValue, volumes: ListValue, volume: MapValue, name: string, { edits }: RuleContext): Fix[] {
  const [first] = spec.maps('containers');
  const mount = first && addToList(edits, first, 'volumeMounts', { name, mountPath: `/mnt/${name}` });
  return [
    ...preferredFix(`Mount it in ${first?.text('name') ?? 'the container'}`, mount),
    ...otherFix('Remove the volume', edits.removeItem(volumes, volumes.items.indexOf(volume))),
  ];
}
