/** Which Pod Security level a Pod reaches, and why no higher one, in the words of the admission controller. */

import { annotatedContainers, APPARMOR_ANNOTATION, appArmorProfileOf } from '../apparmor.ts';
import type { Manifest } from '../manifest.ts';
import * as baseline from './baseline.ts';
import type { Breach } from './breach.ts';
import * as restricted from './restricted.ts';
import { securedPod } from './secured-pod.ts';
import type { SecuredPod } from './secured-pod.ts';

export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** What is looked for. */
export const POD_SECURITY_CHECKS = {
  'host-namespaces': baseline.hostNamespaces,
  privileged: baseline.privileged,
  capabilities: baseline.capabilities,
  hostpath: baseline.hostPathVolumes,
  hostports: baseline.hostPorts,
  'probe-host': baseline.probeHosts,
  apparmor: baseline.appArmor,
  selinux: baseline.seLinux,
  procmount: baseline.procMount,
  'unmasked-proc': baseline.unmaskedProc,
  'unmasked-own-proc': (pod: SecuredPod) => (pod.hasOwnUsers ? baseline.unmaskedProc(pod) : []),
  'seccomp-unconfined': baseline.seccompUnconfined,
  sysctls: baseline.sysctls,
  hostprocess: baseline.hostProcess,
  'allow-priv-esc': restricted.allowPrivilegeEscalation,
  'drop-all': restricted.dropAll,
  'add-beyond-bind': restricted.addedBeyondBind,
  'restricted-volumes': restricted.restrictedVolumes,
  'forbidden-volumes': restricted.forbiddenVolumes,
  'run-as-nonroot': restricted.runAsNonRoot,
  'run-as-root': restricted.runAsRoot,
  'seccomp-required': restricted.seccompRequired,
} as const satisfies Readonly<Record<string, (pod: SecuredPod) => Breach[]>>;

export type PodSecurityCheck = keyof typeof POD_SECURITY_CHECKS;

/** The minor version of 1.x whose standards were the first to have a check; a namespace may ask for older ones. */
const SINCE: { readonly [check in PodSecurityCheck]?: number } = {
  'seccomp-required': 19,
  'drop-all': 22,
  'add-beyond-bind': 22,
  'run-as-root': 23,
};

interface Reason {
  readonly text: string | ((pod: SecuredPod, breaches: readonly Breach[]) => string);
  readonly checks: readonly PodSecurityCheck[];
  /** Windows Pods are exempt. */
  readonly linuxOnly?: true;
}

const BOTH: readonly Reason[] = [
  { text: 'host namespaces', checks: ['host-namespaces'] },
  { text: 'privileged', checks: ['privileged'] },
  { text: 'hostPort', checks: ['hostports'] },
  { text: 'probe or lifecycle host', checks: ['probe-host'] },
  { text: appArmorReason, checks: ['apparmor'] },
  { text: 'seLinuxOptions', checks: ['selinux'] },
  { text: 'forbidden sysctls', checks: ['sysctls'] },
  { text: 'hostProcess', checks: ['hostprocess'] },
];

const REASONS: Readonly<Record<'baseline' | 'restricted', readonly Reason[]>> = {
  baseline: [
    ...BOTH,
    { text: 'non-default capabilities', checks: ['capabilities'] },
    { text: 'hostPath volumes', checks: ['hostpath'] },
    { text: 'procMount', checks: ['procmount'] },
    { text: 'seccompProfile', checks: ['seccomp-unconfined'] },
  ],
  restricted: [
    ...BOTH,
    { text: 'allowPrivilegeEscalation != false', checks: ['allow-priv-esc'] },
    { text: 'unrestricted capabilities', checks: ['drop-all', 'add-beyond-bind', 'capabilities'], linuxOnly: true },
    { text: 'restricted volume types', checks: ['forbidden-volumes'] },
    { text: 'procMount', checks: ['unmasked-proc'] },
    { text: 'runAsNonRoot != true', checks: ['run-as-nonroot'] },
    { text: 'runAsUser=0', checks: ['run-as-root'] },
    { text: 'seccompProfile', checks: ['seccomp-unconfined', 'seccomp-required'], linuxOnly: true },
  ],
};

/** The controller's reasons against a level; none when the Pod reaches it. */
export function podSecurityReasons(manifest: Manifest, version: number, level: 'baseline' | 'restricted'): string[] {
  const pod = securedPod(manifest, version);
  if (!pod) return [];
  return REASONS[level].flatMap(({ text, checks, linuxOnly }) => {
    if (linuxOnly && pod.isWindows) return [];
    const breaches = checks.flatMap((check) => breachesIn(pod, check));
    if (breaches.length === 0) return [];
    return [typeof text === 'string' ? text : text(pod, breaches)];
  });
}

/** The highest level that a manifest's Pod reaches. */
export function podSecurityLevel(manifest: Manifest, version: number): PodSecurityLevel {
  if (podSecurityReasons(manifest, version, 'restricted').length === 0) return 'restricted';
  return podSecurityReasons(manifest, version, 'baseline').length === 0 ? 'baseline' : 'privileged';
}

/** The places that a check finds. */
export function breachesOf(check: PodSecurityCheck, manifest: Manifest, version: number): Breach[] {
  const pod = securedPod(manifest, version);
  return pod ? breachesIn(pod, check) : [];
}

function breachesIn(pod: SecuredPod, check: PodSecurityCheck): Breach[] {
  return pod.version >= (SINCE[check] ?? 0) ? POD_SECURITY_CHECKS[check](pod) : [];
}

/** Counts the forbidden profiles; an annotation of a plain Pod counts again as the field that it is copied to. */
function appArmorReason(pod: SecuredPod, breaches: readonly Breach[]): string {
  const types = new Set<string>();
  let annotations = 0;
  for (const { at } of breaches) {
    if (!('value' in at) || !at.name.startsWith(APPARMOR_ANNOTATION))
      types.add('value' in at || at.kind !== 'scalar' ? '' : (at.string ?? ''));
    else {
      annotations++;
      const isCopied =
        at.value.kind === 'scalar' &&
        at.value.string === 'unconfined' &&
        annotatedContainers(pod.spec, at.name).some((container) => !appArmorProfileOf(container));
      if (isCopied && !pod.isTemplate && !pod.isWindows) types.add('Unconfined');
    }
  }
  return types.size + annotations > 1 ? 'forbidden AppArmor profiles' : 'forbidden AppArmor profile';
}
