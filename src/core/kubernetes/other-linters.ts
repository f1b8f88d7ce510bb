/** Annotations by which people silence other linters, and the rules of ours that look for the same. */

export interface OtherLinter {
  readonly name: string;
  /** Does the annotation silence all its checks? */
  isForAll(annotation: string, value: string): boolean;
  /** The checks that an annotation silences. */
  checksIn(annotation: string, value: string): readonly string[];
  /** Its check -> our rule ids. */
  readonly rules: Readonly<Record<string, readonly string[]>>;
}

const KUBE_LINTER = 'ignore-check.kube-linter.io/';
const POLARIS = 'polaris.fairwinds.com/';

export const OTHER_LINTERS: readonly OtherLinter[] = [
  {
    name: 'kube-linter',
    isForAll: (annotation) => annotation === 'kube-linter.io/ignore-all',
    checksIn: (annotation) => (annotation.startsWith(KUBE_LINTER) ? [annotation.slice(KUBE_LINTER.length)] : []),
    rules: {
      'latest-tag': ['image-tag'],
      'unset-cpu-requirements': ['resources-missing', 'cpu-limit-missing'],
      'unset-memory-requirements': ['resources-missing'],
      'privileged-container': ['privileged', 'pss-privileged'],
      'host-network': ['host-network', 'pss-host-namespaces'],
      'host-pid': ['pss-host-namespaces'],
      'host-ipc': ['pss-host-namespaces'],
      'run-as-non-root': ['pss-run-as-nonroot'],
      'privilege-escalation-container': ['pss-allow-priv-esc'],
      'drop-net-raw-capability': ['pss-drop-all'],
      'unsafe-proc-mount': ['pss-procmount'],
      'unsafe-sysctls': ['pss-sysctls'],
      'no-read-only-root-fs': ['read-only-root'],
      'no-liveness-probe': ['liveness-missing'],
      'no-readiness-probe': ['readiness-missing'],
      'minimum-three-replicas': ['single-replica'],
      'job-ttl-seconds-after-finished': ['job-without-ttl'],
      'env-var-secret': ['secret-in-env'],
      'docker-sock': ['runtime-socket'],
      'sensitive-host-mounts': ['sensitive-host-path', 'runtime-socket'],
      'ssh-port': ['ssh-port'],
      'deprecated-service-account-field': ['old-service-account-field'],
      'duplicate-env-var': ['env-duplicate'],
    },
  },
  {
    name: 'kube-score',
    isForAll: () => false,
    checksIn: (annotation, value) =>
      annotation === 'kube-score/ignore' ? value.split(',').map((check) => check.trim()) : [],
    rules: {
      'container-image-tag': ['image-tag'],
      'container-resources': ['resources-missing', 'cpu-limit-missing'],
      'container-security-context-privileged': ['privileged', 'pss-privileged'],
      'container-security-context-readonlyrootfilesystem': ['read-only-root'],
      'container-security-context-user-group-id': ['pss-run-as-nonroot', 'pss-run-as-user-0'],
      'container-seccomp-profile': ['pss-seccomp-required'],
      'pod-probes': ['readiness-missing', 'liveness-missing', 'probes-identical'],
      'deployment-replicas': ['single-replica'],
      'environment-variable-key-duplication': ['env-duplicate'],
    },
  },
  {
    name: 'polaris',
    isForAll: (annotation, value) => annotation === `${POLARIS}exempt` && value === 'true',
    checksIn: (annotation, value) =>
      annotation.startsWith(POLARIS) && annotation.endsWith('-exempt') && value === 'true'
        ? [annotation.slice(POLARIS.length, -'-exempt'.length)]
        : [],
    rules: {
      tagNotSpecified: ['image-tag'],
      cpuRequestsMissing: ['resources-missing'],
      cpuLimitsMissing: ['cpu-limit-missing'],
      memoryRequestsMissing: ['resources-missing'],
      memoryLimitsMissing: ['resources-missing'],
      livenessProbeMissing: ['liveness-missing'],
      readinessProbeMissing: ['readiness-missing'],
      deploymentMissingReplicas: ['single-replica'],
      notReadOnlyRootFilesystem: ['read-only-root'],
      sensitiveContainerEnvVar: ['secret-in-env'],
      runAsPrivileged: ['privileged', 'pss-privileged'],
      hostNetworkSet: ['host-network', 'pss-host-namespaces'],
      hostPIDSet: ['pss-host-namespaces'],
      hostIPCSet: ['pss-host-namespaces'],
      hostPathSet: ['pss-hostpath', 'sensitive-host-path'],
      procMount: ['pss-procmount'],
      dangerousCapabilities: ['pss-capabilities-baseline'],
      insecureCapabilities: ['pss-drop-all', 'pss-capabilities-restricted'],
      runAsRootAllowed: ['pss-run-as-nonroot'],
      privilegeEscalationAllowed: ['pss-allow-priv-esc'],
    },
  },
];
