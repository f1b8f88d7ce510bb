import assert from 'node:assert/strict';
import { refactored } from './refactored.ts';

const TITLE = 'Move this database to its own StatefulSet with a Service';
const RESOURCES = 'resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}';

const app = (host: string, url: string): string => `apiVersion: v1
kind: Pod
metadata: {name: shop, namespace: shops, labels: {app: shop}}
spec:
  securityContext: {runAsNonRoot: true, runAsUser: 1000}
  containers:
    - name: web
      image: registry.example.com/web:1.4
      env:
        - {name: DB_HOST, value: ${host}}
        - {name: DB_URL, value: "postgres://${url}:5432/shop"}
        - {name: METRICS_HOST, value: localhost}
      ${RESOURCES}
`;

const DATABASE = `    # keeps the orders
    - name: db
      image: postgres:17.2
      ports: [{containerPort: 5432}]
      ${RESOURCES}
      volumeMounts: [{name: data, mountPath: /var/lib/postgresql/data}]
`;

const VOLUMES = `  volumes:
    - name: data # of the orders
      persistentVolumeClaim: {claimName: orders}
`;

const after = `${app('shop-db', 'shop-db')}---
apiVersion: v1
kind: Service
metadata:
  name: shop-db
  namespace: shops
spec:
  clusterIP: None
  selector:
    app: shop-db
  ports:
    - port: 5432
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: shop-db
  namespace: shops
spec:
  serviceName: shop-db
  selector:
    matchLabels:
      app: shop-db
  template:
    metadata:
      labels:
        app: shop-db
    spec:
      securityContext: {runAsNonRoot: true, runAsUser: 1000}
      containers:
        # keeps the orders
        - name: db
          image: postgres:17.2
          ports: [{containerPort: 5432}]
          ${RESOURCES}
          volumeMounts: [{name: data, mountPath: /var/lib/postgresql/data}]
      volumes:
        - name: data # of the orders
          persistentVolumeClaim: {claimName: orders}
`;

describe('a database beside an application', () => {
  const before = app('localhost', '127.0.0.1') + DATABASE.replace('postgres:', 'post¦gres:') + VOLUMES;

  it('gets a StatefulSet and a Service, and the application its new address', () => {
    assert.equal(refactored(before, TITLE), after);
    assert.equal(refactored(before.replaceAll('\n', '\r\n'), TITLE), after.replaceAll('\n', '\r\n'));
  });

  it('gets a volume that lasts where it had none', () => {
    const bare = (app('localhost', '127.0.0.1') + DATABASE.replace('postgres:', 'post¦gres:')).replace(
      /      volumeMounts.*\n/,
      '',
    );
    const text = String(refactored(bare, TITLE));
    assert.match(
      text,
      /  volumeClaimTemplates:\n    - metadata:\n        name: data\n      spec:\n        accessModes:\n          - ReadWriteOnce\n/,
    );
    assert.match(
      text,
      /          volumeMounts:\n            - name: data\n              mountPath: \/var\/lib\/postgresql\/data\n              subPath: data\n/,
    );
    assert.match(String(refactored(bare.replace('17.2', '18.1'), TITLE)), /mountPath: \/var\/lib\/postgresql\n/);
  });

  it('leaves the volumes of others', () => {
    const logs = '    - {name: logs, emptyDir: {}}\n';
    const mounted = before.replace(RESOURCES, `${RESOURCES}\n      volumeMounts: [{name: logs, mountPath: /logs}]`);
    assert.match(
      String(refactored(mounted + logs, TITLE)),
      /metadata: \{name: shop[^]*  volumes:\n    - \{name: logs, emptyDir: \{\}\}\n---\n/,
    );
  });

  it('stays when it shares its volume, is alone, or tells no port', () => {
    assert.ok(
      Array.isArray(
        refactored(
          before.replace(RESOURCES, `${RESOURCES}\n      volumeMounts: [{name: data, mountPath: /logs}]`),
          TITLE,
        ),
      ),
    );
    assert.ok(Array.isArray(refactored(before.replace('[{containerPort: 5432}]', '[]'), TITLE)));
    const alone = `${app('a', 'b').split('    - name: web')[0] ?? ''}${DATABASE.replace('postgres:', 'post¦gres:')}${VOLUMES}`;
    assert.ok(Array.isArray(refactored(alone, TITLE)));
  });
});
