import assert from 'node:assert/strict';
import { knownKind } from '../../../src/core/kubernetes/kinds.ts';
import { manifestOf } from '../../../src/core/manifest/manifest.ts';
import { podSecurityLevel, podSecurityReasons } from '../../../src/core/manifest/pod-security/evaluate.ts';
import { parseDocument } from '../../../src/core/yaml/parse.ts';
import { readValues } from '../../../src/core/yaml/read-values.ts';

function pod(spec: string) {
  const { root } = readValues(parseDocument(`apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: ${spec}\n`).root);
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
});
