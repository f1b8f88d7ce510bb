import { otherFix, preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

/** Endings of files that people mount one by one; directories such as `conf.d` have others. */
const FILE =
  /\/([\w.@-]+\.(?:conf|cnf|cfg|config|ini|ya?ml|json|xml|properties|toml|env|txt|html?|css|js|mjs|ts|py|rb|php|sh|bash|sql|lua|vcl|cf|tpl|tmpl|rules|crt|cer|pem|key|p12|pfx|jks|keystore|csv|md|htpasswd|htaccess|npmrc|netrc|pgpass|gitconfig|dockerconfigjson)|\.(?:htpasswd|htaccess|env|npmrc|netrc|pgpass|gitconfig)|Caddyfile|Corefile|Dockerfile|hosts|nsswitch|passwd)$/;

export const fileMountedAsDirectory = rule({
  id: 'file-mounted-as-directory',
  title: 'ConfigMap or Secret is mounted as a directory where a file is expected',
  severity: 'warning',
  source: 'docs/concepts/storage/volumes/#using-subpath',
  unfinishedIn: 'pod-spec',
  lesson: 'volumes#config-files',
  watches: ['PodSpec'],
  why:
    'A volume is always mounted as a directory: with `mountPath: /etc/nginx/nginx.conf` the file becomes a ' +
    'directory of that name, with the keys of the ConfigMap as files in it. The program then fails to read it, or ' +
    'the container does not start: "not a directory". Add `subPath` with the key to mount this one file.',
  check(spec, { report, edits }) {
    const sources = new Map(
      spec.maps('volumes').flatMap((volume) => {
        const source = volume.map('configMap') ?? volume.map('secret') ?? volume.map('projected');
        const name = volume.text('name');
        return source && name !== undefined ? [[name, source] as const] : [];
      }),
    );
    if (sources.size === 0) return;
    const containers = ['initContainers', 'containers'].flatMap((list) => spec.maps(list));
    for (const mount of containers.flatMap((container) => container.maps('volumeMounts'))) {
      const path = mount.scalar('mountPath');
      const source = sources.get(mount.text('name') ?? '');
      const file = FILE.exec(path?.string ?? '')?.[1];
      if (!path || !source || file === undefined || mount.has('subPath') || mount.has('subPathExpr')) continue;
      const keys = source.maps('items').flatMap((item) => item.text('path') ?? []);
      const [only] = keys;
      const subPath = keys.length === 1 && only !== undefined ? only : file;
      const fits = keys.length === 0 || keys.includes(subPath);
      const edit = edits.addField(mount, 'subPath', subPath, mount.entry('mountPath'));
      report(path, `A volume is mounted as a directory: \`${clip(file)}\` will not be a file.`, {
        fixes: (fits ? preferredFix : otherFix)(`Add \`subPath: ${clip(subPath)}\``, edit),
      });
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
                mountPath: «/etc/nginx/nginx.conf»
      `,
      fixed: yaml`
        volumes:
          - name: conf
            configMap:
              name: web
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: conf
                mountPath: /etc/nginx/nginx.conf
                subPath: nginx.conf
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
                mountPath: /etc/nginx/conf.d
      `,
    },
  ],
});

function clip(name: string): string {
  return name.length > 30 ? `${name.slice(0, 29)}…` : name;
}
