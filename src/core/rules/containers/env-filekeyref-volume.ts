import type { MapValue } from '../../yaml/values.ts';
import { closestWords } from '../../text-distance.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const envFilekeyrefVolume: Rule = {
  id: 'env-filekeyref-volume',
  title: 'A file of variables that is in no emptyDir',
  severity: 'error',
  since: 35,
  lesson: 'pod-anatomy#environment',
  watches: ['FileKeySelector'],
  why: '`fileKeyRef` reads a variable from a file that an init container wrote into an emptyDir volume of the same Pod. Name such a volume, and a path in it without `..`.',
  check(ref, context) {
    if (ref.kind !== 'map') return;
    checkPath(ref, context);
    const name = ref.scalar('volumeName');
    const volumes = context.manifest.podSpec?.maps('volumes') ?? [];
    if (!name?.string || (context.manifest.podSpec?.has('volumes') && !context.manifest.podSpec.list('volumes'))) return;
    const volume = volumes.find((candidate) => candidate.text('name') === name.string);
    if (volume && isEmptyDir(volume)) return;
    const suitable = volumes.filter(isEmptyDir).flatMap((candidate) => candidate.text('name') ?? []);
    const meant = closestWords(name.string, suitable)[0] ?? suitable[0];
    const fixes = meant === undefined ? [] : preferredFix(`Write ${meant}`, context.edits.setText(name.node, meant));
    context.report(name, volume ? 'This volume is no emptyDir.' : 'The Pod has no volume of this name.', { fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'containers:\n  - name: web\n    image: nginx:1.27\n    env:\n      - name: A\n        valueFrom:\n          fileKeyRef: {volumeName: «dat», path: app.env, key: A}\nvolumes:\n  - name: data\n    emptyDir: {}',
      fixed: 'containers:\n  - name: web\n    image: nginx:1.27\n    env:\n      - name: A\n        valueFrom:\n          fileKeyRef: {volumeName: data, path: app.env, key: A}\nvolumes:\n  - name: data\n    emptyDir: {}',
      version: 35,
    },
    {
      in: 'pod-spec',
      good: 'containers:\n  - name: web\n    image: nginx:1.27\n    env:\n      - name: A\n        valueFrom:\n          fileKeyRef: {volumeName: data, path: app.env, key: A}\nvolumes:\n  - name: data\n    emptyDir: {}',
      version: 35,
    },
  ],
};

/** A volume without any source is an emptyDir as well. */
function isEmptyDir(volume: MapValue): boolean {
  return volume.has('emptyDir') || volume.entries.every(({ name }) => name === 'name' || !volume.has(name));
}

function checkPath(ref: MapValue, { edits, report }: RuleContext): void {
  const path = ref.scalar('path');
  if (!path?.string?.split('/').includes('..')) return;
  const written = path.string.split('/').filter((part) => part !== '..').join('/');
  const fixes = written === '' ? [] : preferredFix(`Write ${written}`, edits.setText(path.node, written));
  report(path, '`path` may not contain `..`.', { fixes });
}
