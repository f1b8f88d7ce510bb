/** Words of other tools and of neighbouring fields: what each means in Kubernetes, by its own documentation. */

import { container, file, pod } from './notation.ts';
import type { NearMiss, NearMisses } from './near-miss.ts';

/** `wrong right` for each: renamed in a text that has the word at `@`, with its value. */
function renamed(
  build: (...rows: readonly string[]) => NearMiss[],
  text: string,
  ...pairs: readonly string[]
): NearMiss[] {
  return pairs.flatMap((pair) => {
    const [wrong = '', right = ''] = pair.split(' ');
    return build(text.replace('@', `«⟦${wrong}⇒${right}⟧»`));
  });
}

const WEB = 'containers: [{name: web, image: a:1}]';

function object(apiVersion: string, kind: string, rest: string): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: web}\n${rest}\n`;
}

const TEMPLATE = `template: {metadata: {labels: {app: web}}, spec: {${WEB}}}`;
const SELECTOR = 'selector: {matchLabels: {app: web}}';

/** A key of Docker Compose in a container, in block style: what stands there afterwards. */
function compose(word: string, value: string, ...lines: readonly string[]): NearMiss[] {
  const written = `containers:\n  - name: web\n    image: a:1\n`;
  return pod(`${written}    ⟦«${word}»: ${value}⇒${lines.join('\n    ')}⟧\n    tty: true`);
}

/** The same, where it becomes a field of the Pod. */
function composeOfPod(word: string, value: string, line: string): NearMiss[] {
  return pod(`containers:\n  - name: web\n    image: a:1\n⟦    «${word}»: ${value}\n⇒⟧    tty: true\n⟦⇒${line}\n⟧`);
}

export const WORDS: NearMisses = {
  'unknown-field': [
    ...renamed(
      container,
      '@: [{name: A, value: b}]',
      ...['environment env', 'environments env', 'environmentVariables env', 'envVars env', 'variables env'],
      ...['Environment env', 'env_vars env'],
    ),
    ...renamed(container, '@: [a]', 'cmd args', 'entrypoint command', 'arguments args', 'entryPoint command'),
    ...renamed(container, '@: /a', 'workdir workingDir', 'working_dir workingDir', 'workDir workingDir'),
    ...renamed(container, '@: [{containerPort: 80}]', 'expose ports'),
    ...renamed(container, '@: true', 'stdin_open stdin'),
    ...renamed(container, '@: Always', 'pullPolicy imagePullPolicy', 'pull_policy imagePullPolicy'),
    ...renamed(
      container,
      '@: {exec: {command: [a]}}',
      ...['liveness livenessProbe', 'readiness readinessProbe', 'startup startupProbe'],
    ),
    ...renamed(
      pod,
      'volumes: [{name: v, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, @: [{name: v, mountPath: /v}]}]',
      'mounts volumeMounts',
    ),
    ...renamed(pod, 'containers: [{image: a:1, @: web}]', 'container_name name', 'containerName name'),
    ...renamed(
      container,
      'securityContext: {@: true}',
      ...['readOnlyFilesystem readOnlyRootFilesystem', 'readOnlyRootFs readOnlyRootFilesystem'],
      ...['readOnly readOnlyRootFilesystem', 'nonRoot runAsNonRoot'],
    ),
    ...renamed(container, 'ports: [{@: 80}]', 'port containerPort', 'targetPort containerPort'),
    ...renamed(container, 'env: [{@: A, value: b}]', 'key name', 'variable name'),
    ...renamed(
      container,
      'env: [{name: A, valueFrom: {@: {name: a, key: b}}}]',
      ...['configMapRef configMapKeyRef', 'configMap configMapKeyRef', 'secretRef secretKeyRef', 'secret secretKeyRef'],
    ),
    ...renamed(
      container,
      'envFrom: [{@: {name: a}}]',
      ...['configMap configMapRef', 'configMapKeyRef configMapRef', 'secret secretRef', 'secretKeyRef secretRef'],
    ),
    ...renamed(
      container,
      'env: [{name: A, valueFrom: {configMapKeyRef: {@: a, key: b}}}]',
      ...['configMapName name', 'configMap name'],
    ),
    ...renamed(container, 'env: [{name: A, valueFrom: {configMapKeyRef: {name: a, @: b}}}]', 'configMapKey key'),
    ...renamed(
      container,
      'env: [{name: A, valueFrom: {secretKeyRef: {@: a, key: b}}}]',
      'secretName name',
      'secret name',
    ),
    ...renamed(container, 'env: [{name: A, valueFrom: {secretKeyRef: {name: a, @: b}}}]', 'secretKey key'),
    ...renamed(container, 'envFrom: [{configMapRef: {@: a}}]', 'configMapName name', 'configMap name'),
    ...renamed(container, 'envFrom: [{secretRef: {@: a}}]', 'secretName name', 'secret name'),
    ...renamed(pod, `imagePullSecrets: [{@: a}]\n${WEB}`, 'secretName name'),
    ...renamed(
      pod,
      'volumes: [{name: v, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, @: /v}]}]',
      ...['path mountPath', 'target mountPath'],
    ),
    ...renamed(
      pod,
      'volumes: [{name: v, emptyDir: {}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{@: v, mountPath: /v}]}]',
      ...['volume name', 'volumeName name'],
    ),
    ...[
      ['secret: {@: a}', 'name secretName'],
      ['configMap: {@: a}', 'configMapName name'],
      ['persistentVolumeClaim: {@: a}', 'name claimName'],
      ['emptyDir: {@: 1Gi}', 'size sizeLimit'],
      ['emptyDir: {@: 1Gi}', 'limit sizeLimit'],
      ['projected: {sources: [{configMap: {@: a}}]}', 'configMapName name'],
      ['projected: {sources: [{secret: {@: a}}]}', 'secretName name'],
    ].flatMap(([source = '', pair = '']) =>
      renamed(
        pod,
        `volumes: [{name: v, ${source}}]\ncontainers: [{name: web, image: a:1, volumeMounts: [{name: v, mountPath: /v}]}]`,
        pair,
      ),
    ),
    ...renamed(container, 'livenessProbe: {httpGet: {@: /a, port: 80}}', 'url path', 'uri path'),
    ...renamed(container, 'livenessProbe: {exec: {@: [a]}}', 'cmd command', 'args command'),
    ...renamed(container, 'livenessProbe: {@: {port: 80}}', 'http httpGet', 'tcp tcpSocket'),
    ...renamed(
      container,
      'livenessProbe: {exec: {command: [a]}, @: 5}',
      ...['initialDelay initialDelaySeconds', 'timeout timeoutSeconds', 'period periodSeconds'],
      ...['interval periodSeconds', 'retries failureThreshold'],
    ),
    ...renamed(pod, `@: {a: b}\n${WEB}`, 'nodeSelectors nodeSelector'),
    ...renamed(pod, `@: Always\n${WEB}`, 'restart restartPolicy'),
    ...renamed(pod, `@: [{name: a}]\n${WEB}`, 'pullSecrets imagePullSecrets'),
    ...renamed(pod, `@: 5\n${WEB}`, 'stop_grace_period terminationGracePeriodSeconds'),
    ...renamed(
      file,
      object('apps/v1', 'StatefulSet', `spec:\n  serviceName: a\n  @: {type: OnDelete}\n  ${SELECTOR}\n  ${TEMPLATE}`),
      'strategy updateStrategy',
    ),
    ...renamed(
      file,
      object('apps/v1', 'DaemonSet', `spec:\n  @: {type: OnDelete}\n  ${SELECTOR}\n  ${TEMPLATE}`),
      'strategy updateStrategy',
    ),
    ...renamed(
      file,
      object('apps/v1', 'Deployment', `spec:\n  @: {type: Recreate}\n  ${SELECTOR}\n  ${TEMPLATE}`),
      'updateStrategy strategy',
    ),
    ...renamed(
      file,
      object('apps/v1', 'Deployment', `spec:\n  strategy: {@: Recreate}\n  ${SELECTOR}\n  ${TEMPLATE}`),
      'strategyType type',
    ),
    ...renamed(
      file,
      object('apps/v1', 'Deployment', `spec:\n  strategy: {@: {maxSurge: 1}}\n  ${SELECTOR}\n  ${TEMPLATE}`),
      'rolling rollingUpdate',
    ),
    ...renamed(
      file,
      object('apps/v1', 'Deployment', `spec:\n  selector: {@: {app: web}}\n  ${TEMPLATE}`),
      ...['labels matchLabels', 'match matchLabels'],
    ),
    ...renamed(
      file,
      object(
        'batch/v1',
        'CronJob',
        `spec:\n  @: "0 3 * * *"\n  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, ${WEB}}}}}`,
      ),
      'cron schedule',
    ),
    ...renamed(
      file,
      object('batch/v1', 'Job', `spec:\n  @: 3\n  template: {spec: {restartPolicy: Never, ${WEB}}}`),
      'retries backoffLimit',
    ),
    ...renamed(file, object('v1', 'Service', 'spec:\n  @: {app: web}\n  ports: [{port: 80}]'), 'selectors selector'),
    ...renamed(file, object('v1', 'Service', 'spec:\n  @: NodePort\n  ports: [{port: 80}]'), 'serviceType type'),
    ...renamed(file, object('v1', 'Service', 'spec:\n  ports: [{@: 80}]'), 'containerPort port'),
    ...renamed(file, object('v1', 'ConfigMap', '@: {a: b}'), 'stringData data'),
    ...renamed(
      file,
      object('v1', 'Secret', '@: {a: b}'),
      'dataString stringData',
      'strings stringData',
      'text stringData',
    ),
    ...renamed(
      file,
      object(
        'v1',
        'PersistentVolumeClaim',
        'spec:\n  accessModes: [ReadWriteOnce]\n  @: fast\n  resources: {requests: {storage: 1Gi}}',
      ),
      'storageClass storageClassName',
    ),
    ...compose('mem_limit', '512m', 'resources:', '  limits:', '    memory: 512Mi'),
    ...compose('mem_limit', '1g', 'resources:', '  limits:', '    memory: 1Gi'),
    ...compose('mem_reservation', '64m', 'resources:', '  requests:', '    memory: 64Mi'),
    ...compose('cpus', '"0.5"', 'resources:', '  limits:', '    cpu: "0.5"'),
    ...compose('user', '"1000"', 'securityContext:', '  runAsUser: 1000'),
    ...compose('user', '"1000:2000"', 'securityContext:', '  runAsUser: 1000', '  runAsGroup: 2000'),
    ...compose('read_only', 'true', 'securityContext:', '  readOnlyRootFilesystem: true'),
    ...compose(
      'cap_add',
      '[CAP_NET_RAW, KILL]',
      'securityContext:',
      '  capabilities:',
      '    add:',
      '      - NET_RAW',
      '      - KILL',
    ),
    ...compose('cap_drop', '[ALL]', 'securityContext:', '  capabilities:', '    drop:', '      - ALL'),
    ...compose(
      'healthcheck',
      '{test: [CMD, curl, localhost], interval: 1m30s, timeout: 10s, retries: 3, start_period: 40s}',
      'livenessProbe:',
      ...[
        '  exec:',
        '    command:',
        '      - curl',
        '      - localhost',
        '  periodSeconds: 90',
        '  timeoutSeconds: 10',
      ],
      ...['  failureThreshold: 3', '  initialDelaySeconds: 40'],
    ),
    ...compose(
      'healthcheck',
      '{test: [CMD-SHELL, curl localhost || exit 1]}',
      'livenessProbe:',
      ...['  exec:', '    command:', '      - sh', '      - -c', '      - curl localhost || exit 1'],
    ),
    ...compose(
      'healthcheck',
      '{test: curl localhost}',
      'livenessProbe:',
      ...['  exec:', '    command:', '      - sh', '      - -c', '      - curl localhost'],
    ),
    ...compose(
      'deploy',
      '{resources: {limits: {cpus: "0.5", memory: 50M}, reservations: {memory: 20M}}}',
      'resources:',
      ...['  limits:', '    cpu: "0.5"', '    memory: 50Mi', '  requests:', '    memory: 20Mi'],
    ),
    ...composeOfPod('restart', 'always', 'restartPolicy: Always'),
    ...composeOfPod('restart', 'unless-stopped', 'restartPolicy: Always'),
    ...composeOfPod('restart', 'on-failure', 'restartPolicy: OnFailure'),
    ...composeOfPod('restart', 'on-failure:3', 'restartPolicy: OnFailure'),
    ...composeOfPod('restart', '"no"', 'restartPolicy: Never'),
    ...composeOfPod('stop_grace_period', '1m30s', 'terminationGracePeriodSeconds: 90'),
    ...composeOfPod('network_mode', 'host', 'hostNetwork: true'),
    ...composeOfPod('pid', 'host', 'hostPID: true'),
    ...composeOfPod('ipc', 'host', 'hostIPC: true'),
  ],
};
