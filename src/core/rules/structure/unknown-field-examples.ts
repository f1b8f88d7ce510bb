import type { Example } from '../rule.ts';
import { yaml } from '../yaml-example.ts';

const DEPLOYMENT = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n';
const SELECTOR = '  selector:\n    matchLabels:\n      app: web\n';
const TEMPLATE =
  '  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n' +
  '        - name: web\n          image: nginx:1.27\n';

export const unknownFieldExamples: readonly Example[] = [
  {
    in: 'document',
    bad: yaml`
      apiVersion: v1
      kind: Secret
      metadata: {name: db}
      «dataString»: {user: shop}
    `,
    fixed: yaml`
      apiVersion: v1
      kind: Secret
      metadata: {name: db}
      stringData: {user: shop}
    `,
  },
  {
    in: 'document',
    good: yaml`
      apiVersion: v1
      kind: Secret
      metadata: {name: db, creationTimestamp: null}
      stringData: {user: "ENC[a]"}
      sops: {mac: a}
    `,
  },
  {
    bad: `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  «replicas»: 3\n${SELECTOR}${TEMPLATE}`,
    fixed: `${DEPLOYMENT}  replicas: 3\n${SELECTOR}${TEMPLATE}`,
  },
  { in: 'container', bad: '«imagePullpolicy»: Always', fixed: 'imagePullPolicy: Always' },
  { in: 'container', bad: '«restartPolcy»: Always', fixed: 'restartPolicy: Always', version: 36 },
  {
    bad: `${DEPLOYMENT}  selector:\n    «app»: web\n${TEMPLATE}`,
    fixed: `${DEPLOYMENT}  selector:\n    matchLabels:\n      app: web\n${TEMPLATE}`,
  },
  {
    in: 'container',
    bad: yaml`
      livenessProbe:
        periodSeconds: 5
      «httpGet»:
        port: 8080
    `,
    fixed: yaml`
      livenessProbe:
        periodSeconds: 5
        httpGet:
          port: 8080
    `,
  },
  {
    in: 'container',
    bad: yaml`
      env:
        - name: PASSWORD
          «secretKeyRef»:
            name: db
            key: password
    `,
    fixed: yaml`
      env:
        - name: PASSWORD
          valueFrom:
            secretKeyRef:
              name: db
              key: password
    `,
  },
  {
    bad:
      `${DEPLOYMENT}  selector:\n    matchLabels:\n      app: web\n  «containers»:\n    - name: web\n` +
      '      image: nginx:1.27\n',
    fixed: `${DEPLOYMENT}  selector:\n    matchLabels:\n      app: web\n${TEMPLATE}`,
  },
  {
    in: 'container',
    bad: yaml`
      ports:
        - «port»: 8080
    `,
    fixed: yaml`
      ports:
        - containerPort: 8080
    `,
  },
  {
    in: 'container',
    bad: yaml`
      image: nginx:1.27
      «healthcheck»:
        test: [CMD, curl, -f, localhost]
        interval: 1m30s
        retries: 3
    `,
    fixed: yaml`
      image: nginx:1.27
      livenessProbe:
        exec:
          command:
            - curl
            - -f
            - localhost
        periodSeconds: 90
        failureThreshold: 3
    `,
  },
  {
    in: 'pod-spec',
    bad: yaml`
      containers:
        - name: web
          image: nginx:1.27
          «volumes»:
            - /var/log/web:/logs:ro
            - /cache
    `,
    fixed: yaml`
      containers:
        - name: web
          image: nginx:1.27
          volumeMounts:
            - name: var-log-web
              mountPath: /logs
              readOnly: true
            - name: cache
              mountPath: /cache
      volumes:
        - name: var-log-web
          hostPath:
            path: /var/log/web
        - name: cache
          emptyDir: {}
    `,
  },
  {
    bad:
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  «template»:\n    spec:\n      containers:\n' +
      '        - name: web\n          image: nginx:1.27\n      restartPolicy: Always\n',
    fixed:
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n' +
      '    - name: web\n      image: nginx:1.27\n  restartPolicy: Always\n',
  },
  {
    in: 'pod-spec',
    bad: yaml`
      containers:
        - name: web
          image: nginx:1.27
          volumeMounts:
            - name: data
              mountPath: /data
              «persistentVolumeClaim»:
                claimName: shop
    `,
    fixed: yaml`
      containers:
        - name: web
          image: nginx:1.27
          volumeMounts:
            - name: data
              mountPath: /data
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: shop
    `,
  },
  {
    in: 'container',
    bad: yaml`
      «configMapRef»:
        name: settings
    `,
    fixed: yaml`
      envFrom:
        - configMapRef:
            name: settings
    `,
  },
  {
    in: 'document',
    bad: yaml`
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      «LEVEL»: info
      shop.properties: |
        open=true
    `,
    fixed: yaml`
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        LEVEL: info
        shop.properties: |
          open=true
    `,
  },
  {
    in: 'document',
    bad: yaml`
      apiVersion: v1
      kind: Secret
      metadata: {name: db}
      stringData: {user: shop}
      «passwords»: {admin: a}
    `,
    fixed: yaml`
      apiVersion: v1
      kind: Secret
      metadata: {name: db}
      stringData: {user: shop, admin: a}
    `,
  },
  // A handler of which probe? And what this should be at all, only the author knows: nothing is preferred.
  { in: 'container', bad: '«httpGet»:\n  port: 8080' },
  { in: 'container', bad: '«extra»:\n  a: 1' },
  { in: 'container', good: 'imagePullPolicy: Always' },
];
