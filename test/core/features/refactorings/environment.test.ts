import assert from 'node:assert/strict';
import { refactored } from './refactored.ts';

const CONFIG_MAP = 'Move this value to a ConfigMap';
const SECRET = 'Move this value to a Secret';

const pod = (env: string): string => `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec:
  containers:
    - name: web
      image: registry.example.com/web:1.4
      resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}
      env:
${env}`;

const object = (kind: string, name: string, data: string): string =>
  `---\napiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: shop\n${data}`;

describe('a literal value of the environment', () => {
  it('goes into a ConfigMap', () => {
    const before = pod('        - name: MODE\n          value: fa¦st # for now\n        - {name: OTHER, value: "1"}\n');
    const after = pod(
      '        - name: MODE\n          valueFrom:\n            configMapKeyRef:\n' +
        '              name: web-config\n              key: MODE # for now\n        - {name: OTHER, value: "1"}\n',
    );
    assert.equal(refactored(before, CONFIG_MAP), after + object('ConfigMap', 'web-config', 'data:\n  MODE: fast\n'));
  });

  it('goes into a Secret, as a text, also from flow style', () => {
    const before = pod('        - {name: PASSWORD, va¦lue: "0777"}\n');
    const after = pod('        - {name: PASSWORD, valueFrom: {secretKeyRef: {name: web-secret, key: PASSWORD}}}\n');
    assert.equal(
      refactored(before, SECRET),
      after + object('Secret', 'web-secret', 'stringData:\n  PASSWORD: "0777"\n'),
    );
  });

  it('joins what is there, and never overwrites', () => {
    const config = (data: string): string => object('ConfigMap', 'web-config', data);
    const before = pod('        - {name: A, val¦ue: x}\n');
    const after = pod('        - {name: A, valueFrom: {configMapKeyRef: {name: web-config, key: A}}}\n');
    assert.equal(
      refactored(before + config('data:\n  B: y # b\n'), CONFIG_MAP),
      after + config('data:\n  B: y # b\n  A: x\n'),
    );
    assert.equal(
      refactored(config('') + before.replace(/^/, '---\n'), CONFIG_MAP),
      config('data:\n  A: x\n') + after.replace(/^/, '---\n'),
    );
    assert.equal(refactored(before + config('data: {A: x}\n'), CONFIG_MAP), after + config('data: {A: x}\n'));
    assert.deepEqual(refactored(before + config('data: {A: y}\n'), CONFIG_MAP), [SECRET]);
    assert.deepEqual(refactored(before + config('data: {B: y}\nimmutable: true\n'), CONFIG_MAP), [SECRET]);
  });

  it('stays where Kubernetes fills in other variables', () => {
    assert.deepEqual(refactored(pod('        - {name: A, val¦ue: "$(B)/c"}\n'), CONFIG_MAP), []);
    assert.deepEqual(refactored(pod('        - {name: A, val¦ue: "$$(B)"}\n'), CONFIG_MAP), []);
  });

  it('goes along with all others, from the word env', () => {
    const env =
      '        - {name: MODE, value: fast}\n        - {name: PASSWORD, value: hunter2}\n' +
      '        - {name: PORT, value: "80"}\n        - {name: URL, value: "http://$(HOST)"}\n';
    const before = pod(env).replace('env:', 'e¦nv:');
    const moved = (name: string, reference: string, holder: string): string =>
      `{name: ${name}, valueFrom: {${reference}: {name: ${holder}, key: ${name}}}}`;
    const config = pod(env)
      .replace('{name: MODE, value: fast}', moved('MODE', 'configMapKeyRef', 'web-config'))
      .replace('{name: PORT, value: "80"}', moved('PORT', 'configMapKeyRef', 'web-config'));
    assert.equal(
      refactored(before, 'Move all non-secret values to a ConfigMap'),
      config + object('ConfigMap', 'web-config', 'data:\n  MODE: fast\n  PORT: "80"\n'),
    );
    const secret = pod(env).replace(
      '{name: PASSWORD, value: hunter2}',
      moved('PASSWORD', 'secretKeyRef', 'web-secret'),
    );
    assert.equal(
      refactored(before, 'Move all secret values to a Secret'),
      secret + object('Secret', 'web-secret', 'stringData:\n  PASSWORD: hunter2\n'),
    );
  });
});
