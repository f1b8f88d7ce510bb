import { containersOf } from '../../../manifest/containers.ts';
import type { Manifest } from '../../../manifest/manifest.ts';
import { mountsOf } from '../../../manifest/volumes.ts';
import type { Value } from '../../../yaml/values.ts';
import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { code } from '../../../wording/code.ts';

const SENSITIVE =
  /^\/(?:$|(?:boot|dev|lib|proc|root|sys|usr)(?:\/|$)|var\/lib\/(?:kubelet|docker|containerd|etcd)(?:\/|$))/;

/** Of `/etc`, what decides who may do what on the node; programs have their own settings there, too. */
const SETTINGS =
  /^\/etc(?:\/?$|\/(?:kubernetes|rancher|cni|containerd|docker|crio|ssh|ssl|pki|shadow|passwd|group|sudoers|hosts|pam\.d|systemd)(?:\/|$|\.)|\/cron)/;

/** Where the kubelet looks for plugins: a driver has to be there. */
const PLUGINS = /^\/var\/lib\/kubelet\/(?:plugins|plugins_registry|device-plugins|pod-resources)(?:\/|$)/;

/** By the `type` of the hostPath volume: only that says whether a path is a file. */
const WHAT: Readonly<Record<string, string>> = {
  File: 'a file',
  FileOrCreate: 'a file',
  Directory: 'a directory',
  DirectoryOrCreate: 'a directory',
  Socket: 'a socket',
  CharDevice: 'a device',
  BlockDevice: 'a device',
};

export const sensitiveHostPath = rule({
  id: 'sensitive-host-path',
  title: 'hostPath volume mounts a system directory of the node',
  severity: 'information',
  source: 'docs/concepts/storage/volumes/#hostpath',
  lesson: 'security-context#privileged',
  watches: ['HostPathVolumeSource.path'],
  why:
    'A process that can read the path can learn the secrets of other Pods, and one that can write to it can take ' +
    'over the node, because the path belongs to its operating system. Mount a narrower path as read-only, or use a ' +
    'volume type that is made for Pods.',
  check(path, { report, manifest }) {
    const text = path.string;
    if (text === undefined || !(SENSITIVE.test(text) || SETTINGS.test(text))) return;
    if (PLUGINS.test(text) || isDriver(text, path, manifest)) return;
    const type = path.parent?.kind === 'map' ? path.parent.text('type') : undefined;
    report(path, `${code(text)} is ${WHAT[type ?? ''] ?? 'a path'} of the node’s operating system.`);
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: host
            hostPath:
              path: «/etc»
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: host
                mountPath: /host
                readOnly: true
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: host
            hostPath:
              path: /var/lib/kubelet/plugins/example.com
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: host
                mountPath: /csi
                readOnly: true
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: host
            hostPath:
              path: /srv/shop
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: host
                mountPath: /host
                readOnly: true
      `,
    },
  ],
});

/** A storage driver mounts volumes into Pods, under the kubelet's directory, for the node to see. */
function isDriver(text: string, { parent }: Value, { podSpec }: Manifest): boolean {
  if (!/^\/var\/lib\/kubelet(?:\/pods)?\/?$/.test(text)) return false;
  const volume = parent?.parent?.kind === 'map' ? parent.parent.text('name') : undefined;
  return (podSpec ? containersOf(podSpec) : []).some(({ container }) =>
    mountsOf(container).some(
      (mount) => mount.text('name') === volume && mount.text('mountPropagation') === 'Bidirectional',
    ),
  );
}
