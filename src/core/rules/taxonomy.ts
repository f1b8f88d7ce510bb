/**
 * Where rules come from or what they correspond to, as tags that people filter by: the Pod Security Standards, the CIS
 * Kubernetes Benchmark (section 5 of version 1.9), and the Kubernetes Hardening Guide of NSA and CISA (version 1.2, by
 * its topics).
 */

import type { RuleDeclaration } from './rule.ts';

const CIS: Readonly<Record<string, readonly string[]>> = {
  '5.1.6': ['service-account-token'],
  '5.2.2': ['privileged', 'pss-privileged'],
  '5.2.3': ['pss-host-namespaces', 'host-processes'],
  '5.2.4': ['pss-host-namespaces'],
  '5.2.5': ['pss-host-namespaces', 'host-network'],
  '5.2.6': ['pss-allow-priv-esc', 'allow-priv-esc-conflict'],
  '5.2.7': ['pss-run-as-nonroot', 'pss-run-as-user-0', 'root-image', 'run-as-root-conflict'],
  '5.2.8': ['pss-drop-all', 'pss-capabilities-restricted'],
  '5.2.9': ['pss-capabilities-baseline', 'pss-capabilities-restricted', 'powerful-capability'],
  '5.2.10': ['pss-drop-all'],
  '5.2.11': ['pss-windows-hostprocess'],
  '5.2.12': ['pss-hostpath', 'sensitive-host-path', 'writable-host-path', 'runtime-socket'],
  '5.2.13': ['pss-hostports', 'host-port'],
  '5.4.1': ['secret-in-env', 'secret-through-env'],
  '5.7.2': ['pss-seccomp-required', 'pss-seccomp-unconfined'],
};

const NSA: Readonly<Record<string, readonly string[]>> = {
  'non-root-containers': ['pss-run-as-nonroot', 'pss-run-as-user-0', 'root-image', 'root-group', 'low-user-id'],
  'immutable-file-systems': ['read-only-root'],
  'pod-security-enforcement': [
    'privileged',
    'pss-privileged',
    'pss-host-namespaces',
    'pss-hostpath',
    'pss-allow-priv-esc',
    'pss-capabilities-baseline',
    'pss-capabilities-restricted',
    'pss-seccomp-required',
    'pss-selinux',
    'pss-apparmor',
    'powerful-capability',
    'sensitive-host-path',
    'runtime-socket',
    'host-network',
    'host-processes',
  ],
  'service-account-tokens': ['service-account-token'],
  'resource-policies': ['resources-missing', 'resources-incomplete', 'cpu-limit-missing'],
  secrets: ['secret-in-env', 'secret-in-configmap'],
};

interface TaggedRule {
  readonly id: string;
  readonly podSecurity?: RuleDeclaration['podSecurity'] | undefined;
}

/** Such as `pod-security-baseline`, `cis-5.2.2`, `nsa-secrets`; none for most rules. */
export function tagsOf({ id, podSecurity }: TaggedRule): string[] {
  return [
    ...(podSecurity ? [`pod-security-${podSecurity}`] : []),
    ...sections(CIS, id).map((section) => `cis-${section}`),
    ...sections(NSA, id).map((topic) => `nsa-${topic}`),
  ];
}

/** All rules that a tag is written for. */
export const taggedRules: readonly string[] = [...Object.values(CIS), ...Object.values(NSA)].flat();

function sections(table: Readonly<Record<string, readonly string[]>>, id: string): string[] {
  return Object.entries(table).flatMap(([section, rules]) => (rules.includes(id) ? [section] : []));
}
