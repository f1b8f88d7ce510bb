/** Which Pod Security level a Pod reaches, and why no higher one, in the words of the admission controller. */

import type { Manifest } from '../manifest.ts';
import * as baseline from './baseline.ts';
import type { Breach } from './breach.ts';
import { appArmorReason, DETAILS, type Detail } from './details.ts';
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
  readonly text: string | ((pod: SecuredPod) => string);
  readonly detail: Detail;
  readonly checks: readonly PodSecurityCheck[];
  /** Windows Pods are exempt. */
  readonly linuxOnly?: true;
}

const appArmor: Reason = { text: appArmorReason, detail: DETAILS.appArmor, checks: ['apparmor'] };
const host: readonly Reason[] = [
  { text: 'hostPort', detail: DETAILS.hostPorts, checks: ['hostports'] },
  { text: 'probe or lifecycle host', detail: DETAILS.probeHosts, checks: ['probe-host'] },
  { text: 'privileged', detail: DETAILS.privileged, checks: ['privileged'] },
];
const namespaces: Reason = { text: 'host namespaces', detail: DETAILS.hostNamespaces, checks: ['host-namespaces'] };
const seLinux: Reason = { text: 'seLinuxOptions', detail: DETAILS.seLinux, checks: ['selinux'] };
const last: readonly Reason[] = [
  { text: 'forbidden sysctls', detail: DETAILS.sysctls, checks: ['sysctls'] },
  { text: 'hostProcess', detail: DETAILS.hostProcess, checks: ['hostprocess'] },
];

/** In the order of the names of the checks, those of the baseline level first. Source: policy/registry.go, populate. */
const REASONS: Readonly<Record<'baseline' | 'restricted', readonly Reason[]>> = {
  baseline: [
    appArmor,
    { text: 'non-default capabilities', detail: DETAILS.addsCapabilities, checks: ['capabilities'] },
    namespaces,
    { text: 'hostPath volumes', detail: DETAILS.hostPathVolumes, checks: ['hostpath'] },
    ...host,
    { text: 'procMount', detail: DETAILS.procMount, checks: ['procmount'] },
    seLinux,
    { text: 'seccompProfile', detail: DETAILS.seccomp, checks: ['seccomp-unconfined'] },
    ...last,
  ],
  restricted: [
    appArmor,
    namespaces,
    ...host,
    seLinux,
    ...last,
    {
      text: 'allowPrivilegeEscalation != false',
      detail: DETAILS.allowPrivilegeEscalation,
      checks: ['allow-priv-esc'],
    },
    {
      text: 'unrestricted capabilities',
      detail: DETAILS.unrestrictedCapabilities,
      checks: ['drop-all', 'add-beyond-bind', 'capabilities'],
      linuxOnly: true,
    },
    { text: 'procMount', detail: DETAILS.procMount, checks: ['unmasked-proc'] },
    { text: 'restricted volume types', detail: DETAILS.restrictedVolumes, checks: ['forbidden-volumes'] },
    { text: 'runAsNonRoot != true', detail: DETAILS.runAsNonRoot, checks: ['run-as-nonroot'] },
    { text: 'runAsUser=0', detail: DETAILS.runAsUser, checks: ['run-as-root'] },
    {
      text: 'seccompProfile',
      detail: DETAILS.seccomp,
      checks: ['seccomp-unconfined', 'seccomp-required'],
      linuxOnly: true,
    },
  ],
};

interface FoundReason {
  readonly text: string;
  readonly detail: string;
}

function reasonsOf(manifest: Manifest, version: number, level: 'baseline' | 'restricted'): FoundReason[] {
  const pod = securedPod(manifest, version);
  if (!pod) return [];
  return REASONS[level].flatMap(({ text, detail, checks, linuxOnly }) => {
    if (linuxOnly && pod.isWindows) return [];
    const breaches = checks.flatMap((check) => breachesIn(pod, check));
    if (breaches.length === 0) return [];
    return [{ text: typeof text === 'string' ? text : text(pod), detail: detail(pod, breaches) }];
  });
}

/** The controller's reasons against a level; none when the Pod reaches it. */
export function podSecurityReasons(manifest: Manifest, version: number, level: 'baseline' | 'restricted'): string[] {
  return reasonsOf(manifest, version, level).map(({ text }) => text);
}

/** The same with who breaks what, as the API server prints them: `privileged (container "web" must not set …)`. */
export function podSecurityDetails(manifest: Manifest, version: number, level: 'baseline' | 'restricted'): string[] {
  return reasonsOf(manifest, version, level).map(({ text, detail }) => `${text} (${detail})`);
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
