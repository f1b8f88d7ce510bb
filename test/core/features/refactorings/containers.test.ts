import assert from 'node:assert/strict';
import { refactored } from './refactored.ts';

const SIDECAR = 'Convert to a sidecar container (starts first, stops last)';
const INIT = 'Convert to an init container (runs to completion first)';
const PROBES = 'Add probes for the container ports';

const HEAD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\nspec:\n';
const RESOURCES = 'resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}';
const WEB = `  - name: web\n    image: registry.example.com/web:1.4\n    ${RESOURCES}\n`;
const LOGS = `  # sends the logs away
  - name: logs # one a Pod
    image: registry.example.com/logs:2.0
    command: # the loop
    - sh
    - -c
    - |
      while true; do
        sleep 1
      done
    livenessProbe: # never asked
      exec: {command: [ls]}
    ${RESOURCES}
`;
const cursor = (text: string): string => text.replace('name: logs', 'name: l¦ogs');

describe('container to sidecar or init container', () => {
  it('moves the item as it is written', () => {
    const after = LOGS.replace('logs:2.0\n', 'logs:2.0\n    restartPolicy: Always\n');
    assert.equal(
      refactored(HEAD + cursor(`  containers:\n${WEB}${LOGS}`), SIDECAR),
      `${HEAD}  initContainers:\n${after}  containers:\n${WEB}`,
    );
    assert.equal(
      refactored(HEAD + cursor(`  containers:\n${LOGS}${WEB}`), SIDECAR),
      `${HEAD}  initContainers:\n${after}  containers:\n${WEB}`,
    );
  });

  it('puts it behind the init containers, as far in as they are', () => {
    const first = `    - name: first\n      image: registry.example.com/first:1.0\n      ${RESOURCES}\n`;
    const after = LOGS.replace('logs:2.0\n', 'logs:2.0\n    restartPolicy: Always\n').replace(/^/gm, '  ').trimEnd();
    const before = cursor(`  containers:\n${WEB}${LOGS}  initContainers:\n${first}`);
    assert.equal(
      refactored(HEAD + before, SIDECAR),
      `${HEAD}  containers:\n${WEB}  initContainers:\n${first}${after}\n`,
    );
    assert.equal(
      refactored(HEAD + before.trimEnd(), SIDECAR),
      `${HEAD}  containers:\n${WEB}  initContainers:\n${first}${after}`,
    );
  });

  it('takes probes from an init container, and keeps their comments', () => {
    const after = LOGS.replace(
      '    livenessProbe: # never asked\n      exec: {command: [ls]}\n',
      '    # never asked\n',
    );
    assert.equal(
      refactored(HEAD + cursor(`  containers:\n${WEB}${LOGS}`), INIT),
      `${HEAD}  initContainers:\n${after}  containers:\n${WEB}`,
    );
  });

  it('is not offered where two fields at the end would go as one', () => {
    const open = '    livenessProbe: {exec: {command: [ls]}}\n    lifecycle: {preStop: {exec: {command: [ls]}}}';
    assert.ok(
      !refactored(
        `${HEAD}${cursor(`  containers:\n${WEB}${LOGS}`)}${open.replace('liveness', 'startup')}`,
        INIT,
      ).includes('initContainers'),
    );
  });

  it('leaves the Pod a container', () => {
    assert.deepEqual(refactored(HEAD + cursor(`  containers:\n${LOGS}`), SIDECAR), []);
    assert.deepEqual(
      refactored(
        HEAD + cursor('  containers: [{name: logs, image: nginx:1.27}, {name: b, image: nginx:1.27}]\n'),
        SIDECAR,
      ),
      [],
    );
  });
});

describe('probes from ports', () => {
  it('asks the first port, and lets liveness be patient', () => {
    const ports = '    ports:\n    - name: http\n      containerPort: 8080 # plain\n';
    const probes =
      '    readinessProbe:\n      httpGet:\n        path: /\n        port: http\n    livenessProbe:\n' +
      '      httpGet:\n        path: /\n        port: http\n      periodSeconds: 20\n      failureThreshold: 6\n';
    assert.equal(
      refactored(`${HEAD}  containers:\n${WEB}${ports.replace('http', 'ht¦tp')}`, PROBES),
      `${HEAD}  containers:\n${WEB}${ports}${probes}`,
    );
    const ready = '    readinessProbe: {tcpSocket: {port: 8080}}\n';
    assert.equal(
      refactored(`${HEAD}  containers:\n${WEB}${ready}${ports.replace('http', 'ht¦tp')}`, PROBES),
      `${HEAD}  containers:\n${WEB}${ready}${ports}${probes.slice(probes.indexOf('    live'))}`,
    );
  });

  it('has nothing to ask without a TCP port', () => {
    assert.ok(Array.isArray(refactored(`${HEAD}  containers:\n${WEB.replace('name: web', 'name: w¦eb')}`, PROBES)));
    assert.ok(
      Array.isArray(
        refactored(`${HEAD}  containers:\n${WEB}    ports: [{containerPort: 5¦3, protocol: UDP}]\n`, PROBES),
      ),
    );
  });
});
