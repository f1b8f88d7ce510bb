/** Fields of containers that exclude, repeat or need each other: one row for each side of each condition. */

import { before, container, file, pod } from './notation.ts';
import type { NearMisses } from './near-miss.ts';

const WEB = 'containers: [{name: web, image: a:1}]';

/** Containers in one line each, so that rows stay short. */
function two(first: string, second: string): string {
  return `containers: [{name: a, image: a:1, ${first}}, {name: b, image: a:1, ${second}}]`;
}

function withInit(init: string, web = ''): string {
  return `initContainers: [{name: init, image: a:1, ${init}}]\ncontainers: [{name: web, image: a:1${web}}]`;
}

export const CONTAINERS: NearMisses = {
  'container-image-whitespace': container(
    'image: ⟦«" a:1"»⇒"a:1"⟧',
    'image: ⟦«"a:1 "»⇒"a:1"⟧',
    'image: «"  "»',
    'image: "a:1"',
    'image: ""',
  ),
  'container-name-duplicate': pod(
    'containers:\n  - name: ‹web›\n    image: a:1\n⟦  - name: «web»\n    image: a:1\n⇒⟧',
    'containers: [{name: ‹web›, image: a:1}, {name: ⟦«web»⇒cache⟧, image: shop/cache:2}]',
    'containers: [{name: ‹web›, image: a:1}, {name: cache, image: a:1}, {name: ⟦«web»⇒web-2⟧, image: shop/cache:2}]',
    'containers: [{name: ‹web›, image: a:1}, {name: ⟦«web»⇒web-2⟧, image: x:2}]',
    'containers: [{name: ‹web›, image: a:1}, {name: web-2, image: a:1}, {name: ⟦«web»⇒web-3⟧, image: x:2}]',
    // The API server looks at the containers first, wherever they are written.
    'initContainers: [{name: ⟦«web»⇒setup⟧, image: shop/setup:1}]\ncontainers: [{name: ‹web›, image: a:1}]',
    'containers: [{name: web, image: a:1}, {name: Web, image: a:1}]',
    'containers: [{name: "", image: a:1}, {name: "", image: a:1}]',
    'containers: [{image: a:1}, {image: a:1}]',
  ),
  'container-restart-policy': before(34, [
    ...container('⟦«restartPolicy»: Always\n⇒⟧image: a:1', 'restartPolicy: Never\nimage: a:1'),
    ...pod(withInit('restartPolicy: Always')),
  ]),
  'container-restart-rules': [
    ...container(
      'restartPolicy: Never\nrestartPolicyRules: [{action: Restart, exitCodes: {operator: In, values: [1]}}]',
      'restartPolicyRules: []',
    ),
    ...pod(
      withInit(
        'restartPolicy: Always, restartPolicyRules: [{action: Restart, exitCodes: {operator: In, values: [1]}}]',
      ),
    ),
    ...before(
      35,
      pod(
        withInit(
          'restartPolicy: Always⟦, restartPolicyRules: «[{action: Restart, exitCodes: {operator: In, values: [1]}}]»⇒⟧',
        ),
        withInit(
          'restartPolicy: Never, restartPolicyRules: [{action: Restart, exitCodes: {operator: In, values: [1]}}]',
        ),
      ),
    ),
  ],
  'downward-divisor': container(
    ...['1', '1m', '1000m', '"1"'].map((divisor) => cpu(divisor)),
    cpu('⟦«2»⇒"1"⟧'),
    cpu('⟦«10m»⇒1m⟧'),
    cpu('⟦«1k»⇒"1"⟧'),
    ...['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei', '1024Ki', '0'].map(
      (divisor) => memory(divisor),
    ),
    memory('⟦«2Mi»⇒1Mi⟧'),
    memory('⟦«10M»⇒1M⟧'),
    memory('⟦«3»⇒"1"⟧'),
    memory('⟦«1m»⇒"1"⟧'),
    'env: [{name: A, valueFrom: {resourceFieldRef: {resource: requests.ephemeral-storage, divisor: ⟦«2Gi»⇒1Gi⟧}}}]',
    'env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.hugepages-2Mi, divisor: ⟦«2Gi»⇒1Gi⟧}}}]',
    'env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.gpu, divisor: 2Gi}}}]',
    'env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: x}}}]',
  ),
  'env-duplicate': container(
    'env: [⟦{name: ‹A›, value: a}, ⇒⟧{name: «A», value: b}]',
    'env: [⟦{name: ‹A›, value: a}, ⇒⟧{name: «A», value: $(A)}]',
    'env: [{name: A, value: a}, {name: A, value: $(A):b}]',
    'env: [⟦{name: ‹A›, value: a}, ⇒⟧{name: «A», value: $(B):b}]',
    'env: [⟦{name: ‹A›, value: a}, ⇒⟧{name: «A», valueFrom: {fieldRef: {fieldPath: metadata.name}}}]',
    'env: [⟦{name: ‹A›, value: a}, ⇒⟧{name: «A»}]',
    'env: [{name: A, value: a}, {name: a, value: b}]',
    'env: [{name: "", value: a}, {name: "", value: b}]',
  ),
  'env-fieldref': container(
    'env: [{name: A, valueFrom: {fieldRef: {apiVersion: ⟦«v2»⇒v1⟧, fieldPath: metadata.name}}}]',
    'env: [{name: A, valueFrom: {fieldRef: {apiVersion: v1, fieldPath: metadata.name}}}]',
    'env: [{name: A, valueFrom: {fieldRef: {apiVersion: "", fieldPath: metadata.name}}}]',
    ...['metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName'].map(field),
    ...['status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs'].map(field),
    field("metadata.labels['app']"),
    field("metadata.annotations['example.com/a']"),
    field('⟦«metadata.nam»⇒metadata.name⟧'),
    field('⟦«status.podip»⇒status.podIP⟧'),
    field('⟦«nodeName»⇒spec.nodeName⟧'),
    field('⟦«NAMESPACE»⇒metadata.namespace⟧'),
    field(`⟦«"metadata.labels[app]"»⇒"metadata.labels['app']"⟧`),
    field(`⟦«metadata.label.app»⇒"metadata.labels['app']"⟧`),
    field(`⟦«metadata.labels.app»⇒"metadata.labels['app']"⟧`),
    field('⦅«x»⇒metadata.name⦆'),
    field('⦅«status.phase»⇒metadata.name⦆'),
  ),
  'env-filekeyref-volume': pod(
    fileKey('volumeName: v, path: a, key: k', '{name: v, emptyDir: {}}'),
    fileKey('volumeName: v, path: a, key: k', '{name: v}'),
    fileKey('volumeName: ⟦«v»⇒w⟧, path: a, key: k', '{name: v, configMap: {name: c}}, {name: w, emptyDir: {}}'),
    fileKey('volumeName: ⟦«dta»⇒data⟧, path: a, key: k', '{name: tmp, emptyDir: {}}, {name: data, emptyDir: {}}'),
    fileKey('volumeName: «v», path: a, key: k', '{name: v, configMap: {name: c}}'),
    fileKey('volumeName: ⟦«x»⇒tmp⟧, path: a, key: k', '{name: tmp, emptyDir: {}}'),
    fileKey('volumeName: v, path: ⟦«a/../b»⇒a/b⟧, key: k', '{name: v, emptyDir: {}}'),
    fileKey('volumeName: v, path: «..», key: k', '{name: v, emptyDir: {}}'),
    fileKey('volumeName: v, path: a..b, key: k', '{name: v, emptyDir: {}}'),
  ),
  'env-resourcefieldref': container(
    ...['limits.cpu', 'limits.memory', 'limits.ephemeral-storage', 'limits.hugepages-2Mi'].map(resource),
    ...['requests.cpu', 'requests.memory', 'requests.ephemeral-storage', 'requests.hugepages-1Gi'].map(resource),
    resource('⟦«limit.cpu»⇒limits.cpu⟧'),
    resource('⟦«request.memory»⇒requests.memory⟧'),
    resource('⟦«cpu»⇒limits.cpu⟧'),
    resource('⟦«MEMORY»⇒limits.memory⟧'),
  ),
  'env-value-and-valuefrom': container(
    'env: [{name: A⟦, «valueFrom»: {}⇒⟧}]',
    'env: [{name: A, ‹value›: a, «valueFrom»: {fieldRef: {fieldPath: metadata.name}}}]',
    'env: [{name: A, value: "", valueFrom: {fieldRef: {fieldPath: metadata.name}}}]',
    'env: [{name: A, valueFrom: {‹fieldRef›: {fieldPath: metadata.name}, «secretKeyRef»: {name: a, key: b}}}]',
    'env: [{name: A, valueFrom: {«configMapKeyRef»: {name: a, key: b}, ‹resourceFieldRef›: {resource: limits.cpu}}}]',
    'env: [{name: A, valueFrom: {secretKeyRef: {name: a, key: b}}}]',
    'env: [{name: A, valueFrom: {configMapKeyRef: {name: a, key: b}}}]',
    'env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}]',
  ),
  'host-port-conflict': [
    ...pod(
      two('ports: [{containerPort: 80, hostPort: ‹80›}]', 'ports: [{containerPort: 81, hostPort: ⟦«80»⇒81⟧}]'),
      two(
        'ports: [{containerPort: 80, hostPort: ‹80›}, {containerPort: 5, hostPort: 81}]',
        'ports: [{containerPort: 81, hostPort: ⟦«80»⇒82⟧}]',
      ),
      two('ports: [{containerPort: 80, hostPort: ‹65535›}]', 'ports: [{containerPort: 81, hostPort: ⟦«65535»⇒1024⟧}]'),
      two('ports: [{containerPort: 80, hostPort: 0}]', 'ports: [{containerPort: 81, hostPort: 0}]'),
      two('ports: [{containerPort: 80, hostPort: 80}]', 'ports: [{containerPort: 80, hostPort: 80, protocol: UDP}]'),
      two('ports: [{containerPort: 80, hostPort: 80}]', 'ports: [{containerPort: 80, hostPort: 80, hostIP: 10.0.0.1}]'),
      // Init containers run one after the other, before the others.
      withInit('ports: [{containerPort: 80, hostPort: 80}]', ', ports: [{containerPort: 80, hostPort: 80}]'),
      withInit('ports: [{containerPort: 80, hostPort: ‹80›}, {containerPort: 81, hostPort: ⟦«80»⇒81⟧}]'),
      'hostNetwork: true\n' +
        two('ports: [{containerPort: 80, hostPort: ‹80›}]', 'ports: [{containerPort: 80, hostPort: «80»}]'),
      'hostNetwork: false\n' +
        two('ports: [{containerPort: 80, hostPort: ‹80›}]', 'ports: [{containerPort: 80, hostPort: ⟦«80»⇒81⟧}]'),
    ),
    ...container(
      'ports: [{name: a, containerPort: 80, hostPort: 80}, {name: a, containerPort: 81, hostPort: 80}]',
      'ports: [{name: a, containerPort: 80, hostPort: ‹80›}, {name: b, containerPort: 81, hostPort: ⟦«80»⇒81⟧}]',
    ),
  ],
  'host-port-hostnetwork': pod(
    'hostNetwork: true\ncontainers: [{name: web, image: a:1, ports: [{containerPort: 80, hostPort: ⟦«81»⇒80⟧}]}]',
    'hostNetwork: true\ncontainers: [{name: web, image: a:1, ports: [{containerPort: 80, hostPort: 80}]}]',
    'hostNetwork: true\ncontainers: [{name: web, image: a:1, ports: [{containerPort: 80, hostPort: 0}]}]',
    'hostNetwork: false\ncontainers: [{name: web, image: a:1, ports: [{containerPort: 80, hostPort: 81}]}]',
    'containers: [{name: web, image: a:1, ports: [{containerPort: 80, hostPort: 81}]}]',
  ),
  'hostname-invalid': [
    ...pod(
      `hostname: ⟦«My_Web»⇒my-web⟧\n${WEB}`,
      `subdomain: ⟦«My.Web»⇒my-web⟧\n${WEB}`,
      `hostname: ${'a'.repeat(63)}\n${WEB}`,
      `hostname: ⟦«${'a'.repeat(64)}»⇒${'a'.repeat(63)}⟧\n${WEB}`,
      `hostname: ""\n${WEB}`,
      `hostname: "7"\n${WEB}`,
    ),
    ...file(
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: a}\nspec:\n  serviceName: a\n  selector: {matchLabels: {app: a}}\n' +
        `  template: {metadata: {labels: {app: a}}, spec: {hostname: My_Web, ${WEB}}}\n`,
    ),
  ],
  'hostname-override': pod(
    `⟦«hostnameOverride»: a\n⇒⟧setHostnameAsFQDN: true\n${WEB}`,
    `⟦«hostnameOverride»: a\n⇒⟧hostNetwork: true\n${WEB}`,
    `hostnameOverride: a\nsetHostnameAsFQDN: false\n${WEB}`,
    `hostnameOverride: a\nhostNetwork: false\n${WEB}`,
    `hostnameOverride: a\n${WEB}`,
  ),
  'image-pull-secret-shape': pod(
    `imagePullSecrets: [‹{name: a}›⟦, {«name»: a}⇒⟧]\n${WEB}`,
    `imagePullSecrets: [{name: a}, {name: b}]\n${WEB}`,
    `imagePullSecrets: [{name: a}⟦, {«name»: ""}⇒⟧]\n${WEB}`,
    `imagePullSecrets: [{name: a}⟦, «{}»⇒⟧]\n${WEB}`,
  ),
  'init-container-probes': pod(
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].map((name) =>
      withInit(`⟦«${name}»: {exec: {command: [a]}}⇒⟧`).replace('a:1, ⟦', 'a:1⟦, '),
    ),
    withInit('⟦«lifecycle»: {preStop: {exec: {command: [a]}}}⇒⟧').replace('a:1, ⟦', 'a:1⟦, '),
    withInit('restartPolicy: ⦅Never⇒Always⦆⟦, «livenessProbe»: {exec: {command: [a]}}⇒⟧'),
    withInit('restartPolicy: ⦅OnFailure⇒Always⦆⟦, «livenessProbe»: {exec: {command: [a]}}⇒⟧'),
    withInit('restartPolicy: Always, livenessProbe: {exec: {command: [a]}}'),
    // A misspelled policy is the cause.
    withInit('restartPolicy: always, livenessProbe: {exec: {command: [a]}}'),
    withInit('tty: true', ', livenessProbe: {exec: {command: [a]}}'),
  ),
  'lifecycle-handler': container(
    'lifecycle: {⟦preStop: «{}», ⇒⟧postStart: {exec: {command: [a]}}}',
    'lifecycle: {preStop: {‹exec›: {command: [a]}⟦, «httpGet»: {port: 80}⇒⟧}}',
    'lifecycle: {preStop: {exec: {command: [a]}}}',
    'lifecycle: {preStop: {httpGet: {port: 80}}}',
    'lifecycle: {preStop: {sleep: {seconds: 1}}}',
  ),
  'lifecycle-sleep': [
    ...pod(
      sleep('terminationGracePeriodSeconds: 5', '5'),
      sleep('terminationGracePeriodSeconds: ⦅5⇒6⦆', '⟦«6»⇒5⟧'),
      sleep('terminationGracePeriodSeconds: -1', '1'),
      sleep('terminationGracePeriodSeconds: ⦅-1⇒2⦆', '⟦«2»⇒1⟧'),
      sleep('hostname: a', '30'),
      sleep('hostname: a', '⟦«31»⇒30⟧'),
      sleep('hostname: a', '0'),
      sleep('hostname: a', '⟦«-1»⇒0⟧'),
    ),
    ...before(32, pod(sleep('hostname: a', '⟦«0»⇒1⟧'), sleep('hostname: a', '1'))),
    ...before(33, pod(sleep('hostname: a', '0'))),
  ],
  'overhead-fraction': pod(
    `runtimeClassName: a\noverhead: {memory: ⟦«128m»⇒128M⟧}\n${WEB}`,
    `runtimeClassName: a\noverhead: {memory: 1000m}\n${WEB}`,
    `runtimeClassName: a\noverhead: {ephemeral-storage: ⟦«5m»⇒5M⟧}\n${WEB}`,
    `runtimeClassName: a\noverhead: {memory: «0.5»}\n${WEB}`,
    `runtimeClassName: a\noverhead: {cpu: 5m}\n${WEB}`,
  ),
  overhead: [
    ...pod(`⟦«overhead»: {cpu: 5m}\n⇒⟧${WEB}`, `runtimeClassName: a\noverhead: {cpu: 5m}\n${WEB}`),
    ...file(
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  selector: {matchLabels: {app: a}}\n' +
        `  template: {metadata: {labels: {app: a}}, spec: {overhead: {cpu: 5m}, ${WEB}}}\n`,
    ),
  ],
  'port-duplicate': [
    ...container(
      'ports: [{containerPort: ‹80›}⦅, {containerPort: «80»}⇒⦆]',
      'ports: [{containerPort: 80}, {containerPort: 81}]',
      'ports: [{containerPort: ‹80›, protocol: TCP}⦅, {containerPort: «80»}⇒⦆]',
      'ports: [{containerPort: 80, protocol: UDP}, {containerPort: 80, protocol: SCTP}]',
      // Equal names and equal host ports are rejected, which other rules say.
      'ports: [{name: a, containerPort: 80}, {name: a, containerPort: 80}]',
      'ports: [{containerPort: 80, hostPort: 80}, {containerPort: 80, hostPort: 80}]',
      'ports: [{containerPort: ‹80›, hostPort: 80}⦅, {containerPort: «80»}⇒⦆]',
      'ports: [{containerPort: ‹80›}⦅, {containerPort: «80», hostPort: 80}⇒⦆]',
      'ports: [{containerPort: ‹80›, hostPort: 80}⦅, {containerPort: «80», hostPort: 80, hostIP: 10.0.0.1}⇒⦆]',
      'ports: [{containerPort: ‹80›, hostPort: 80, hostIP: 10.0.0.1}⦅, {containerPort: «80», hostPort: 80}⇒⦆]',
      'ports: [{containerPort: 80, hostPort: 80, hostIP: 10.0.0.2}, {containerPort: 80, hostPort: 80, hostIP: 10.0.0.1}]',
      'ports: [{containerPort: 80, hostPort: 80, hostIP: 10.0.0.1}, {containerPort: 80, hostPort: 81}]',
      'ports: [«{containerPort: 80⦅, hostIP: 10.0.0.1⇒⦆}»]',
      'ports: [{containerPort: 80, hostPort: 81, hostIP: 10.0.0.1}]',
    ),
    ...pod(
      two('ports: [{containerPort: ‹80›}]', 'ports: [⦅{containerPort: «80»}⇒⦆]'),
      two('ports: [{name: a, containerPort: ‹80›}]', 'ports: [⦅{name: a, containerPort: «80»}⇒⦆]'),
      two('ports: [{containerPort: 80, hostPort: 80}]', 'ports: [{containerPort: 80, hostPort: 80}]'),
      withInit('ports: [{containerPort: 80}]', ', ports: [{containerPort: 81}]'),
    ),
  ],
  'port-name-duplicate-across-containers': pod(
    two('ports: [{name: ‹http›, containerPort: 80}]', 'ports: [{name: «http», containerPort: 81}]'),
    two('ports: [{name: http, containerPort: 80}]', 'ports: [{name: https, containerPort: 81}]'),
    two('ports: [{name: http, containerPort: 80}, {name: http, containerPort: 82}]', 'ports: [{containerPort: 81}]'),
    two('ports: [{name: "", containerPort: 80}]', 'ports: [{name: "", containerPort: 81}]'),
  ),
  'port-name-duplicate': container(
    'ports: [{name: ‹http›, containerPort: 80}, {name: ⟦«http»⇒http-81⟧, containerPort: 81}]',
    'ports: [{name: ‹http›, containerPort: 80}⟦, {name: «http», containerPort: 80}⇒⟧]',
    'ports: [{name: ‹http›, containerPort: 80}⟦, {name: «http», containerPort: 80, protocol: TCP}⇒⟧]',
    'ports: [{name: ‹http›, containerPort: 80}, {name: ⟦«http»⇒http-80⟧, containerPort: 80, protocol: UDP}]',
    'ports: [{name: ‹abcdefghijklmno›, containerPort: 80}, {name: ⟦«abcdefghijklmno»⇒abcdefghijkl-81⟧, containerPort: 81}]',
    'ports: [{name: http, containerPort: 80}, {name: https, containerPort: 80}]',
    'ports: [{name: "", containerPort: 80}, {name: "", containerPort: 81}]',
  ),
  'priority-integer': [
    ...pod(
      `⟦«priority»: 5\n⇒⟧${WEB}`,
      `priority: 0\n${WEB}`,
      `priority: 5\npriorityClassName: own\n${WEB}`,
      `⟦«priority»: 5\n⇒⟧priorityClassName: ""\n${WEB}`,
      `⟦«priority»: 5\n⇒⟧priorityClassName: system-node-critical\n${WEB}`,
      `priority: 2000001000\npriorityClassName: system-node-critical\n${WEB}`,
      `priority: 2000000000\npriorityClassName: system-cluster-critical\n${WEB}`,
      `⟦«priority»: 2000000000\n⇒⟧priorityClassName: system-node-critical\n${WEB}`,
      `preemptionPolicy: Never\n${WEB}`,
    ),
    ...before(35, pod(`⟦«preemptionPolicy»: Never\n⇒⟧${WEB}`, `preemptionPolicy: PreemptLowerPriority\n${WEB}`)),
  ],
  'probe-no-handler': container(
    'livenessProbe: {‹exec›: {command: [a]}⟦, «httpGet»: {port: 80}⇒⟧}',
    'ports: [{containerPort: 80}]\nlivenessProbe: «{⟦⇒httpGet: {path: /, port: 80}⟧}»',
    '⟦livenessProbe: «{}»\n⇒⟧image: a:1',
    'livenessProbe: {exec: {command: [a]}}',
    'livenessProbe: {grpc: {port: 80}}',
    'livenessProbe: {tcpSocket: {port: 80}}',
  ),
  'probe-port-name-unknown': container(
    'ports: [{name: http, containerPort: 80}]\nlivenessProbe: {httpGet: {port: ⟦«htp»⇒http⟧}}',
    'ports: [{name: http, containerPort: 80}]\nlivenessProbe: {httpGet: {port: http}}',
    'ports: [{name: http, containerPort: 80}]\nlivenessProbe: {tcpSocket: {port: ⟦«web»⇒http⟧}}',
    'ports: [{containerPort: 8080}]\nlivenessProbe: {tcpSocket: {port: ⟦«web»⇒8080⟧}}',
    'livenessProbe: {tcpSocket: {port: «web»}}',
    'livenessProbe: {tcpSocket: {port: 80}}',
    'livenessProbe: {tcpSocket: {port: Not_A_Name}}',
  ),
  'probe-success-threshold': container(
    'livenessProbe: {exec: {command: [a]}, successThreshold: ⟦«2»⇒1⟧}',
    'startupProbe: {exec: {command: [a]}, successThreshold: ⟦«3»⇒1⟧}',
    'livenessProbe: {exec: {command: [a]}, successThreshold: 1}',
    'livenessProbe: {exec: {command: [a]}, successThreshold: 0}',
    'readinessProbe: {exec: {command: [a]}, successThreshold: 2}',
  ),
  'probe-tgps': container(
    'readinessProbe: {exec: {command: [a]}⟦, «terminationGracePeriodSeconds»: 5⇒⟧}',
    'livenessProbe: {exec: {command: [a]}⟦, terminationGracePeriodSeconds: «0»⇒⟧}',
    'livenessProbe: {exec: {command: [a]}, terminationGracePeriodSeconds: 1}',
    'startupProbe: {exec: {command: [a]}, terminationGracePeriodSeconds: 1}',
  ),
  'scheduling-gates': [
    ...pod(
      `schedulingGates: [‹{name: a}›⟦, {name: «a»}⇒⟧]\n${WEB}`,
      `schedulingGates: [{name: a}, {name: b}]\n${WEB}`,
      `schedulingGates: [{name: a}]\n⟦«nodeName»: node1\n⇒⟧${WEB}`,
      `schedulingGates: []\nnodeName: node1\n${WEB}`,
      `schedulingGates: [{name: a}]\nnodeName: ""\n${WEB}`,
    ),
  ],
  'service-account-name': pod(
    `serviceAccount: ⟦«My_Account»⇒my-account⟧\n${WEB}`,
    `serviceAccount: web.a\n${WEB}`,
    `serviceAccount: My_Account\nserviceAccountName: web\n${WEB}`,
    `serviceAccount: ⟦«My_Account»⇒my-account⟧\nserviceAccountName: ""\n${WEB}`,
    `serviceAccount: ""\n${WEB}`,
  ),
  'template-ephemeral': pod(
    `⟦«ephemeralContainers»: [{name: d, image: a:1}]\n⇒⟧${WEB}`,
    `ephemeralContainers: []\n${WEB}`,
  ),
  'termination-grace': pod(
    `terminationGracePeriodSeconds: ⟦«-1»⇒1⟧\n${WEB}`,
    `terminationGracePeriodSeconds: 0\n${WEB}`,
    `terminationGracePeriodSeconds: 1\n${WEB}`,
  ),
};

function cpu(divisor: string): string {
  return `env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: ${divisor}}}}]`;
}

function memory(divisor: string): string {
  return `env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.memory, divisor: ${divisor}}}}]`;
}

function field(path: string): string {
  return `env:\n  - name: A\n    valueFrom:\n      fieldRef:\n        fieldPath: ${path}`;
}

function resource(name: string): string {
  return `env: [{name: A, valueFrom: {resourceFieldRef: {resource: ${name}}}}]`;
}

function fileKey(selector: string, volumes: string): string {
  return `volumes: [${volumes}]\ncontainers: [{name: web, image: a:1, env: [{name: A, valueFrom: {fileKeyRef: {${selector}}}}]}]`;
}

function sleep(spec: string, seconds: string): string {
  return `${spec}\ncontainers: [{name: a, image: a:1, lifecycle: {preStop: {sleep: {seconds: ${seconds}}}}}]`;
}
