import { closestWords } from '../../text-distance.ts';
import { isDnsLabel } from '../../kubernetes/names.ts';
import { volumeNames } from '../../manifest/volumes.ts';
import { addToList } from '../../yaml/set-field.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import type { ScalarValue } from '../../yaml/values.ts';

export const volumeMountNotFound: Rule = {
  id: 'volume-mount-not-found',
  title: 'A mount of a volume that does not exist',
  severity: 'error',
  lesson: 'about-pods#volumes',
  watches: ['VolumeMount.name', 'VolumeDevice.name'],
  why: 'A container can mount only a volume that its Pod declares under `volumes`; the two are tied by the name. Correct the name, or declare the volume.',
  check(value, context) {
    const name = value.kind === 'scalar' ? value.string : undefined;
    if (value.kind !== 'scalar' || !name) return;
    const names = volumeNames(context.manifest);
    if (names.includes(name)) return;
    const known = names.length === 0 ? 'it has none' : `it has ${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
    context.report(value, `The Pod has no volume \`${name}\`; ${known}.`, { fixes: fixesFor(value, name, names, context) });
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

function fixesFor(value: ScalarValue, name: string, names: readonly string[], { edits, manifest }: RuleContext): Fix[] {
  const [closest] = closestWords(name, names);
  const write = closest === undefined ? undefined : edits.setText(value.node, closest);
  const onlyCase = closest?.toLowerCase() === name.toLowerCase();
  const volume = name.length > 0 && isDnsLabel(name) ? { name, emptyDir: {} } : undefined;
  const isDevice = value.parent?.kind === 'map' && value.parent.has('devicePath');
  const add = volume && manifest.podSpec && !isDevice ? addToList(edits, manifest.podSpec, 'volumes', volume) : undefined;
  const addTitle = `Add the volume ${name}, an empty directory`;
  if (closest === undefined) return preferredFix(addTitle, add);
  return [...(onlyCase ? safeFix(`Write ${closest}`, write) : preferredFix(`Write ${closest}`, write)), ...otherFix(addTitle, add)];
}
