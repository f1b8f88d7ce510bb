/** Words of other tools, and of neighbouring fields, for what Kubernetes calls otherwise at a place. */

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Container: {
    environment: 'env', environmentVariables: 'env', envVars: 'env', variables: 'env',
    cmd: 'command', entrypoint: 'command', arguments: 'args', mounts: 'volumeMounts', workdir: 'workingDir', working_dir: 'workingDir',
    pullPolicy: 'imagePullPolicy', liveness: 'livenessProbe', readiness: 'readinessProbe', startup: 'startupProbe', healthcheck: 'livenessProbe',
  },
  ContainerPort: { port: 'containerPort', targetPort: 'containerPort' },
  ServicePort: { containerPort: 'port' },
  EnvVar: { key: 'name', variable: 'name' },
  EnvVarSource: { configMapRef: 'configMapKeyRef', configMap: 'configMapKeyRef', secretRef: 'secretKeyRef', secret: 'secretKeyRef' },
  EnvFromSource: { configMap: 'configMapRef', configMapKeyRef: 'configMapRef', secret: 'secretRef', secretKeyRef: 'secretRef' },
  VolumeMount: { path: 'mountPath', target: 'mountPath', volume: 'name', volumeName: 'name' },
  SecretVolumeSource: { name: 'secretName' },
  ConfigMapVolumeSource: { configMapName: 'name' },
  PersistentVolumeClaimVolumeSource: { name: 'claimName' },
  HTTPGetAction: { url: 'path', uri: 'path' },
  ExecAction: { cmd: 'command', args: 'command' },
  Probe: { http: 'httpGet', tcp: 'tcpSocket', initialDelay: 'initialDelaySeconds', timeout: 'timeoutSeconds', period: 'periodSeconds', interval: 'periodSeconds', retries: 'failureThreshold' },
  CronJobSpec: { cron: 'schedule', template: 'jobTemplate' },
  JobSpec: { retries: 'backoffLimit' },
};

/** The field of a type that someone means who writes `word`. */
export function meantBy(type: string, word: string): string | undefined {
  const words = Object.hasOwn(WORDS, type) ? WORDS[type] : undefined;
  return words && Object.hasOwn(words, word) ? words[word] : undefined;
}
