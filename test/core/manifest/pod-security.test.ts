import assert from 'node:assert/strict';
import { knownKind } from '../../../src/core/kubernetes/kinds.ts';
import { manifestOf } from '../../../src/core/manifest/manifest.ts';
import {
  podSecurityDetails,
  podSecurityLevel,
  podSecurityReasons,
} from '../../../src/core/manifest/pod-security/evaluate.ts';
import { parseDocument } from '../../../src/core/yaml/parse.ts';
import { readValues } from '../../../src/core/yaml/read-values.ts';

function pod(spec: string, annotations = '') {
  const metadata = `{name: web, annotations: ${annotations || '{}'}}`;
  const { root } = readValues(parseDocument(`apiVersion: v1\nkind: Pod\nmetadata: ${metadata}\nspec: ${spec}\n`).root);
  const kind = knownKind('v1', 'Pod');
  assert.ok(root?.kind === 'map' && kind);
  return manifestOf(root, kind);
}

const HARDENED = 'securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}';
const RESTRICTED =
  '{securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, containers: [{name: web, image: ' +
  `a, ${HARDENED}}]}`;

describe('Pod Security levels', () => {
  it('are reached as the admission controller says', () => {
    assert.equal(podSecurityLevel(pod(RESTRICTED), 35), 'restricted');
    assert.equal(podSecurityLevel(pod('{containers: [{name: web, image: a}]}'), 35), 'baseline');
    assert.equal(podSecurityLevel(pod('{hostPID: true, containers: [{name: web, image: a}]}'), 35), 'privileged');
  });

  it('say why not higher', () => {
    const reasons = [
      'allowPrivilegeEscalation != false',
      'unrestricted capabilities',
      'runAsNonRoot != true',
      'seccompProfile',
    ];
    assert.deepEqual(podSecurityReasons(pod('{containers: [{name: web, image: a}]}'), 35, 'restricted'), reasons);
  });

  it('follow the Kubernetes version', () => {
    const keepalive = pod(
      '{securityContext: {sysctls: [{name: net.ipv4.tcp_rmem, value: "1"}]}, containers: [{name: web, image: a}]}',
    );
    assert.deepEqual(
      [31, 32].map((version) => podSecurityReasons(keepalive, version, 'baseline')),
      [['forbidden sysctls'], []],
    );
    const probe = pod('{containers: [{name: web, image: a, livenessProbe: {tcpSocket: {port: 80, host: 10.0.0.1}}}]}');
    assert.deepEqual(
      [33, 34].map((version) => podSecurityReasons(probe, version, 'baseline')),
      [[], ['probe or lifecycle host']],
    );
    const ownUsers = pod(
      '{hostUsers: false, containers: [{name: web, image: a, securityContext: {procMount: Unmasked}}]}',
    );
    assert.deepEqual(
      [34, 35].map((version) => podSecurityReasons(ownUsers, version, 'baseline')),
      [['procMount'], []],
    );
    const engine = pod(
      '{containers: [{name: web, image: a, securityContext: {seLinuxOptions: {type: container_engine_t}}}]}',
    );
    assert.deepEqual(
      [30, 31].map((version) => podSecurityReasons(engine, version, 'baseline')),
      [['seLinuxOptions'], []],
    );
  });

  it('say who breaks what, in the words of the API server', () => {
    const said = (spec: string, level: 'baseline' | 'restricted' = 'baseline', annotations = ''): string =>
      podSecurityDetails(pod(spec, annotations), 36, level).join(', ');
    const two = (security: string): string =>
      `{containers: [{name: a, image: a, securityContext: ${security}}, {name: b, image: b, securityContext: ` +
      `${security}}]}`;
    // As kubernetes.io/docs/tutorials/security/ns-level-pss shows it for nginx.
    assert.equal(
      said('{containers: [{name: nginx, image: nginx}]}', 'restricted'),
      'allowPrivilegeEscalation != false (container "nginx" must set ' +
        'securityContext.allowPrivilegeEscalation=false), ' +
        'unrestricted capabilities (container "nginx" must set securityContext.capabilities.drop=["ALL"]), ' +
        'runAsNonRoot != true (pod or container "nginx" must set securityContext.runAsNonRoot=true), ' +
        'seccompProfile (pod or container "nginx" must set securityContext.seccompProfile.type to ' +
        '"RuntimeDefault" or ' +
        '"Localhost")',
    );
    for (const [spec, expected] of baselineDetails(two)) assert.equal(said(spec), expected);
    for (const [fields, expected] of restrictedDetails)
      assert.ok(said(fields, 'restricted').includes(expected), `${said(fields, 'restricted')}\n${expected}`);
    assert.equal(
      said(
        '{containers: [{name: web, image: a}]}',
        'baseline',
        '{container.apparmor.security.beta.kubernetes.io/web: unconfined}',
      ),
      'forbidden AppArmor profiles (container "web" and annotation must not set AppArmor profile type to ' +
        '"Unconfined", ' +
        '"container.apparmor.security.beta.kubernetes.io/web="unconfined"")',
    );
  });
});

