/** Annotations by which people silence other linters, and the rules of ours that look for the same. */

export interface OtherLinter {
  readonly name: string;
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
    checksIn: (annotation) => (annotation.startsWith(KUBE_LINTER) ? [annotation.slice(KUBE_LINTER.length)] : []),
    rules: {
      'latest-tag': ['image-tag'],
      'unset-cpu-requirements': ['resources-missing'],
      'unset-memory-requirements': ['resources-missing'],
      'privileged-container': ['privileged-container', 'pss-privileged'],
      'host-network': ['host-network', 'pss-host-namespaces'],
      'host-pid': ['pss-host-namespaces'],
      'host-ipc': ['pss-host-namespaces'],
      'run-as-non-root': ['pss-run-as-nonroot'],
      'privilege-escalation-container': ['pss-allow-priv-esc'],
      'duplicate-env-var': ['env-duplicate'],
    },
  },
  {
    name: 'kube-score',
    checksIn: (annotation, value) => (annotation === 'kube-score/ignore' ? value.split(/\s*,\s*/) : []),
    rules: {
      'container-image-tag': ['image-tag'],
      'container-resources': ['resources-missing'],
      'container-security-context-privileged': ['privileged-container', 'pss-privileged'],
      'environment-variable-key-duplication': ['env-duplicate'],
    },
  },
  {
    name: 'polaris',
    checksIn: (annotation, value) =>
      annotation.startsWith(POLARIS) && annotation.endsWith('-exempt') && value === 'true' ? [annotation.slice(POLARIS.length, -'-exempt'.length)] : [],
    rules: {
      tagNotSpecified: ['image-tag'],
      cpuRequestsMissing: ['resources-missing'],
      memoryRequestsMissing: ['resources-missing'],
      memoryLimitsMissing: ['resources-missing'],
      runAsPrivileged: ['privileged-container', 'pss-privileged'],
      hostNetworkSet: ['host-network', 'pss-host-namespaces'],
      hostPIDSet: ['pss-host-namespaces'],
      hostIPCSet: ['pss-host-namespaces'],
      runAsRootAllowed: ['pss-run-as-nonroot'],
      privilegeEscalationAllowed: ['pss-allow-priv-esc'],
    },
  },
];
