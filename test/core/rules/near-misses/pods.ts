/** Security and scheduling of Pods: one row for each side of each condition. */

import { before, container, file, pod } from './notation.ts';
import type { NearMisses } from './near-miss.ts';

const WEB = 'containers: [{name: web, image: a:1}]';

function secured(context: string, more = ''): string {
  return `${more}securityContext: {${context}}\n${WEB}`;
}

/** A Pod with annotations, as a whole document. */
function annotated(annotations: string, spec = WEB): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: web, annotations: {team: a, ${annotations}}}\nspec: {${spec}}\n`;
}

const nodes = (expression: string): string =>
  'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: ' +
  `{nodeSelectorTerms: [{matchExpressions: [{${expression}}]}]}}}\n${WEB}`;
const fields = (expression: string): string => nodes(expression).replace('matchExpressions', 'matchFields');
const spread = (...constraints: readonly string[]): string =>
  `topologySpreadConstraints: [${constraints.map((one) => `{${one}}`).join(', ')}]\n${WEB}`;
const tolerated = (toleration: string): string => `tolerations: [{${toleration}}]\n${WEB}`;
const SPREAD = 'maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway';
const SELECTED = 'labelSelector: {matchLabels: {app: web}}';

const SECCOMP = 'seccomp.security.alpha.kubernetes.io/pod';
const OF_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/web';
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/web';

function withSeccomp(profile: string): string {
  return `securityContext: {seccompProfile: {${profile}}}, ${WEB}`;
}

export const PODS: NearMisses = {
  'allow-priv-esc-conflict': container(
    'securityContext: {«allowPrivilegeEscalation»: false, privileged: ⟦‹true›⇒false⟧}',
    'securityContext: {allowPrivilegeEscalation: true, privileged: true}',
    'securityContext: {allowPrivilegeEscalation: false, privileged: false}',
    'securityContext: {privileged: true}',
    'securityContext: {«allowPrivilegeEscalation»: false, capabilities: {add: [KILL⟦, ‹CAP_SYS_ADMIN›⇒⟧]}}',
    'securityContext: {allowPrivilegeEscalation: false, capabilities: {add: [SYS_ADMIN, KILL]}}',
    'securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [CAP_SYS_ADMIN]}}',
  ),
  'apparmor-annotation': file(
    annotated(`${APPARMOR}: runtime/default`),
    annotated(`${APPARMOR}: unconfined`),
    annotated(`${APPARMOR}: localhost/a`),
    annotated(`${APPARMOR}: ""`),
    annotated(
      '«⟦container.apparmor.security.beta.kubernetes.io/wep⇒container.apparmor.security.beta.kubernetes.io/web⟧»: unconfined',
    ),
    annotated('team2: b⟦, «container.apparmor.security.beta.kubernetes.io/other»: unconfined⇒⟧'),
    annotated(
      `team2: b⟦, «${APPARMOR}»: unconfined⇒⟧`,
      'containers: [{name: web, image: a:1, securityContext: {appArmorProfile: ‹{type: RuntimeDefault}›}}]',
    ),
    annotated(
      `${APPARMOR}: runtime/default`,
      'containers: [{name: web, image: a:1, securityContext: {appArmorProfile: {type: RuntimeDefault}}}]',
    ),
    annotated(
      `${APPARMOR}: unconfined`,
      'os: {name: windows}, containers: [{name: web, image: a:1, securityContext: {appArmorProfile: {type: RuntimeDefault}}}]',
    ),
  ),
  'hostusers-conflict': [
    ...pod(
      ...['hostNetwork', 'hostPID', 'hostIPC'].flatMap((name) => [
        `hostUsers: ‹false›\n${name}: ⟦«true»⇒false⟧\n${WEB}`,
        `hostUsers: ‹⦅false⇒true⦆›\n${name}: ⟦«true»⇒false⟧\n${WEB}`,
        `hostUsers: true\n${name}: true\n${WEB}`,
        `hostUsers: false\n${name}: false\n${WEB}`,
        `${name}: true\n${WEB}`,
      ]),
      `hostUsers: ‹⟦false⇒true⟧›\nvolumes: [{name: v, persistentVolumeClaim: {claimName: a}}]\n` +
        'containers: [{name: web, image: a:1, «volumeDevices»: [{name: v, devicePath: /v}]}]',
      `hostUsers: false\ncontainers: [{name: web, image: a:1, volumeDevices: []}]`,
    ),
    ...before(
      33,
      pod(
        'hostUsers: false\nvolumes: [{name: v, persistentVolumeClaim: {claimName: a}}]\n' +
          'containers: [{name: web, image: a:1, volumeDevices: [{name: v, devicePath: /v}]}]',
      ),
    ),
  ],
  'localhost-profile': pod(
    secured('seccompProfile: {type: ⟦«Localhost»⇒RuntimeDefault⟧}'),
    secured('seccompProfile: {type: Localhost, localhostProfile: a.json}'),
    secured('seccompProfile: {type: Localhost, localhostProfile: ⟦«/a.json»⇒a.json⟧}'),
    secured('seccompProfile: {type: Localhost, localhostProfile: ⟦«../a.json»⇒a.json⟧}'),
    secured('seccompProfile: {type: Localhost, localhostProfile: a..b}'),
    secured('seccompProfile: {type: ⟦RuntimeDefault⇒Localhost⟧, «localhostProfile»: a.json}'),
    secured('seccompProfile: {type: ⟦Unconfined⇒Localhost⟧, «localhostProfile»: a.json}'),
    secured('seccompProfile: {type: RuntimeDefault⟦, «localhostProfile»: /a⇒⟧}'),
    secured('seccompProfile: {type: RuntimeDefault⟦, «localhostProfile»: ../a⇒⟧}'),
    secured('appArmorProfile: {type: Localhost, localhostProfile: ⟦«" a"»⇒"a"⟧}'),
    secured('appArmorProfile: {type: Localhost, localhostProfile: «""»}'),
    secured('appArmorProfile: {type: Localhost, localhostProfile: /a}'),
    secured(`appArmorProfile: {type: Localhost, localhostProfile: ${'a'.repeat(4095)}}`),
    secured(`appArmorProfile: {type: Localhost, localhostProfile: «${'a'.repeat(4096)}»}`),
  ),
  'os-linux-fields': pod(
    secured('runAsUser: 1⟦, «windowsOptions»: {runAsUserName: a}⇒⟧', 'os: {name: linux}\n'),
    secured('windowsOptions: {runAsUserName: a}', 'os: {name: windows}\n'),
    secured('windowsOptions: {runAsUserName: a}'),
    'os: {name: linux}\ncontainers: [{name: web, image: a:1, securityContext: {runAsUser: 1⟦, «windowsOptions»: {runAsUserName: a}⇒⟧}}]',
  ),
  'os-windows-fields': pod(
    ...['hostUsers: false', 'hostUsers: true', 'shareProcessNamespace: false', 'hostPID: true', 'hostIPC: true'].map(
      (written) => `os: {name: windows}\n⟦${written.replace(/^\w+/, '«$&»')}\n⇒⟧${WEB}`,
    ),
    `os: {name: windows}\nhostPID: false\nhostIPC: false\nhostNetwork: true\n${WEB}`,
    `os: {name: linux}\nshareProcessNamespace: true\n${WEB}`,
    ...[
      ...['appArmorProfile: {type: Unconfined}', 'seLinuxOptions: {level: a}', 'seccompProfile: {type: Unconfined}'],
      ...['fsGroup: 1', 'fsGroupChangePolicy: Always', 'sysctls: [{name: kernel.sem, value: "1"}]', 'runAsUser: 1'],
      ...[
        'runAsGroup: 1',
        'supplementalGroups: [1]',
        'supplementalGroupsPolicy: Merge',
        'seLinuxChangePolicy: Recursive',
      ],
    ].map((written) => secured(`runAsNonRoot: true⟦, ${written.replace(/^\w+/, '«$&»')}⇒⟧`, 'os: {name: windows}\n')),
    ...[
      ...['appArmorProfile: {type: Unconfined}', 'seLinuxOptions: {level: a}', 'seccompProfile: {type: Unconfined}'],
      ...['capabilities: {drop: [ALL]}', 'readOnlyRootFilesystem: true', 'privileged: false', 'runAsUser: 1'],
      ...['allowPrivilegeEscalation: false', 'procMount: Default', 'runAsGroup: 1'],
    ].map(
      (written) =>
        'os: {name: windows}\ncontainers: [{name: web, image: a:1, ' +
        `securityContext: {runAsNonRoot: true⟦, ${written.replace(/^\w+/, '«$&»')}⇒⟧}}]`,
    ),
    secured('runAsNonRoot: true, windowsOptions: {runAsUserName: a}', 'os: {name: windows}\n'),
  ),
  'run-as-root-conflict': [
    ...container(
      'securityContext: {runAsUser: ⟦«0»⇒1000⟧, runAsNonRoot: ‹true›}',
      'securityContext: {runAsUser: ⟦«0»⇒1000⟧, runAsNonRoot: ‹⦅true⇒false⦆›}',
      'securityContext: {runAsUser: 1, runAsNonRoot: true}',
      'securityContext: {runAsUser: 0, runAsNonRoot: false}',
      'securityContext: {runAsUser: 0}',
    ),
    ...pod(
      'securityContext: {runAsUser: ⟦«0»⇒1000⟧, runAsNonRoot: ‹true›}\ncontainers: [{name: a, image: a:1}, {name: b, image: a:1}]',
      'securityContext: {runAsUser: 0, runAsNonRoot: true}\ncontainers: [{name: a, image: a:1, securityContext: {runAsUser: 1}}]',
      'securityContext: {runAsNonRoot: ‹true›}\ncontainers: [{name: a, image: a:1, securityContext: {runAsUser: ⟦«0»⇒1000⟧}}]',
    ),
  ],
  'seccomp-annotation': file(
    annotated(`${SECCOMP}: runtime/default`),
    annotated(`${SECCOMP}: docker/default`),
    annotated(`${SECCOMP}: unconfined`),
    annotated(`${SECCOMP}: localhost/a.json`),
    annotated(`${OF_CONTAINER}: localhost/a.json`),
    annotated(`team2: b⟦, «${SECCOMP}»: unconfined⇒⟧`, withSeccomp('type: ‹RuntimeDefault›')),
    annotated(`team2: b⟦, «${SECCOMP}»: runtime/default⇒⟧`, withSeccomp('type: ‹Unconfined›')),
    annotated(`team2: b⟦, «${SECCOMP}»: unconfined⇒⟧`, withSeccomp('type: ‹Localhost›, localhostProfile: a.json')),
    annotated(
      `team2: b⟦, «${SECCOMP}»: localhost/b.json⇒⟧`,
      withSeccomp('type: Localhost, localhostProfile: ‹a.json›'),
    ),
    annotated(`${SECCOMP}: localhost/a.json`, withSeccomp('type: Localhost, localhostProfile: a.json')),
    annotated(`${SECCOMP}: docker/default`, withSeccomp('type: RuntimeDefault')),
    annotated(`${SECCOMP}: unconfined`, withSeccomp('type: Unconfined')),
  ),
  'share-pid-conflict': pod(
    `«shareProcessNamespace»: true\nhostPID: ⟦true⇒false⟧\n${WEB}`,
    `⦅«shareProcessNamespace»: true\n⇒⦆hostPID: ⟦true⇒false⟧\n${WEB}`,
    `shareProcessNamespace: false\nhostPID: true\n${WEB}`,
    `shareProcessNamespace: true\nhostPID: false\n${WEB}`,
    `shareProcessNamespace: true\n${WEB}`,
  ),
  'sysctl-invalid': pod(
    secured('sysctls: [{name: kernel.sem, value: "1"}⟦, {name: «kernel.sem», value: "1"}⇒⟧]'),
    secured('sysctls: [{name: kernel.sem, value: "1"}, {name: kernel.shmmax, value: "1"}]'),
    secured(
      'sysctls: [{name: kernel.sem, value: "1"}⟦, {name: «net.core.somaxconn», value: "1"}⇒⟧]',
      'hostNetwork: true\n',
    ),
    secured(
      'sysctls: [{name: kernel.sem, value: "1"}⟦, {name: «net/core/somaxconn», value: "1"}⇒⟧]',
      'hostNetwork: true\n',
    ),
    secured('sysctls: [{name: net.core.somaxconn, value: "1"}]', 'hostIPC: true\n'),
    ...['kernel.sem', 'kernel.shmmax', 'kernel.msgmax', 'fs.mqueue.msg_max'].flatMap((name) => [
      secured(
        `sysctls: [{name: net.ipv4.tcp_syncookies, value: "1"}⟦, {name: «${name}», value: "1"}⇒⟧]`,
        'hostIPC: true\n',
      ),
      secured(`sysctls: [{name: ${name}, value: "1"}]`, 'hostNetwork: true\n'),
    ]),
    secured('sysctls: [{name: kernel.semx, value: "1"}, {name: kernel.pid, value: "1"}]', 'hostIPC: true\n'),
  ),
  'windows-hostprocess': pod(
    'hostNetwork: true\nsecurityContext: {windowsOptions: {hostProcess: true}}\ncontainers: [{name: a, image: a:1}]',
    'securityContext: {windowsOptions: {hostProcess: «true»}}\ncontainers: [{name: a, image: a:1}]⟦⇒\nhostNetwork: true⟧',
    'hostNetwork: true\nsecurityContext: {windowsOptions: {hostProcess: ‹true›}}\n' +
      'containers: [{name: a, image: a:1, securityContext: {windowsOptions: {hostProcess: ⟦«false»⇒true⟧}}}]',
    'hostNetwork: true\ncontainers: [{name: a, image: a:1, securityContext: {windowsOptions: {hostProcess: true}}}, ' +
      '{name: «b», image: a:1⟦⇒, securityContext: {windowsOptions: {hostProcess: true}}⟧}]',
    'securityContext: {windowsOptions: {hostProcess: false}}\ncontainers: [{name: a, image: a:1}]',
    'os: {name: linux}\nsecurityContext: {windowsOptions: {hostProcess: true}}\ncontainers: [{name: a, image: a:1}]',
  ),
  'proc-mount': [
    ...pod(
      'hostUsers: false\ncontainers: [{name: a, image: a:1, securityContext: {procMount: Unmasked}}]',
      'containers: [{name: a, image: a:1, securityContext: {procMount: ⟦«Unmasked»⇒Default⟧}}]',
      'hostUsers: ⦅true⇒false⦆\ncontainers: [{name: a, image: a:1, securityContext: {procMount: ⟦«Unmasked»⇒Default⟧}}]',
      'containers: [{name: a, image: a:1, securityContext: {procMount: Default}}]',
    ),
  ],
  'deprecated-node-label': [
    ...pod(
      ...[
        ['beta.kubernetes.io/arch', 'kubernetes.io/arch'],
        ['beta.kubernetes.io/os', 'kubernetes.io/os'],
        ['beta.kubernetes.io/instance-type', 'node.kubernetes.io/instance-type'],
        ['failure-domain.beta.kubernetes.io/zone', 'topology.kubernetes.io/zone'],
        ['failure-domain.beta.kubernetes.io/region', 'topology.kubernetes.io/region'],
        ['node-role.kubernetes.io/master', 'node-role.kubernetes.io/control-plane'],
      ].flatMap(([old = '', name = '']) => [
        `nodeSelector: {«⟦${old}⇒${name}⟧»: a}\n${WEB}`,
        nodes(`key: ⟦«${old}»⇒${name}⟧, operator: Exists`),
        spread(`maxSkew: 1, topologyKey: ⟦«${old}»⇒${name}⟧, whenUnsatisfiable: ScheduleAnyway, ${SELECTED}`),
      ]),
      `nodeSelector: {«app.kubernetes.io/created-by»: a}\n${WEB}`,
      nodes('key: «scheduler.alpha.kubernetes.io/preferAvoidPods», operator: Exists'),
      nodes('key: kubernetes.io/arch, operator: Exists'),
    ),
  ],
  'dns-none-without-config': pod(
    `dnsPolicy: ⟦«None»⇒ClusterFirst⟧\n${WEB}`,
    `dnsPolicy: ⟦«None»⇒ClusterFirst⟧\ndnsConfig: {searches: [a]}\n${WEB}`,
    `dnsPolicy: ⟦«None»⇒ClusterFirst⟧\ndnsConfig: {nameservers: []}\n${WEB}`,
    `dnsPolicy: None\ndnsConfig: {nameservers: [1.1.1.1]}\n${WEB}`,
    `dnsPolicy: Default\n${WEB}`,
  ),
  'host-alias-duplicate': pod(
    `hostAliases: [‹{ip: 1.1.1.1, hostnames: [a⟦⇒, b⟧]}›⟦, {«ip»: 1.1.1.1, hostnames: [b]}⇒⟧]\n${WEB}`,
    `hostAliases: [‹{ip: 1.1.1.1, hostnames: [a]}›, {«ip»: 1.1.1.1, hostnames: [b, c]}]\n${WEB}`,
    `hostAliases: [{ip: 1.1.1.1, hostnames: [a]}, {ip: 1.1.1.2, hostnames: [a]}]\n${WEB}`,
  ),
  'match-label-keys': pod(
    spread(`${SPREAD}, ${SELECTED}, matchLabelKeys: [version]`),
    spread(`${SPREAD}, «matchLabelKeys»: [version]⟦⇒, labelSelector: {matchLabels: {app: web}}⟧`),
    spread(`${SPREAD}, matchLabelKeys: []`),
    spread(`${SPREAD}, ${SELECTED}, matchLabelKeys: [version⟦, «app»⇒⟧]`),
    spread(`${SPREAD}, ${SELECTED}⟦, matchLabelKeys: [«app»]⇒⟧`),
  ),
  'node-affinity-value': pod(
    nodes('key: a, operator: In, values: [b]'),
    nodes('key: a, operator: In, values: [⟦«b c»⇒b-c⟧]'),
    nodes(`key: a, operator: In, values: [${'b'.repeat(63)}]`),
    nodes(`key: a, operator: In, values: [⟦«${'b'.repeat(64)}»⇒${'b'.repeat(63)}⟧]`),
  ),
  'node-field-selector': pod(
    fields('key: metadata.name, operator: In, values: [a]'),
    fields('key: ⟦«metadata.labels»⇒metadata.name⟧, operator: In, values: [a]'),
    fields('key: metadata.name, operator: NotIn, «values»: [a, b]'),
    fields('key: metadata.name, operator: NotIn, «values»: []'),
    ...['Exists', 'DoesNotExist', 'Gt', 'Lt'].map((operator) =>
      fields(`key: metadata.name, operator: ⟦«${operator}»⇒In⟧, values: [a]`),
    ),
    fields('key: metadata.name, operator: In, values: [⟦«A_b»⇒a-b⟧]'),
  ),
  'null-label-selector': pod(
    spread(`${SPREAD}, ${SELECTED}`),
    spread(`${SPREAD}, labelSelector: {}`),
    spread(`${SPREAD}⟦⇒, ${SELECTED}⟧`).replace('{maxSkew', '«{maxSkew').replace('}]\ncontainers', '}»]\ncontainers'),
  ),
  'selector-values': pod(
    ...['In', 'NotIn'].map((operator) => nodes(`key: a, operator: ${operator}, values: [b]`)),
    nodes('key: a, operator: ⟦In⇒Exists⟧⟦, «values»: []⇒⟧'),
    nodes('key: a, operator: ⟦NotIn⇒DoesNotExist⟧⟦, «values»: []⇒⟧'),
    nodes('key: a, operator: ⟦Exists⇒In⟧, «values»: [b]'),
    nodes('key: a, operator: ⟦DoesNotExist⇒NotIn⟧, «values»: [b]'),
    nodes('key: a, operator: ⟦Exists⇒In⟧⦅, «values»: [b]⇒⦆'),
    nodes('key: a, operator: Exists, values: []'),
    nodes('key: a, operator: Gt, values: ["1"]'),
    nodes('key: a, operator: Gt, «values»: ["1"⟦, "2"⇒⟧]'),
    nodes('key: a, operator: Lt, «values»: ["1"⟦, "2"⇒⟧]'),
    nodes('key: a, operator: ⟦Lt⇒Exists⟧⟦, «values»: []⇒⟧'),
  ),
  'toleration-invalid': pod(
    tolerated('key: a, operator: Exists'),
    tolerated('operator: Exists'),
    tolerated('key: a, value: b'),
    tolerated('key: a, operator: ⟦Exists⇒Equal⟧, «value»: b'),
    tolerated('key: a, operator: ⟦Exists⇒Equal⟧⦅, «value»: b⇒⦆'),
    tolerated('⦅«value»: b, ⇒⦆operator: Exists'),
    tolerated('key: a, operator: Exists, value: ""'),
    tolerated('«operator»: ⟦Equal⇒Exists⟧'),
    tolerated('«operator»: Equal, value: b'),
    tolerated('key: a, value: ⟦«b c»⇒b-c⟧'),
    tolerated('key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 5'),
    tolerated('key: a, operator: Exists, «tolerationSeconds»: 5⟦⇒, effect: NoExecute⟧'),
    tolerated('key: a, operator: Exists, effect: NoSchedule⟦, «tolerationSeconds»: 5⇒⟧'),
    tolerated('key: a, operator: Exists, effect: ⦅PreferNoSchedule⇒NoExecute⦆⟦, «tolerationSeconds»: 5⇒⟧'),
    tolerated('key: a, operator: Exists, effect: NoSchedule'),
  ),
  'topology-spread-duplicate': pod(
    spread(`${SPREAD}, ${SELECTED}`, `${SPREAD}, ${SELECTED}`)
      .replace('[{maxSkew', '[‹{maxSkew')
      .replace('}}}, {', '}}}›⟦, «{')
      .replace(/\}\]\n/, '}»⇒⟧]\n'),
    spread(`${SPREAD}, ${SELECTED}`, `${SPREAD.replace('hostname', 'zone')}, ${SELECTED}`),
    spread(`${SPREAD}, ${SELECTED}`, `${SPREAD.replace('ScheduleAnyway', 'DoNotSchedule')}, ${SELECTED}`),
  ),
  'topology-spread-min-domains': pod(
    spread(`maxSkew: 1, topologyKey: a, whenUnsatisfiable: DoNotSchedule, ${SELECTED}, minDomains: 2`),
    spread(`${SPREAD}, ${SELECTED}`),
  ),
};
