/** Words of other tools, and of neighbouring fields, for what Kubernetes calls otherwise at a place. */

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Container: {
    environment: 'env',
    environments: 'env',
    environmentVariables: 'env',
    envVars: 'env',
    variables: 'env',
    // The `CMD` of an image is what `args` replaces, its `ENTRYPOINT` what `command` replaces.
    cmd: 'args',
    entrypoint: 'command',
    arguments: 'args',
    mounts: 'volumeMounts',
    workdir: 'workingDir',
    working_dir: 'workingDir',
    workDir: 'workingDir',
    container_name: 'name',
    containerName: 'name',
    expose: 'ports',
    stdin_open: 'stdin',
    pullPolicy: 'imagePullPolicy',
    pull_policy: 'imagePullPolicy',
    liveness: 'livenessProbe',
    readiness: 'readinessProbe',
    startup: 'startupProbe',
    healthcheck: 'livenessProbe',
  },
  ConfigMap: { stringData: 'data' },
  Secret: { dataString: 'stringData', strings: 'stringData', text: 'stringData', binaryData: 'data' },
  SecurityContext: {
    readOnlyFilesystem: 'readOnlyRootFilesystem',
    readOnlyRootFs: 'readOnlyRootFilesystem',
    readOnly: 'readOnlyRootFilesystem',
    nonRoot: 'runAsNonRoot',
  },
  ContainerPort: { port: 'containerPort', targetPort: 'containerPort' },
  ServicePort: { containerPort: 'port' },
  EnvVar: { key: 'name', variable: 'name' },
  EnvVarSource: {
    configMapRef: 'configMapKeyRef',
    configMap: 'configMapKeyRef',
    secretRef: 'secretKeyRef',
    secret: 'secretKeyRef',
  },
  EnvFromSource: {
    configMap: 'configMapRef',
    configMapKeyRef: 'configMapRef',
    secret: 'secretRef',
    secretKeyRef: 'secretRef',
  },
  ConfigMapKeySelector: { configMapName: 'name', configMapKey: 'key', configMap: 'name' },
  SecretKeySelector: { secretName: 'name', secretKey: 'key', secret: 'name' },
  ConfigMapEnvSource: { configMapName: 'name', configMap: 'name' },
  SecretEnvSource: { secretName: 'name', secret: 'name' },
  ConfigMapProjection: { configMapName: 'name' },
  SecretProjection: { secretName: 'name' },
  LocalObjectReference: { secretName: 'name' },
  VolumeMount: { path: 'mountPath', target: 'mountPath', volume: 'name', volumeName: 'name' },
  SecretVolumeSource: { name: 'secretName' },
  ConfigMapVolumeSource: { configMapName: 'name' },
  PersistentVolumeClaimVolumeSource: { name: 'claimName' },
  HTTPGetAction: { url: 'path', uri: 'path', endpoint: 'path', location: 'path', route: 'path' },
  ExecAction: { cmd: 'command', args: 'command' },
  Probe: {
    http: 'httpGet',
    tcp: 'tcpSocket',
    initialDelay: 'initialDelaySeconds',
    timeout: 'timeoutSeconds',
    period: 'periodSeconds',
    interval: 'periodSeconds',
    retries: 'failureThreshold',
  },
  StatefulSetSpec: { strategy: 'updateStrategy' },
  DaemonSetSpec: { strategy: 'updateStrategy' },
  DeploymentSpec: { updateStrategy: 'strategy' },
  CronJobSpec: { cron: 'schedule', template: 'jobTemplate' },
  LabelSelector: { labels: 'matchLabels', match: 'matchLabels', expressions: 'matchExpressions' },
  ServiceSpec: { selectors: 'selector', serviceType: 'type' },
  PersistentVolumeClaimSpec: { storageClass: 'storageClassName', accessMode: 'accessModes' },
  DeploymentStrategy: { strategyType: 'type', rolling: 'rollingUpdate' },
  EmptyDirVolumeSource: { size: 'sizeLimit', limit: 'sizeLimit' },
  PodSpec: {
    volume: 'volumes',
    restart: 'restartPolicy',
    nodeSelectors: 'nodeSelector',
    pullSecrets: 'imagePullSecrets',
    stop_grace_period: 'terminationGracePeriodSeconds',
    priorityClass: 'priorityClassName',
    runtimeClass: 'runtimeClassName',
    scheduler: 'schedulerName',
    node: 'nodeName',
    gracePeriod: 'terminationGracePeriodSeconds',
  },
  JobSpec: { retries: 'backoffLimit' },
};

/** The field of a type that someone means who writes `word`, in whatever spelling: `entryPoint`, `entry_point`. */
export function meantBy(type: string, word: string): string | undefined {
  const words = Object.hasOwn(WORDS, type) ? WORDS[type] : undefined;
  if (!words) return undefined;
  if (Object.hasOwn(words, word)) return words[word];
  return Object.entries(words).find(([other]) => bare(other) === bare(word))?.[1];
}

/** The field of these that differs from a word in nothing but case, hyphens and an `s` at its end. */
export function sameInPlural(word: string, fields: readonly string[]): string | undefined {
  const stem = (name: string): string => bare(name).replace(/s$/, '');
  return fields.find((field) => field !== word && stem(field) === stem(word));
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[_-]/g, '');
}
