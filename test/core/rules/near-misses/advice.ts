/** Images, resources, security, storage: what is just right, beside what is not. */

import { alone, inContainer, inPod } from './near-miss.ts';
import type { NearMiss, NearMisses } from './near-miss.ts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const WEB = 'containers: [{name: web, image: a:1}]';

function deployment(spec: string, pod = WEB, kind = 'Deployment'): string {
  return (
    `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n${spec}` +
    `  template:\n    metadata: {labels: {app: web}}\n    spec:\n      ${pod}\n`
  );
}

function limits(text: string): string {
  return `resources: {limits: {${text}}}`;
}

function mounted(source: string, mount: string): string {
  return `volumes: [{name: v, ${source}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, ${mount}}]}]`;
}

function modes(...all: readonly (readonly [mode: string, fixed?: string])[]): NearMiss[] {
  const secret = (mode: string): string =>
    `volumes: [{name: v, secret: {secretName: s, defaultMode: ${mode}}}]\n` +
    'containers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]';
  return inPod(
    ...all.map(([mode, fixed]) =>
      fixed === undefined ? ([secret(mode)] as const) : ([secret(mode), secret(fixed)] as const),
    ),
  );
}

function hostPath(path: string): string {
  return mounted(`hostPath: {path: ${path}}`, 'mountPath: /v, readOnly: true');
}

function probe(fields: string): string {
  return `ports: [{containerPort: 80}]\nlivenessProbe: {tcpSocket: {port: 80}${fields}}`;
}

