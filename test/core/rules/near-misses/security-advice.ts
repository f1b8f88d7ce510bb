/** What the advice about security says, and what is so near to it that it must not. */

import { container, file, pod } from './notation.ts';
import type { NearMisses } from './near-miss.ts';

const WEB = 'containers: [{name: web, image: a:1}]';

function daemons(spec: string): string {
  return (
    'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n' +
    `  template:\n    metadata: {labels: {app: web}}\n    spec:\n      ${spec}\n`
  );
}

/** Each path as a hostPath volume that is mounted read-only. */
function hostPaths(...paths: readonly string[]): string[] {
  return paths.map(
    (path) =>
      `volumes: [{name: v, hostPath: {path: ${path}}}]\n` +
      'containers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v, readOnly: true}]}]',
  );
}

export const SECURITY_ADVICE: NearMisses = {
  'host-network': [
    ...pod(
      'hostNetwork: false',
      `⟦hostNetwork: «true»\n⇒⟧${WEB}`,
      // Without the host network its host port would take up the same port of the node.
      `hostNetwork: «true»\ncontainers: [{name: web, image: a:1, ports: [{containerPort: 80, hostPort: 80}]}]`,
      // Another part of the node is open as well: this Pod works on its node.
      `⦅hostNetwork: «true»\n⇒⦆hostPID: true\n${WEB}`,
      `⦅hostNetwork: «true»\n⇒⦆hostIPC: true\n${WEB}`,
      `⟦hostNetwork: «true»\n⇒⟧hostPID: false\n${WEB}`,
      `⦅hostNetwork: «true»\n⇒⦆containers: [{name: web, image: a:1, securityContext: {privileged: true}}]`,
      `⟦hostNetwork: «true»\n⇒⟧containers: [{name: web, image: a:1, securityContext: {privileged: false}}]`,
      `⦅hostNetwork: «true»\n⇒⦆volumes: [{name: v, hostPath: {path: /v}}]\n` +
        'containers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]',
      'hostNetwork: true\nos: {name: windows}\nsecurityContext: {windowsOptions: {hostProcess: true}}',
    ),
    ...file(
      daemons(`⦅hostNetwork: «true»\n      ⇒⦆${WEB}`),
      daemons(`hostNetwork: true\n      dnsPolicy: ClusterFirstWithHostNet\n      ${WEB}`),
      daemons(`⦅hostNetwork: «true»\n      ⇒⦆dnsPolicy: ClusterFirst\n      ${WEB}`),
    ),
  ],
  'host-port': [
    ...container(
      'ports: [{containerPort: 80⟦, hostPort: «80»⇒⟧}]',
      'ports: [{containerPort: 80⟦, hostPort: «1»⇒⟧}]',
      'ports: [{containerPort: 80, hostPort: 0}]',
      'ports: [{containerPort: 80}]',
    ),
    ...pod(
      'hostNetwork: true\ncontainers: [{name: web, image: a:1, ports: [{containerPort: 80, hostPort: 80}]}]',
      'hostNetwork: false\ncontainers: [{name: web, image: a:1, ports: [{containerPort: 80⟦, hostPort: «80»⇒⟧}]}]',
    ),
    ...file(daemons('containers: [{name: web, image: a:1, ports: [{containerPort: 80, hostPort: 80}]}]')),
  ],
  'host-processes': pod(
    `⟦hostPID: «true»\n⇒⟧${WEB}`,
    `⟦hostIPC: «true»\n⇒⟧${WEB}`,
    'hostPID: false\nhostIPC: false',
    `⦅hostPID: «true»\n⇒⦆hostNetwork: true\n${WEB}`,
    `⦅hostIPC: «true»\n⇒⦆hostNetwork: true\n${WEB}`,
    `⟦hostIPC: «true»\n⇒⟧hostNetwork: false\n${WEB}`,
  ),
  'host-users': pod(
    `⟦⇒hostUsers: false\n⟧automountServiceAccountToken: false\n«containers»: [{name: web, image: a:1}]`,
    `hostUsers: true\n${WEB}`,
    `hostUsers: false\n${WEB}`,
    `os: {name: windows}\n${WEB}`,
    `⟦⇒hostUsers: false\n⟧automountServiceAccountToken: false\nos: {name: linux}\n«containers»: [{name: web, image: a:1}]`,
    `hostNetwork: true\n${WEB}`,
    `hostPID: true\n${WEB}`,
    `hostIPC: true\n${WEB}`,
    `⟦⇒hostUsers: false\n⟧automountServiceAccountToken: false\nhostIPC: false\n«containers»: [{name: web, image: a:1}]`,
    'volumes: [{name: v, persistentVolumeClaim: {claimName: a}}]\n' +
      'containers: [{name: web, image: a:1, volumeDevices: [{name: v, devicePath: /dev/v}]}]',
  ),
  'low-user-id': [
    ...container(
      'securityContext: {runAsUser: ⦅«1»⇒10001⦆}',
      'securityContext: {runAsUser: ⦅«9999»⇒19999⦆}',
      'securityContext: {runAsUser: 10000}',
      'securityContext: {runAsUser: 0}',
    ),
    ...pod('securityContext: {runAsUser: ⦅«1000»⇒11000⦆}', 'securityContext: {runAsUser: 0}'),
  ],
  'old-service-account-field': pod(
    `«⟦serviceAccount⇒serviceAccountName⟧»: web\n${WEB}`,
    `«serviceAccount»: web\nserviceAccountName: web\n${WEB}`,
    `serviceAccountName: web\n${WEB}`,
  ),
  'powerful-capability': container(
    ...[
      ['BPF', 'DAC_READ_SEARCH', 'NET_ADMIN', 'PERFMON', 'SYS_ADMIN', 'SYS_BOOT'],
      ['SYS_MODULE', 'SYS_PTRACE', 'SYS_RAWIO', 'SYS_TIME', 'ALL', 'CAP_SYS_ADMIN'],
    ]
      .flat()
      .map((name) => `securityContext: {capabilities: {add: [CHOWN⟦, «${name}»⇒⟧]}}`),
    'securityContext: {capabilities: {add: [CHOWN, NET_BIND_SERVICE, SYS_NICE, XCAP_SYS_ADMIN, NET_RAW, KILL]}}',
    'securityContext: {capabilities: {drop: [ALL, SYS_ADMIN]}}',
    'securityContext: {privileged: true, capabilities: {add: [SYS_ADMIN]}}',
    'securityContext: {privileged: false, capabilities: {add: [CHOWN⟦, «SYS_ADMIN»⇒⟧]}}',
  ),
  'privileged-port': [
    ...container(
      'securityContext: {runAsUser: 1000}\nports: [{containerPort: 1024}]',
      'securityContext: {runAsUser: 0}\nports: [{containerPort: 80}]',
      'securityContext: {runAsNonRoot: false}\nports: [{containerPort: 80}]',
      'securityContext: {runAsNonRoot: true, runAsUser: 0}\nports: [{containerPort: 80}]',
      'securityContext: {allowPrivilegeEscalation: false}\nports: [{containerPort: 80}]',
      'securityContext: {runAsUser: 1000, capabilities: {add: [NET_BIND_SERVICE]}}\nports: [{containerPort: 80}]',
    ),
    ...pod(
      'containers: [{name: web, image: a:1, securityContext: {runAsUser: 1000}, ports: [{containerPort: «80»}]}]' +
        '⦅⇒\nsecurityContext:\n  sysctls:\n    - name: net.ipv4.ip_unprivileged_port_start\n      value: "0"⦆',
      'securityContext: {runAsUser: 1000⦅⇒, sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: "0"}]⦆}\n' +
        'containers: [{name: web, image: a:1, ports: [{containerPort: «1023»}]}]',
      'securityContext: {runAsNonRoot: true⦅⇒, sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: "0"}]⦆}\n' +
        'containers: [{name: web, image: a:1, ports: [{containerPort: «1»}]}]',
      'securityContext: {runAsUser: 1000}\ncontainers: [{name: web, image: a:1, ports: [{containerPort: 0}]}]',
      'securityContext: {runAsUser: 1000}\n' +
        'containers: [{name: web, image: a:1, securityContext: {runAsUser: 0}, ports: [{containerPort: 80}]}]',
      'securityContext: {runAsUser: 1000, sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: "0"}]}\n' +
        'containers: [{name: web, image: a:1, ports: [{containerPort: 80}]}]',
      // Another setting opens nothing.
      'securityContext: {runAsUser: 1000, sysctls: [{name: kernel.shm_rmid_forced, value: "0"}' +
        '⦅⇒, {name: net.ipv4.ip_unprivileged_port_start, value: "0"}⦆]}\n' +
        'containers: [{name: web, image: a:1, ports: [{containerPort: «80»}]}]',
      // The host network has no settings of the Pod's own.
      'hostNetwork: true\nsecurityContext: {runAsUser: 1000}\n' +
        'containers: [{name: web, image: a:1, ports: [{containerPort: «80»}]}]',
    ),
  ],
  privileged: [
    ...container(
      'securityContext: {privileged: ⟦«true»⇒false⟧}',
      'securityContext: {privileged: false}',
      'securityContext: {readOnlyRootFilesystem: true}',
    ),
    ...pod(
      'hostPID: true\ncontainers: [{name: web, image: a:1, securityContext: {privileged: ⦅«true»⇒false⦆}}]',
      'hostPID: false\ncontainers: [{name: web, image: a:1, securityContext: {privileged: ⟦«true»⇒false⟧}}]',
      'volumes: [{name: v, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, securityContext: {privileged: «true»}, ' +
        'volumeMounts: [{name: v, mountPath: /v, mountPropagation: Bidirectional}]}]',
      'volumes: [{name: v, emptyDir: {}}]\n' +
        'containers: [{name: web, image: a:1, securityContext: {privileged: ⟦«true»⇒false⟧}, ' +
        'volumeMounts: [{name: v, mountPath: /v, mountPropagation: HostToContainer}]}]',
    ),
    ...file(daemons('containers: [{name: web, image: a:1, securityContext: {privileged: ⦅«true»⇒false⦆}}]')),
  ],
  'read-only-root': container(
    '«securityContext»: {allowPrivilegeEscalation: false⦅⇒, readOnlyRootFilesystem: true⦆}',
    'securityContext: {«readOnlyRootFilesystem»: ⦅false⇒true⦆}',
    'securityContext: {readOnlyRootFilesystem: true}',
  ),
  'root-group': [
    ...container(
      'securityContext: {runAsGroup: ⟦«0»⇒1000⟧}',
      'securityContext: {runAsUser: 2000, runAsGroup: ⟦«0»⇒2000⟧}',
      'securityContext: {runAsUser: 0, runAsGroup: 0}',
      'securityContext: {runAsGroup: 1}',
    ),
    ...pod(
      'securityContext: {fsGroup: ⟦«0»⇒1000⟧}',
      'securityContext: {runAsUser: 2000, fsGroup: ⟦«0»⇒2000⟧}',
      'securityContext: {runAsUser: 0, fsGroup: 0}',
      'securityContext: {runAsGroup: ⟦«0»⇒1000⟧}',
      'securityContext: {supplementalGroups: [1⟦, «0»⇒⟧]}',
      'securityContext: {supplementalGroups: [⟦«0», ⇒⟧1]}',
      'securityContext: {supplementalGroups: [1, 2], fsGroup: 1}',
    ),
  ],
  'root-image': [
    ...container(
      'image: «nginx:1.27»\nsecurityContext: {runAsNonRoot: true⦅⇒, runAsUser: 1000⦆}',
      'image: nginx:1.27\nsecurityContext: {runAsNonRoot: true, runAsUser: 101}',
      'image: nginx:1.27\nsecurityContext: {runAsNonRoot: false}',
      'image: nginx:1.27\nsecurityContext: {allowPrivilegeEscalation: false}',
      'image: registry.example.com/shop/web:2.4.1\nsecurityContext: {runAsNonRoot: true}',
      'image: nginxinc/nginx-unprivileged:1.27\nsecurityContext: {runAsNonRoot: true}',
      'image: ""\nsecurityContext: {runAsNonRoot: true}',
    ),
    ...pod(
      'securityContext: {runAsNonRoot: true}\ncontainers: [{name: web, image: «nginx:1.27»⦅⇒, securityContext: {runAsUser: 1000}⦆}]',
      'securityContext: {runAsNonRoot: true, runAsUser: 101}\ncontainers: [{name: web, image: nginx:1.27}]',
      'os: {name: windows}\nsecurityContext: {runAsNonRoot: true}\ncontainers: [{name: web, image: nginx:1.27}]',
      'os: {name: linux}\nsecurityContext: {runAsNonRoot: true}\n' +
        'containers: [{name: web, image: «nginx:1.27»⦅⇒, securityContext: {runAsUser: 1000}⦆}]',
      'securityContext: {runAsNonRoot: true}\n' +
        'containers: [{name: web, image: nginx:1.27, securityContext: {runAsNonRoot: false}}]',
    ),
  ],
  'runtime-socket': pod(
    ...hostPaths(
      '«/run/docker.sock»',
      '«/var/run/docker.sock»',
      '«/var/run/docker.sock/»',
      '«/run/containerd/containerd.sock»',
      '«/run/crio/crio.sock»',
      '«/var/run/dockershim.sock»',
      '/run/dockerXsock',
      '/run/docker.sock.old',
      '/mnt/run/docker.sock',
      '/lib/run/docker.sock',
      '/run/containerd/containerdXsock',
      '/run/crio/crioXsock',
      '/run/dockershimXsock',
      '/run',
    ),
  ),
  'sensitive-host-path': [
    ...pod(
      ...hostPaths(
        ...['/', '/boot', '/dev', '/lib', '/proc', '/root', '/sys', '/usr', '/proc/1', '/sys/'].map(
          (path) => `«${path}»`,
        ),
        ...['/var/lib/kubelet', '/var/lib/docker', '/var/lib/containerd', '/var/lib/etcd/member'].map(
          (path) => `«${path}»`,
        ),
        ...['/etc', '/etc/', '/etc/kubernetes', '/etc/rancher', '/etc/cni/net.d', '/etc/containerd'].map(
          (path) => `«${path}»`,
        ),
        ...['/etc/docker', '/etc/crio', '/etc/ssh', '/etc/ssl/certs', '/etc/pki', '/etc/shadow'].map(
          (path) => `«${path}»`,
        ),
        ...['/etc/passwd', '/etc/group', '/etc/sudoers', '/etc/sudoers.d', '/etc/hosts', '/etc/pam.d'].map(
          (path) => `«${path}»`,
        ),
        ...['/etc/systemd/system', '/etc/cron.d', '/etc/crontab', '/var/lib/kubelet/pods/x'].map((path) => `«${path}»`),
        ...['/bootx', '/development', '/libs', '/mnt/proc', '/srv', '/var/lib/kubeletx', '/var/lib/other', '/var/log'],
        ...['/etc/app', '/etc/hostsfile', '/etc/sshd', '/mnt/etc', '/etcd', '/opt/etc/ssh', '/etc/pamXd'],
        ...['plugins', 'plugins_registry', 'device-plugins', 'pod-resources', 'plugins/csi'].map(
          (name) => `/var/lib/kubelet/${name}`,
        ),
        '«/var/lib/kubelet/pluginsx»',
        '«/var/lib/kubelet/pki»',
      ),
      // A storage driver mounts for the node to see.
      ...['/var/lib/kubelet', '/var/lib/kubelet/', '/var/lib/kubelet/pods', '«/var/lib/kubelet/pki»', '«/proc»'].map(
        (path) =>
          `volumes: [{name: v, hostPath: {path: ${path}}}]\ncontainers: [{name: web, image: a:1, ` +
          'securityContext: {privileged: true}, volumeMounts: [{name: v, mountPath: /v, mountPropagation: Bidirectional}]}]',
      ),
      'volumes: [{name: v, hostPath: {path: «/var/lib/kubelet»}}]\n' +
        'containers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v, mountPropagation: HostToContainer}]}]',
      'volumes: [{name: v, hostPath: {path: «/var/lib/kubelet»}}, {name: w, emptyDir: {}}]\n' +
        'containers: [{name: web, image: a:1, securityContext: {privileged: true}, volumeMounts: ' +
        '[{name: v, mountPath: /v}, {name: w, mountPath: /w, mountPropagation: Bidirectional}]}]',
    ),
  ],
  'service-account-token': [
    ...pod(
      `automountServiceAccountToken: ⟦«true»⇒false⟧\n${WEB}`,
      `automountServiceAccountToken: false\n${WEB}`,
      `automountServiceAccountToken: ⟦«true»⇒false⟧\nserviceAccountName: web\n${WEB}`,
    ),
    ...['', 'serviceAccountName: default\n  ', 'serviceAccountName: ""\n  '].flatMap((account) =>
      file(
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  ' +
          `⟦⇒automountServiceAccountToken: false\n  ⟧${account}«containers»: [{name: web, image: a:1}]\n`,
      ),
    ),
    ...file(
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  serviceAccountName: web\n' +
        '  containers: [{name: web, image: a:1}]\n',
    ),
  ],
  'ssh-port': container(
    'ports: [{containerPort: «22»}]',
    'ports: [{containerPort: 2222}]',
    'ports: [{containerPort: 23}]',
    ...['openssh', 'sftp', 'git', 'gitea', 'gogs', 'forgejo', 'bastion', 'jumphost', 'tunnel', 'SSHD'].map(
      (name) => `image: example.com/${name}:1\nports: [{containerPort: 22}]`,
    ),
    'image: example.com/github-runner:1\nports: [{containerPort: «22»}]',
    'name: sshd\nimage: a:1\nports: [{containerPort: 22}]',
    'name: jump\nimage: a:1\nports: [{containerPort: 22}]',
  ),
};
