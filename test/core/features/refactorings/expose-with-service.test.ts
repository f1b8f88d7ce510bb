import assert from 'node:assert/strict';
import { refactored } from './refactored.ts';

const TITLE = 'Expose with a Service';

const pod = (metadata: string, ports: string): string => `apiVersion: v1
kind: P¦od
metadata: ${metadata}
spec:
  containers:
    - name: web
      image: registry.example.com/web:1.4
      ports: ${ports}
      resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}
`;

describe('expose with a Service', () => {
  it('writes a document from the labels and the ports', () => {
    const before = pod(
      '{name: web, namespace: shop, labels: {app: web, version: "2"}}',
      '[{name: http, containerPort: 8080}, {containerPort: 53, protocol: UDP}, {containerPort: 9000}]',
    );
    const service = `---
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
spec:
  selector:
    app: web
  ports:
    - name: http
      port: 8080
      targetPort: http
    - name: udp-53
      protocol: UDP
      port: 53
      targetPort: 53
    - name: tcp-9000
      port: 9000
      targetPort: 9000
`;
    assert.equal(refactored(before, TITLE), before.replace('¦', '') + service);
  });

  it('gives the Pod a label where it has none, and stands before what follows', () => {
    const next = '\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n';
    const before = pod('{name: web}', '[{containerPort: 8080}]');
    const service =
      '---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n' +
      '    - port: 8080\n      targetPort: 8080\n';
    assert.equal(
      refactored(before + next, TITLE),
      before.replace('¦', '').replace('{name: web}', '{name: web, labels: {app: web}}') + service + next,
    );
  });

  it('is not offered without ports, or when a Service of the file has the Pods already', () => {
    const labelled = pod('{name: web, labels: {app: web}}', '[{containerPort: 8080}]');
    assert.ok(!refactored(pod('{name: web, labels: {app: web}}', '[]'), TITLE).includes('kind: Service'));
    const service =
      '---\napiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n';
    assert.ok(Array.isArray(refactored(labelled + service, TITLE)));
    assert.match(String(refactored(labelled + service.replace('app: web', 'app: shop'), TITLE)), /name: web-2/);
  });
});
