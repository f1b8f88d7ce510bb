import { fieldPath } from '../../../yaml/path.ts';
import { containersOf } from '../../../manifest/containers.ts';
import { claimTemplateNames, mountedNames, volumeNames } from '../../../manifest/volumes.ts';
import { addToList } from '../../../yaml/set-field.ts';
import { otherFix, preferredFix, rule } from '../../rule.ts';
import type { RuleContext } from '../../rule.ts';
import type { Fix } from '../../finding.ts';
import type { ListValue, MapValue } from '../../../yaml/values.ts';
import { yaml } from '../../yaml-example.ts';
import { addPhrase, removeThe } from '../../../wording/fix-titles.ts';
import { code } from '../../../wording/code.ts';

export const volumeUnused = rule({
  id: 'volume-unused',
  title: 'Volume is not mounted',
  severity: 'information',
  source: 'docs/concepts/storage/volumes/',
  judges: 'names',
  lesson: 'volumes#volumes',
  watches: ['PodSpec'],
  why:
    'The volume has no effect, but the Pod still waits until it is ready. Mount it in the `volumeMounts` of the ' +
    'container that needs it, or remove it.',
  check(spec, context) {
    const volumes = spec.list('volumes');
    if (!volumes) return;
    const containers = containersOf(spec).map(({ container }) => container);
    if (containers.length === 0) return;
    const used = new Set(containers.flatMap(usedBy));
    // A mount that names no volume is a finding of its own, and may well be meant for the one that seems unused.
    const names = new Set(volumeNames(context.manifest));
    if ([...used].some((name) => !names.has(name))) return;
    const claims = new Set(claimTemplateNames(context.manifest));
    for (const volume of volumes.maps()) {
      const name = volume.scalar('name');
      if (!name?.string || used.has(name.string) || claims.has(name.string)) continue;
      context.report(name, `Volume ${code(name.string)} is not mounted by any container.`, {
        fixes: fixesFor(spec, volumes, volume, name.string, context),
        awaits: [fieldPath(context.pathOf(spec), 'containers')],
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
          volumes:
            - name: «cache»
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
                - name: cache
                  mountPath: /mnt/cache
          volumes:
            - name: cache
              emptyDir: {}
      `,
    },
    {
      // Either may need it: no fix is preferred.
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          initContainers:
            - name: setup
              image: shop-setup:1.2
              command: [sh, /scripts/setup.sh]
          containers:
            - name: web
              image: nginx:1.27
          volumes:
            - name: «scripts»
              configMap:
                name: scripts
      `,
    },
    {
      in: 'document',
      good: yaml`
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
  ],
});

function usedBy(container: MapValue): string[] {
  const files = container
    .maps('env')
    .flatMap((variable) => variable.map('valueFrom')?.map('fileKeyRef')?.text('volumeName') ?? []);
  return [...mountedNames(container), ...files];
}

function fixesFor(spec: MapValue, volumes: ListValue, volume: MapValue, name: string, { edits }: RuleContext): Fix[] {
  const containers = containersOf(spec).map(({ container }) => container);
  // Which of several needs it, the text does not say.
  const offer = containers.length === 1 ? preferredFix : otherFix;
  const mounts = containers.flatMap((container) => {
    const place = container.text('name') === undefined ? 'the container' : code(container.text('name') ?? '');
    const mount = addToList(edits, container, 'volumeMounts', { name, mountPath: `/mnt/${name}` });
    return offer(addPhrase(`a \`volumeMounts\` entry in ${place}`), mount);
  });
  return [...mounts, ...otherFix(removeThe('volume'), edits.removeItem(volumes, Number(volume.key)))];
}