export const ADVICE: NearMisses = {
  'amount-of-unknown-container': inContainer(
    ['env: [{name: A, valueFrom: {resourceFieldRef: {containerName: web, resource: limits.cpu}}}]'],
    ['env: [{name: A, valueFrom: {resourceFieldRef: {containerName: "", resource: limits.cpu}}}]'],
    [
      'env: [{name: A, valueFrom: {resourceFieldRef: {containerName: «other», resource: limits.cpu}}}]',
      'env: [{name: A, valueFrom: {resourceFieldRef: {containerName: web, resource: limits.cpu}}}]',
    ],
  ),
  'default-container-unknown': alone(
    ...['web', 'init', '""'].map(
      (name) =>
        [
          `apiVersion: v1\nkind: Pod\nmetadata: {name: a, annotations: {kubectl.kubernetes.io/default-container: ${name}}}\n` +
            'spec: {initContainers: [{name: init, image: a:1}], containers: [{name: web, image: a:1}]}\n',
        ] as const,
    ),
    [
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a, annotations: {kubectl.kubernetes.io/default-container: «else»}}\n' +
        'spec: {initContainers: [{name: init, image: a:1}], containers: [{name: web, image: a:1}]}\n',
    ],
    [
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a, annotations: {kubectl.kubernetes.io/default-container: «else»}}\n' +
        'spec: {containers: [{name: web, image: a:1}]}\n',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a, annotations: {kubectl.kubernetes.io/default-container: web}}\n' +
        'spec: {containers: [{name: web, image: a:1}]}\n',
    ],
  ),
  'secret-in-configmap': alone(
    ['apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {password: ""}\n'],
    ['apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {password: «hunter2-x9»}\n'],
    ['apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {password: «hunter2-x9», level: info}\n'],
    ['apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {level: info}\n'],
  ),
  'secret-in-env': inContainer(
    ['env: [{name: DB_PASSWORD, value: «hunter2-x9»}]'],
    ['env: [{name: DB_PASSWORD, value: ""}]'],
    ['env: [{name: DB_PASSWORD, value: $(OTHER)}]'],
    ['env: [{name: DB_PASSWORD_FILE, value: /run/secrets/db}]'],
    ['env: [{name: LEVEL, value: info}]'],
  ),
  'undefined-variable': inContainer(
    ['env: [{name: LEVEL, value: a}]\nargs: [«$(LEVLE)»]', 'env: [{name: LEVEL, value: a}]\nargs: [$(LEVEL)]'],
    ['env: [{name: LEVEL, value: a}]\nargs: [$(LEVEL)]'],
    ['args: [«$(OTHER)»]'],
    ['args: [$$(OTHER)]'],
    ['args: [$(WEB_SERVICE_HOST), $(WEB_SERVICE_PORT), $(WEB_PORT), $(WEB_PORT_80_TCP)]'],
    ['envFrom: [{configMapRef: {name: a}}]\nargs: [$(OTHER)]'],
    ['command: [sh, -c, echo $(date)]'],
    ['command: [sh, -c, echo $(DATE)]'],
    [
      'env: [{name: LEVEL, value: a}]\ncommand: [sh, -c, «echo $(LEVLE)»]',
      'env: [{name: LEVEL, value: a}]\ncommand: [sh, -c, echo $(LEVEL)]',
    ],
    ['env: [{name: A, value: $(B)}, {name: B, value: b}]'],
    ['env: [{name: A, value: $(b)}]'],
    ['env: [{name: A, value: «$(B)»}]'],
    [
      'env: [{name: ABCD, value: a}, {name: B, value: «$(ABCE)»}]',
      'env: [{name: ABCD, value: a}, {name: B, value: $(ABCD)}]',
    ],
  ),
  'variable-order': inContainer(
    ['env: [{name: B, value: b}, {name: A, value: $(B)}]'],
    ['env: [{name: A, value: $(A)}]'],
    ['env: [{name: A, value: $$(B)}, {name: B, value: b}]'],
    ['envFrom: [{configMapRef: {name: a}}]\nenv: [{name: A, value: $(B)}, {name: B, value: b}]'],
    [
      'env:\n  - name: A\n    value: «$(B)$(C)»\n  - name: B\n    value: b\n  - name: C\n    value: c\n  - name: D\n    value: d',
      'env:\n  - name: B\n    value: b\n  - name: C\n    value: c\n  - name: A\n    value: $(B)$(C)\n  - name: D\n    value: d',
    ],
  ),
  'image-tag': inContainer(
    ['image: «nginx»'],
    ['image: «nginx:latest»'],
    ['image: nginx:Latest'],
    ['image: nginx:latest-1'],
    [`image: nginx@${DIGEST}`],
    [`image: nginx:latest@${DIGEST}`],
    ['image: «host:5000/nginx»'],
    ['image: $(IMAGE)'],
    ['image: "<image>"'],
    ['image: "ng inx"'],
    ['image: " "'],
    ['image: ""'],
  ),
  'image-digest': inContainer(['image: «nginx:1.27»'], [`image: nginx@${DIGEST}`], ['image: $(IMAGE)'], ['image: " "']),
  'image-reference': inContainer(
    ['image: a/b-c/d__e/f.g:1.27-alpine_3'],
    [`image: a:${'t'.repeat(128)}`],
    [`image: «a:${'t'.repeat(129)}»`],
    ['image: «Nginx:1.27»', 'image: nginx:1.27'],
    ['image: «docker pull nginx:1.27»', 'image: nginx:1.27'],
    ['image: «https://ghcr.io/a/b:1»', 'image: ghcr.io/a/b:1'],
    ['image: «nginx 1.27»', 'image: nginx:1.27'],
    ['image: «nginx latest»', 'image: nginx:latest'],
    ['image: «nginx stable»'],
    ['image: «a--b_»'],
    ['image: a--b'],
    ['image: «a..b»'],
    [`image: a@${DIGEST}`],
    [`image: «a@${DIGEST.slice(0, -33)}»`],
    ['image: ko://example.com/cmd'],
    ['image: $(IMAGE)'],
  ),
  'old-registry': inContainer(
    ['image: «k8s.gcr.io/pause:3.9»', 'image: registry.k8s.io/pause:3.9'],
    ['image: registry.k8s.io/pause:3.9'],
    ['image: a/k8s.gcr.io/pause:3.9'],
  ),
  'pull-policy-not-always': inContainer(
    ['image: a:1\nimagePullPolicy: Always'],
    ['image: a:latest'],
    ['image: a:1\nimagePullPolicy: «IfNotPresent»', 'image: a:1\nimagePullPolicy: Always'],
    ['image: a:1\nimagePullPolicy: «Never»', 'image: a:1\nimagePullPolicy: Always'],
  ),
  'no-time-to-stop': inPod(
    ['terminationGracePeriodSeconds: 1'],
    ['terminationGracePeriodSeconds: «0»\nhostname: a', 'hostname: a'],
  ),
  'pre-stop-too-long': inPod(
    ...(
      [
        ['command: [sleep, "29"]', '30'],
        ['«command»: [sleep, "30"]', '30', '60'],
        ['«command»: [/bin/sleep, 45s]', '30', '75'],
        ['command: [./sleep, "60"]', '30'],
        ['«command»: [bash, -c, "sleep 31; quit"]', '31', '61'],
        ['command: [sh, -c, "quit; sleep 60"]', '30'],
        ['command: [sh, -x, "sleep 60"]', '30'],
        ['command: [sh, -c, "sleep 60m"]', '30'],
        ['command: [sleep, "5"]', '0'],
      ] as const
    ).map(([command, grace, fixed]) => {
      const text = (line: string, seconds: string): string =>
        `terminationGracePeriodSeconds: ${seconds}\ncontainers: [{name: a, image: a:1, lifecycle: {preStop: {exec: {${line}}}}}]`;
      return fixed === undefined
        ? ([text(command, grace)] as const)
        : ([text(command, grace), text(command.replaceAll(/[«»]/g, ''), fixed)] as const);
    }),
  ),
  'probe-port-undeclared': inContainer(
    ['ports: [{containerPort: 80}]\nreadinessProbe: {tcpSocket: {port: 80}}'],
    ['ports: [{containerPort: 80}]\nreadinessProbe: {tcpSocket: {port: «81»}}'],
    ['ports: [{containerPort: 80}]\nreadinessProbe: {tcpSocket: {port: 81, host: a}}'],
    ['ports: [{containerPort: 80}]\nreadinessProbe: {tcpSocket: {port: «65535»}}'],
    ['ports: [{containerPort: 80}]\nreadinessProbe: {tcpSocket: {port: 65536}}'],
    ['ports: [{containerPort: 80}]\nreadinessProbe: {tcpSocket: {port: «1»}}'],
    ['ports: [{containerPort: 80}]\nreadinessProbe: {tcpSocket: {port: 0}}'],
    ['ports: [{containerPort: 0}]\nreadinessProbe: {tcpSocket: {port: 81}}'],
    ['ports: []\nreadinessProbe: {tcpSocket: {port: 80}}'],
  ),
  'probe-timing': inContainer(
    [probe(', periodSeconds: 5, timeoutSeconds: 5')],
    [probe(', periodSeconds: 5, timeoutSeconds: «6»'), probe(', periodSeconds: 5, timeoutSeconds: 5')],
    [probe(', timeoutSeconds: 10')],
    [probe(', timeoutSeconds: «11»'), probe(', timeoutSeconds: 10')],
    [probe(', periodSeconds: 1')],
    [probe(', periodSeconds: 0, timeoutSeconds: «11»'), probe(', periodSeconds: 0, timeoutSeconds: 10')],
  ),
  'probes-identical': inContainer(
    [
      '«livenessProbe»: {periodSeconds: 5, tcpSocket: {port: 80}}\n‹readinessProbe›: {tcpSocket: {port: 80}, periodSeconds: 5}',
    ],
    ['livenessProbe: {tcpSocket: {port: 80}}\nreadinessProbe: {tcpSocket: {port: 81}}'],
    ['livenessProbe: {httpGet: {port: 80}}\nreadinessProbe: {tcpSocket: {port: 80}}'],
    ['livenessProbe: {exec: {command: [a, b]}}\nreadinessProbe: {exec: {command: [b, a]}}'],
    ['«livenessProbe»: {exec: {command: [a, b]}}\n‹readinessProbe›: {exec: {command: [a, b]}}'],
    ['livenessProbe: {}\nreadinessProbe: {}'],
    ['livenessProbe: {tcpSocket: {port: 80}}'],
  ),
  'readiness-missing': inContainer(
    [
      'name: «web»\nports: [{containerPort: 80}]',
      'name: web\nports: [{containerPort: 80}]\nreadinessProbe:\n  httpGet:\n    path: /\n    port: 80',
    ],
    ['name: web\nports: [{containerPort: 80}]\nreadinessProbe: {tcpSocket: {port: 80}}'],
    ['name: web'],
  ),
  'slow-start': inContainer(
    [probe(', initialDelaySeconds: 59')],
    [probe(', initialDelaySeconds: «60»')],
    [`${probe(', initialDelaySeconds: 60')}\nstartupProbe: {tcpSocket: {port: 80}}`],
    ['ports: [{containerPort: 80}]\nreadinessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 60}'],
  ),
  'server-fields': alone(
    ['apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, creationTimestamp: null}\n'],
    [
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  «resourceVersion»: "1"\n  name: a\n  «generation»: 2\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n',
    ],
    [deployment('').replace('labels: {app: web}}\n', 'labels: {app: web}, uid: a}\n')],
  ),
  'cpu-limit-missing': inContainer([limits('cpu: 1')], ['«resources»: {limits: {memory: 1Gi}}'], ['«resources»: {}']),
  'ephemeral-storage-missing': inContainer(
    [limits('ephemeral-storage: 1Gi')],
    ['«resources»: {limits: {cpu: 1}}', 'resources: {limits: {cpu: 1, ephemeral-storage: 1Gi}}'],
    ['«resources»: {}', 'resources: {limits: {ephemeral-storage: 1Gi}}'],
  ),
  'memory-request-below-limit': inContainer(
    ['resources: {requests: {memory: 1Gi}, limits: {memory: 1Gi}}'],
    ['resources: {requests: {memory: 1Gi}, limits: {memory: 1024Mi}}'],
    [
      'resources: {requests: {memory: «1023Mi»}, limits: {memory: 1Gi}}',
      'resources: {requests: {memory: 1Gi}, limits: {memory: 1Gi}}',
    ],
    [limits('memory: 1Gi')],
  ),
  'resources-incomplete': inContainer(
    ['resources: {requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}}'],
    ['resources: {}'],
    ['«resources»: {requests: {cpu: 1}}', 'resources: {requests: {cpu: 1, memory: 128Mi}, limits: {memory: 128Mi}}'],
    [
      '«resources»: {requests: {cpu: 1, memory: 1Gi}}',
      'resources: {requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}}',
    ],
    ['«resources»: {limits: {memory: 1Gi}}', 'resources: {limits: {memory: 1Gi}, requests: {cpu: 100m}}'],
    ['resources: {limits: {cpu: 1, memory: 1Gi}}'],
    ['resources: {requests: {cpu: x}}'],
    ['resources: {requests: 1}'],
  ),
  'suspicious-quantity': inContainer(
    [limits('cpu: 127')],
    [limits('cpu: «128»'), limits('cpu: 128m')],
    [limits('cpu: 127999m')],
    [limits('cpu: «128000m»')],
    [limits('memory: 1M')],
    [limits('memory: «999999»'), limits('memory: 999999Mi')],
    [limits('memory: «1Ki»')],
    [limits('memory: 128m')],
    [limits('memory: 0')],
    [limits('cpu: 0')],
  ),
  'host-network': inPod(
    ['hostNetwork: false'],
    [`hostNetwork: «true»\n${WEB}`, WEB],
    ['hostNetwork: «true»\ncontainers: [{name: web, image: a:1, ports: [{containerPort: 80, hostPort: 80}]}]'],
    ['hostNetwork: true\nsecurityContext: {windowsOptions: {hostProcess: true}}'],
  ),
  'host-port': inContainer(
    ['ports: [{containerPort: 80, hostPort: «80»}]', 'ports: [{containerPort: 80}]'],
    ['ports: [{containerPort: 80, hostPort: 0}]'],
    ['ports: [{containerPort: 80, hostPort: «1»}]', 'ports: [{containerPort: 80}]'],
  ),
  'host-users': inPod(
    [
      'automountServiceAccountToken: true\n«containers»: [{name: web, image: a:1}]',
      `hostUsers: false\nautomountServiceAccountToken: true\n${WEB}`,
    ],
    [`hostUsers: true\n${WEB}`],
    [`hostPID: true\n${WEB}`],
    [`hostIPC: true\n${WEB}`],
    [`os: {name: windows}\n${WEB}`],
    ['containers: [{name: web, image: a:1, volumeDevices: [{name: a, devicePath: /a}]}]'],
  ),
  'low-user-id': inPod(
    ['securityContext: {runAsUser: 0}'],
    ['securityContext: {runAsUser: «1»}'],
    ['securityContext: {runAsUser: «9999»}'],
    ['securityContext: {runAsUser: 10000}'],
  ),
  'old-service-account-field': inPod(
    [`«serviceAccount»: a\n${WEB}`, `serviceAccountName: a\n${WEB}`],
    ['«serviceAccount»: a\nserviceAccountName: a'],
  ),
  'powerful-capability': inContainer(
    ['securityContext: {capabilities: {add: [«NET_ADMIN», CHOWN]}}', 'securityContext: {capabilities: {add: [CHOWN]}}'],
    [
      'securityContext: {capabilities: {add: [«CAP_SYS_ADMIN», CHOWN]}}',
      'securityContext: {capabilities: {add: [CHOWN]}}',
    ],
    ['securityContext: {capabilities: {add: [NET_BIND_SERVICE]}}'],
    ['securityContext: {privileged: true, capabilities: {add: [NET_ADMIN]}}'],
    ['securityContext: {capabilities: {drop: [ALL]}}'],
  ),
  'privileged-port': inContainer(
    ['ports: [{containerPort: «1023»}]'],
    ['ports: [{containerPort: 1024}]'],
    ['ports: [{containerPort: «1»}]'],
    ['ports: [{containerPort: 0}]'],
    ['ports: [{containerPort: 80}]\nsecurityContext: {runAsNonRoot: false}'],
    ['ports: [{containerPort: 80}]\nsecurityContext: {runAsUser: 0}'],
    ['ports: [{containerPort: «80»}]\nsecurityContext: {runAsUser: 1}'],
    ['ports: [{containerPort: 80}]\nsecurityContext: {runAsUser: 1, capabilities: {add: [NET_BIND_SERVICE]}}'],
  ),
  privileged: inContainer(
    ['securityContext: {privileged: false}'],
    ['securityContext: {privileged: «true»}', 'securityContext: {privileged: false}'],
    [
      'securityContext: {privileged: «true»}\nvolumeMounts: [{name: v, mountPath: /v, mountPropagation: Bidirectional}]',
    ],
    [
      'securityContext: {privileged: «true»}\nvolumeMounts: [{name: v, mountPath: /v, mountPropagation: HostToContainer}]',
      'securityContext: {privileged: false}\nvolumeMounts: [{name: v, mountPath: /v, mountPropagation: HostToContainer}]',
    ],
  ),
  'read-only-root': inContainer(
    ['securityContext: {readOnlyRootFilesystem: true}'],
    ['securityContext: {«readOnlyRootFilesystem»: false}'],
    ['«securityContext»: {runAsNonRoot: true}'],
  ),
  'root-group': inPod(
    ['securityContext: {runAsUser: 0, runAsGroup: 0}'],
    ['securityContext: {runAsUser: 7, runAsGroup: «0»}', 'securityContext: {runAsUser: 7, runAsGroup: 7}'],
    ['securityContext: {fsGroup: «0»}', 'securityContext: {fsGroup: 1000}'],
    ['securityContext: {fsGroup: 1}'],
    ['securityContext: {supplementalGroups: [1, «0»]}', 'securityContext: {supplementalGroups: [1]}'],
  ),
  'root-image': inContainer(
    ['image: «nginx:1.27»'],
    ['image: registry.example.com/shop/web:1'],
    ['image: nginx:1.27\nsecurityContext: {runAsNonRoot: false}'],
    ['image: nginx:1.27\nsecurityContext: {runAsNonRoot: true, runAsUser: 101}'],
  ),
  'runtime-socket': inPod(
    [hostPath('«/var/run/docker.sock»')],
    [hostPath('«/run/containerd/containerd.sock/»')],
    [hostPath('/var/run/docker.sock.d')],
    [hostPath('/run')],
  ),
  'sensitive-host-path': inPod(
    ...[
      '/',
      '/proc',
      '/etc',
      '/etc/',
      '/etc/ssh',
      '/etc/cron.d',
      '/var/lib/etcd/member',
      '/var/lib/kubelet',
      '/etc/hosts.d',
    ].map((path) => [hostPath(`«${path}»`)] as const),
    ...[
      '/processes',
      '/etcd',
      '/etc/shop',
      '/var/lib/etcd2',
      '/var/lib/kubelet/plugins/a',
      '/data/proc',
      '/var/log',
    ].map((path) => [hostPath(path)] as const),
    [mounted('hostPath: {path: /var/lib/kubelet}', 'mountPath: /v, mountPropagation: Bidirectional')],
    [mounted('hostPath: {path: /var/lib/kubelet/pods/}', 'mountPath: /v, mountPropagation: Bidirectional')],
    [mounted('hostPath: {path: «/etc/ssh»}', 'mountPath: /v, mountPropagation: Bidirectional')],
  ),
  'service-account-token': inPod(
    ['automountServiceAccountToken: false'],
    ['automountServiceAccountToken: «true»\nhostname: a', 'automountServiceAccountToken: false\nhostname: a'],
    [
      'automountServiceAccountToken: «true»\nserviceAccountName: a',
      'automountServiceAccountToken: false\nserviceAccountName: a',
    ],
  ),
  'ssh-port': inContainer(
    ['ports: [{containerPort: «22»}]'],
    ['ports: [{containerPort: 2222}]'],
    ['ports: [{containerPort: 23}]'],
  ),
  'decimal-file-mode': modes(
    ['«400»', '0400'],
    ['«510»', '0510'],
    ['«507»', '0507'],
    ['«477»', '0477'],
    ['478'],
    ['399'],
    ['512'],
    ['420'],
    ['416'],
    ['511'],
    ['0644'],
    ['"400"'],
    ['«0288»'],
    ['0888'],
  ),
  'file-mounted-as-directory': inPod(
    [
      mounted('configMap: {name: c}', 'mountPath: «/etc/app.conf»'),
      mounted('configMap: {name: c}', 'mountPath: /etc/app.conf, subPath: app.conf'),
    ],
    [
      mounted('secret: {secretName: c}', 'mountPath: «/a/.env»'),
      mounted('secret: {secretName: c}', 'mountPath: /a/.env, subPath: .env'),
    ],
    [mounted('configMap: {name: c}', 'mountPath: /etc/app.conf, subPath: app.conf')],
    [mounted('configMap: {name: c}', 'mountPath: /etc/app.conf, subPathExpr: a')],
    [mounted('configMap: {name: c}', 'mountPath: /etc/app')],
    [mounted('configMap: {name: c}', 'mountPath: /etc/conf.d')],
    [mounted('emptyDir: {}', 'mountPath: /etc/app.conf')],
    [
      mounted('configMap: {name: c, items: [{key: k, path: b.ini}]}', 'mountPath: «/etc/app.conf»'),
      mounted('configMap: {name: c, items: [{key: k, path: b.ini}]}', 'mountPath: /etc/app.conf, subPath: b.ini'),
    ],
    [mounted('configMap: {name: c, items: [{key: k, path: a}, {key: l, path: b}]}', 'mountPath: «/etc/app.conf»')],
    [
      mounted(
        'configMap: {name: c, items: [{key: k, path: a}, {key: l, path: app.conf}]}',
        'mountPath: «/etc/app.conf»',
      ),
      mounted(
        'configMap: {name: c, items: [{key: k, path: a}, {key: l, path: app.conf}]}',
        'mountPath: /etc/app.conf, subPath: app.conf',
      ),
    ],
  ),
  'memory-volume-unlimited': inPod(
    [
      mounted('emptyDir: {medium: «Memory»}', 'mountPath: /v'),
      mounted('emptyDir: {medium: Memory, sizeLimit: 64Mi}', 'mountPath: /v'),
    ],
    [mounted('emptyDir: {medium: Memory, sizeLimit: 1Gi}', 'mountPath: /v')],
    [mounted('emptyDir: {medium: ""}', 'mountPath: /v')],
    [
      mounted('emptyDir: {medium: Memory}', 'mountPath: /v').replace(
        'a:1,',
        'a:1, resources: {limits: {memory: 1Gi}},',
      ),
    ],
    [`resources: {limits: {memory: 1Gi}}\n${mounted('emptyDir: {medium: Memory}', 'mountPath: /v')}`],
  ),
  'mount-hides-system': inPod(
    [mounted('configMap: {name: c}', 'mountPath: «/etc»')],
    [mounted('configMap: {name: c}', 'mountPath: «/etc/»')],
    [mounted('configMap: {name: c}', 'mountPath: «/»')],
    [mounted('secret: {secretName: c}', 'mountPath: «/usr/bin»')],
    [mounted('configMap: {name: c}', 'mountPath: /etc/app')],
    [mounted('configMap: {name: c}', 'mountPath: /etc, subPath: a')],
    [mounted('configMap: {name: c}', 'mountPath: /etc, subPathExpr: a')],
    [mounted('emptyDir: {}', 'mountPath: /etc')],
  ),
  'volume-unused': inPod(
    [
      `volumes: [{name: «v», emptyDir: {}}]\n${WEB}`,
      'volumes: [{name: v, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /mnt/v}]}]',
    ],
    [mounted('emptyDir: {}', 'mountPath: /v')],
    [
      'volumes: [{name: v, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, volumeDevices: [{name: v, devicePath: /v}]}]',
    ],
    [
      'volumes: [{name: v, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: w, mountPath: /v}]}]',
    ],
    ['volumes: [{name: v, emptyDir: {}}]\ncontainers: []'],
    [
      'volumes: [{name: v, emptyDir: {}}]\ninitContainers: [{name: i, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]',
    ],
  ),
  'volume-without-source': inPod(
    [mounted('emptyDir: {}', 'mountPath: /v')],
    ['volumes: [{name: «v»}]', 'volumes: [{name: v, emptyDir: {}}]'],
    ['volumes: [{}]'],
  ),
  'writable-host-path': inPod(
    [hostPath('/data')],
    [
      'volumes: [{name: v, hostPath: {path: /d}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: «v», mountPath: /v}]}]',
      hostPath('/d'),
    ],
    [mounted('emptyDir: {}', 'mountPath: /v')],
  ),
  'database-beside-app': inPod(
    ['containers: [{name: web, image: ‹shop/web:1›}, {name: db, image: «postgres:17»}]'],
    ['containers: [{name: db, image: postgres:17}]'],
    ['containers: [{name: web, image: shop/web:1}, {name: app, image: shop/app:1}]'],
    ['containers: [{name: db, image: postgres:17}, {name: x, image: ""}]'],
  ),
  'naked-pod': alone(
    ['apiVersion: v1\nkind: «Pod»\nmetadata: {name: a}\nspec: {containers: [{name: web, image: a:1}]}\n'],
    [
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a, ownerReferences: [{apiVersion: v1, kind: Node, name: a, uid: a}]}\nspec: {containers: [{name: web, image: a:1}]}\n',
    ],
    [deployment('')],
  ),
  'single-replica': alone(
    [deployment('  replicas: «1»\n')],
    [deployment('').replace('Deployment', '«Deployment»')],
    [deployment('  replicas: 0\n')],
    [deployment('  replicas: 2\n')],
  ),
  'spread-missing': alone(
    [deployment('  replicas: 1\n')],
    [
      deployment('  replicas: «2»\n', 'containers: []'),
      deployment(
        '  replicas: 2\n',
        'containers: []\n      topologySpreadConstraints:\n        - maxSkew: 1\n          topologyKey: kubernetes.io/hostname\n' +
          '          whenUnsatisfiable: ScheduleAnyway\n          labelSelector:\n            matchLabels:\n              app: web',
      ),
    ],
    [deployment('  replicas: 2\n', 'hostNetwork: true')],
    [deployment('  replicas: 2\n', 'affinity: {podAntiAffinity: {}}')],
    [
      deployment(
        '  replicas: 2\n',
        'topologySpreadConstraints: [{maxSkew: 1, topologyKey: a, whenUnsatisfiable: DoNotSchedule}]',
      ),
    ],
  ),
  'update-with-a-gap': alone(
    [deployment('  strategy: {type: «Recreate»}\n')],
    [deployment('  strategy: {type: RollingUpdate}\n')],
    [deployment('')],
  ),
};
