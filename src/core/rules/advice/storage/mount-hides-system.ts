import { containersOf } from '../../../manifest/containers.ts';
import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { code } from '../../../wording/code.ts';

/** Directories of an image without which nothing in it runs. */
const SYSTEM: ReadonlySet<string> = new Set([
  '/',
  '/bin',
  '/sbin',
  '/etc',
  '/lib',
  '/lib64',
  '/usr',
  '/usr/bin',
  '/usr/lib',
  '/usr/sbin',
]);

/** Sources whose files are all that is left to see, and never the ones that an image needs. */
const SOURCES = ['configMap', 'secret', 'downwardAPI', 'projected'];

export const mountHidesSystem = rule({
  id: 'mount-hides-system',
  title: 'Volume is mounted over a system directory of the image',
  severity: 'warning',
  unfinishedIn: 'pod-spec',
  lesson: 'volumes#config-files',
  source: 'docs/concepts/storage/volumes/#how-volumes-work',
  watches: ['PodSpec'],
  why:
    'A mount hides everything that the image has in that directory. With a ConfigMap mounted at `/etc` or ' +
    '`/usr/bin`, the container sees only the keys of the ConfigMap there; users, certificates or programs are gone, ' +
    'and the container does not start. Mount into a separate directory, or mount a single file with `subPath`.',
  check(spec, { report }) {
    const hiding = new Set(
      spec
        .maps('volumes')
        .flatMap((volume) => (SOURCES.some((source) => volume.has(source)) ? (volume.text('name') ?? []) : [])),
    );
    if (hiding.size === 0) return;
    for (const mount of containersOf(spec).flatMap(({ container }) => container.maps('volumeMounts'))) {
      const path = mount.scalar('mountPath');
      const text = path?.string?.replace(/(.)\/$/, '$1') ?? '';
      if (!path || !SYSTEM.has(text) || !hiding.has(mount.text('name') ?? '')) continue;
      if (mount.has('subPath') || mount.has('subPathExpr')) continue;
      report(
        path,
        `The volume hides everything that the image has in ${code(text)}; mount it elsewhere or use \`subPath\`.`,
      );
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: conf
            configMap:
              name: web
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: conf
                mountPath: «/etc»
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: conf
            configMap:
              name: web
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: conf
                mountPath: /etc/web
              - name: conf
                mountPath: /etc/hosts
                subPath: hosts
      `,
    },
  ],
});
