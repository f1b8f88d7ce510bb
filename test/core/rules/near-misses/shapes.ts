/** Values in another shape than their field takes, and fields that are elsewhere or misspelled: what is made of them. */

import { alone, inContainer, inPod } from './near-miss.ts';
import type { NearMisses } from './near-miss.ts';

export const SHAPES: NearMisses = {
  'wrong-type': [
    ...inContainer(
      ['image: «{repository: nginx, tag: "1.27"}»', 'image: nginx:1.27'],
      ['image: «{registry: ghcr.io, name: a/b, tag: "1", digest: sha256:abc}»', 'image: ghcr.io/a/b:1@sha256:abc'],
      ['image: «{repository: nginx}»', 'image: nginx'],
      [
        '«env»:\n  LEVEL: info\n  DEBUG: "1"',
        'env:\n  - name: LEVEL\n    value: info\n  - name: DEBUG\n    value: "1"',
      ],
      ['env:\n  - LEVEL: info'],
      ['env:\n  - «LEVEL=info»', 'env:\n  - name: LEVEL\n    value: info'],
      ['env:\n  - «LEVEL:info»', 'env:\n  - name: LEVEL\n    value: info'],
      [
        'env:\n  - name: A\n    «value»:\n      secretKeyRef: {name: a, key: b}',
        'env:\n  - name: A\n    valueFrom:\n      secretKeyRef: {name: a, key: b}',
      ],
      ['command: «node server.js»', 'command: [node, server.js]'],
      ['command: «"node | tee"»', 'command: [sh, -c, node | tee]'],
      ['args: «8»'],
      ['ports: «80»'],
      ['ports: [«80», «"81:82"»]', 'ports: [{containerPort: 80}, {containerPort: 82}]'],
      ['ports:\n  - «80»\n  - «53/udp»', 'ports:\n  - containerPort: 80\n  - containerPort: 53\n    protocol: UDP'],
      ['tty: «"true"»', 'tty: true'],
      ['tty: «"yes"»', 'tty: true'],
      ['ports: [{containerPort: «"80"»}]', 'ports: [{containerPort: 80}]'],
      ['ports: [{containerPort: «80/tcp»}]', 'ports: [{containerPort: 80}]'],
      ['ports: [{containerPort: «53/udp»}]', 'ports: [{containerPort: 53, protocol: UDP}]'],
      ['ports: [{containerPort: «8o»}]'],
      [
        'livenessProbe: «/healthz»\nports: [{containerPort: 80}]',
        'livenessProbe: {httpGet: {path: /healthz, port: 80}}\nports: [{containerPort: 80}]',
      ],
      ['livenessProbe: {initialDelaySeconds: «5s»}', 'livenessProbe: {initialDelaySeconds: 5}'],
      ['livenessProbe: {initialDelaySeconds: «1m»}', 'livenessProbe: {initialDelaySeconds: 60}'],
      ['volumeMounts: [«"data:/data:ro"»]', 'volumeMounts: [{name: data, mountPath: /data, readOnly: true}]'],
      ['resources: {limits: «5»}'],
      ['resources: {limits: «[cpu]»}'],
    ),
    ...inPod(
      ['nodeSelector: «[disk: ssd]»'],
      ['«nodeSelector»:\n  - disk: ssd\n  - zone: a', 'nodeSelector:\n  disk: ssd\n  zone: a'],
      ['nodeSelector: «disk=ssd»', 'nodeSelector: {disk: ssd}'],
      ['volumes: «data»', 'volumes: [{name: data}]'],
      ['volumes: [«data»]', 'volumes: [{name: data, emptyDir: {}}]'],
      ['volumes: [{name: v, secret: «s»}]', 'volumes: [{name: v, secret: {secretName: s}}]'],
      ['volumes: [{name: v, emptyDir: «Memory»}]', 'volumes: [{name: v, emptyDir: {medium: Memory}}]'],
      ['volumes: [{name: v, hostPath: «/data»}]', 'volumes: [{name: v, hostPath: {path: /data}}]'],
      [
        'volumes: [{name: v, configMap: {name: a, defaultMode: «rw-r--r--»}}]',
        'volumes: [{name: v, configMap: {name: a, defaultMode: 0644}}]',
      ],
      ['imagePullSecrets: «regcred»', 'imagePullSecrets: [{name: regcred}]'],
      ['imagePullSecrets: [«regcred»]', 'imagePullSecrets: [{name: regcred}]'],
      ['tolerations: [«"a=b:NoSchedule"»]', 'tolerations: [{key: a, operator: Equal, value: b, effect: NoSchedule}]'],
      ['terminationGracePeriodSeconds: «"30"»', 'terminationGracePeriodSeconds: 30'],
      ['terminationGracePeriodSeconds: «30s»', 'terminationGracePeriodSeconds: 30'],
      ['hostNetwork: «1»', 'hostNetwork: true'],
      ['dnsConfig: {nameservers: «8.8.8.8»}', 'dnsConfig: {nameservers: [8.8.8.8]}'],
      ['securityContext: «true»'],
      ['securityContext: «[]»', 'securityContext: {}'],
    ),
  ],
  'unquoted-string': [
    ...inContainer(
      ['env: [{name: A, value: «8»}]', 'env: [{name: A, value: "8"}]'],
      ['env: [{name: A, value: «yes»}]', 'env: [{name: A, value: "yes"}]'],
      ['env: [{name: A, value: «0777»}]', 'env: [{name: A, value: "0777"}]'],
      ['env: [{name: A, value: "8"}]'],
      ['env: [{name: A, value: ~}]'],
    ),
  ],
  'unknown-field': [
    ...inContainer(
      ['«entrypoint»: [a]\ncommand: [b]', 'command: [a]\nargs: [b]'],
      ['«environment»: [A=b]\nenv: [{name: C, value: d}]', 'env: [{name: C, value: d}, {name: A, value: b}]'],
      ['«user»: node'],
      ['«limits»: {cpu: 1}'],
      ['ports: [{containerPort: 80, «port»: 81}]', 'ports: [{containerPort: 80}]'],
      ['ports: [{«port»: 80}]', 'ports: [{containerPort: 80}]'],
      ['«comand»: [a]', 'command: [a]'],
      ['«entrypoint»: [a]', 'command: [a]'],
      ['«Command»: [a]', 'command: [a]'],
    ),
    ...alone(
      [
        'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n«labels»: {a: b}\nspec:\n  containers: [{name: web, image: a:1}]\n',
        'apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {a: b}}\nspec:\n  containers: [{name: web, image: a:1}]\n',
      ],
      [
        'apiVersion: v1\nkind: Pod\n«name»: a\nspec:\n  containers: [{name: web, image: a:1}]\n',
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers: [{name: web, image: a:1}]\n',
      ],
      [
        'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n«restartPolicy»: Never\nspec:\n  containers: [{name: web, image: a:1}]\n',
        'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers: [{name: web, image: a:1}]\n  restartPolicy: Never\n',
      ],
    ),
  ],
  'duplicate-key': [
    ...inContainer(
      ['‹tty›: true\n«tty»: true', 'tty: true'],
      ['‹tty›: true\n«tty»: false', 'tty: false'],
      ['‹env›: [{name: A, value: b}]\n«env»: [{name: C, value: d}]', 'env: [{name: A, value: b}, {name: C, value: d}]'],
    ),
  ],
  quantity: [
    ...inContainer(
      ['resources: {limits: {memory: «512MB»}}', 'resources: {limits: {memory: 512M}}'],
      ['resources: {limits: {memory: «512 Mi»}}', 'resources: {limits: {memory: 512Mi}}'],
      ['resources: {limits: {memory: «512mi»}}', 'resources: {limits: {memory: 512Mi}}'],
      ['resources: {limits: {cpu: 100M}}'],
      ['resources: {limits: {cpu: «0.5 cores»}}', 'resources: {limits: {cpu: 500m}}'],
      ['resources: {limits: {cpu: «50%»}}'],
      ['resources: {limits: {memory: 1e3}}'],
      ['resources: {limits: {memory: «much»}}'],
      ['resources: {limits: {memory: «1GiB»}}', 'resources: {limits: {memory: 1Gi}}'],
      ['resources: {limits: {memory: «""»}}'],
    ),
  ],
  'manifest-list': [
    ...alone(
      [
        '«-» apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: a}\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: b}\n',
        'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: a}\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: b}\n',
      ],
      [
        '«[»{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}]\n',
        '{"apiVersion": "v1", "kind": "List", "items": [{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}]}\n',
      ],
      ['[a, b]\n'],
    ),
  ],
};
