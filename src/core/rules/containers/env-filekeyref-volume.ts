import { volumePlaces } from '../../manifest/volumes.ts';
import type { MapValue } from '../../yaml/values.ts';
import { closestWords } from '../../text-distance.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { mustNotContain, notDefined } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const envFilekeyrefVolume = rule({
  id: 'env-filekeyref-volume',
  title: 'fileKeyRef without an emptyDir volume',
  severity: 'error',
  source: 'docs/tasks/inject-data-application/define-environment-variable-via-file/',
  since: 35,
  lesson: 'pod-anatomy#environment',
  watches: ['FileKeySelector'],
  why:
    'The API server rejects the Pod. `fileKeyRef` reads an environment variable from a file that an init container ' +
    'wrote into an `emptyDir` volume of the same Pod. Name such a volume, and a path in it without `..`.',
  check(ref, context) {
    checkPath(ref, context);
    const name = ref.scalar('volumeName');
    const volumes = context.manifest.podSpec?.maps('volumes') ?? [];
    if (!name?.string || (context.manifest.podSpec?.has('volumes') && !context.manifest.podSpec.list('volumes')))
      return;
    const volume = volumes.find((candidate) => candidate.text('name') === name.string);
    if (volume && isEmptyDir(volume)) return;
    const suitable = volumes.filter(isEmptyDir).flatMap((candidate) => candidate.text('name') ?? []);
    const meant = closestWords(name.string, suitable)[0] ?? suitable[0];
    const fixes = meant === undefined ? [] : preferredFix(changeTo(meant), context.edits.setText(name.node, meant));
    context.report(
      name,
      volume ? '`fileKeyRef` requires an `emptyDir` volume.' : notDefined('Volume', name.string ?? '', 'in this Pod'),
      {
        fixes,
        awaits: volume ? [context.pathOf(volume)] : volumePlaces(context.manifest),
      },
    );
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        containers:
          - name: web
            image: nginx:1.27
            env:
              - name: A
                valueFrom:
                  fileKeyRef: {volumeName: «dat», path: app.env, key: A}
        volumes:
          - name: data
            emptyDir: {}
      `,
      fixed: yaml`
        containers:
          - name: web
            image: nginx:1.27
            env:
              - name: A
                valueFrom:
                  fileKeyRef: {volumeName: data, path: app.env, key: A}
        volumes:
          - name: data
            emptyDir: {}
      `,
      version: 35,
    },
    {
      in: 'pod-spec',
      good: yaml`
        containers:
          - name: web
            image: nginx:1.27
            env:
              - name: A
                valueFrom:
                  fileKeyRef: {volumeName: data, path: app.env, key: A}
        volumes:
          - name: data
            emptyDir: {}
      `,
      version: 35,
    },
  ],
});

/** A volume without any source is an emptyDir as well. */
function isEmptyDir(volume: MapValue): boolean {
  return volume.has('emptyDir') || volume.entries.every(({ name }) => name === 'name' || !volume.has(name));
}

function checkPath(ref: MapValue, { edits, report }: RuleContext): void {
  const path = ref.scalar('path');
  if (!path?.string?.split('/').includes('..')) return;
  const written = path.string
    .split('/')
    .filter((part) => part !== '..')
    .join('/');
  const fixes = written === '' ? [] : preferredFix(changeTo(written), edits.setText(path.node, written));
  report(path, mustNotContain('`path`', '`..`'), { fixes });
}