/** Source: the tests of k8s.io/pod-security-admission/policy, one for each check. */
function baselineDetails(two: (security: string) => string): readonly (readonly [spec: string, detail: string])[] {
  return [
    [two('{privileged: true}'), 'privileged (containers "a", "b" must not set securityContext.privileged=true)'],
    [
      two('{capabilities: {add: [SYS_TIME, NET_RAW, CHOWN]}}'),
      'non-default capabilities (containers "a", "b" must not include "NET_RAW", "SYS_TIME" in ' +
        'securityContext.capabilities.add)',
    ],
    [
      '{hostIPC: true, hostNetwork: true, hostPID: false, containers: [{name: a, image: a}]}',
      'host namespaces (hostNetwork=true, hostIPC=true)',
    ],
    [
      '{containers: [{name: a, image: a}], volumes: [{name: x, hostPath: {path: /}}, {name: z, hostPath: {path: /z}}]}',
      'hostPath volumes (volumes "x", "z")',
    ],
    [
      '{containers: [{name: a, image: a, ports: [{containerPort: 1, hostPort: 90}, ' +
        '{containerPort: 2, hostPort: 8080}]}]}',
      'hostPort (container "a" uses hostPorts 8080, 90)',
    ],
    [
      '{containers: [{name: b, image: a, livenessProbe: {tcpSocket: {host: h, port: 1}}}, ' +
        '{name: a, image: a, lifecycle: {preStop: {httpGet: {host: g, port: 1}}}}]}',
      'probe or lifecycle host (containers "a", "b" use probe or lifecycle hosts "g", "h")',
    ],
    [
      two('{procMount: Unmasked}'),
      'procMount (containers "a", "b" must not set securityContext.procMount to "Unmasked")',
    ],
    [
      '{securityContext: {seLinuxOptions: {type: x, user: u}}, containers: [{name: a, image: a, securityContext: ' +
        '{seLinuxOptions: {role: r}}}]}',
      'seLinuxOptions (pod and container "a" set forbidden securityContext.seLinuxOptions: type "x"; user may not be ' +
        'set; role may not be set)',
    ],
    [
      '{securityContext: {seccompProfile: {type: Unconfined}}, containers: [{name: a, image: a}]}',
      'seccompProfile (pod must not set securityContext.seccompProfile.type to "Unconfined")',
    ],
    [
      '{securityContext: {sysctls: [{name: b, value: "1"}, {name: a, value: "1"}]}, containers: [{name: a, image: a}]}',
      'forbidden sysctls (b, a)',
    ],
    [
      '{securityContext: {windowsOptions: {hostProcess: true}}, hostNetwork: true, containers: [{name: a, image: a}]}',
      'host namespaces (hostNetwork=true), hostProcess (pod must not set ' +
        'securityContext.windowsOptions.hostProcess=true)',
    ],
    [
      '{securityContext: {appArmorProfile: {type: Unconfined}}, containers: [{name: a, image: a}]}',
      'forbidden AppArmor profile (pod must not set AppArmor profile type to "Unconfined")',
    ],
  ];
}

const restrictedDetails: readonly (readonly [spec: string, detail: string])[] = [
  [
    '{initContainers: [{name: i, image: a}], containers: [{name: a, image: a, securityContext: {capabilities: {drop: ' +
      '[ALL], add: [CHOWN, SYS_TIME, NET_BIND_SERVICE]}}}]}',
    'unrestricted capabilities (container "i" must set securityContext.capabilities.drop=["ALL"]; container "a" must ' +
      'not include "CHOWN", "SYS_TIME" in securityContext.capabilities.add)',
  ],
  [
    '{containers: [{name: a, image: a}], volumes: [{name: x, nfs: {server: s, path: /}}, {name: z, hostPath: ' +
      '{path: /}}]}',
    'restricted volume types (volumes "x", "z" use restricted volume types "hostPath", "nfs")',
  ],
  [
    '{securityContext: {runAsNonRoot: false}, containers: [{name: a, image: a, securityContext: ' +
      '{runAsNonRoot: false}}]}',
    'runAsNonRoot != true (pod and container "a" must not set securityContext.runAsNonRoot=false)',
  ],
  [
    '{containers: [{name: a, image: a, securityContext: {runAsUser: 0}}]}',
    'runAsUser=0 (container "a" must not set runAsUser=0)',
  ],
];
