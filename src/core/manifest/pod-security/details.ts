/**
 * What the admission controller adds in parentheses to each of its reasons: who breaks a check, and with what. Source:
 * k8s.io/pod-security-admission/policy, the function of each check.
 */

import { annotatedContainers, APPARMOR_ANNOTATION, appArmorProfileOf } from '../apparmor.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Breach } from './breach.ts';
import { probeHandlers } from './probe-hosts.ts';
import { contextsOf } from './secured-pod.ts';
import type { SecuredContainer, SecuredPod } from './secured-pod.ts';
import { containersWith, nameOf, named, plural, quoted, setters, sorted, type Holds } from './who-breaks.ts';

/** The places of a level's checks, as the pod spec breaks them. */
export type Detail = (pod: SecuredPod, breaches: readonly Breach[]) => string;

const must =
  (isBad: (one: SecuredContainer) => boolean, words: string): Detail =>
  (pod) =>
    `${named(containersWith(pod, isBad))} must ${words}`;

/** The values in `breaches` that were written. */
function written(breaches: readonly Breach[], field: string): string[] {
  return sorted(
    breaches.flatMap(({ at, path }) => {
      const value = 'value' in at ? at.value : at;
      return path.includes(field) && value.kind === 'scalar' ? [value.string ?? ''] : [];
    }),
  );
}

function adding({ security }: SecuredContainer, breaches: readonly Breach[]): boolean {
  const added = security?.map('capabilities')?.list('add')?.items ?? [];
  return breaches.some(({ at }) => added.some((item) => item === at));
}

function addsCapabilities(pod: SecuredPod, breaches: readonly Breach[]): string {
  const bad = containersWith(pod, (one) => adding(one, breaches));
  const names = written(breaches, 'capabilities.add');
  return `${named(bad)} must not include ${quoted(names)} in securityContext.capabilities.add`;
}

function dropsAll({ security }: SecuredContainer): boolean {
  return security?.map('capabilities')?.list('drop')?.texts().includes('ALL') === true;
}

function unrestrictedCapabilities(pod: SecuredPod, breaches: readonly Breach[]): string {
  const keeping = containersWith(pod, (one) => !dropsAll(one));
  const isAdding = pod.containers.some((one) => adding(one, breaches));
  return [
    ...(keeping.length > 0 ? [`${named(keeping)} must set securityContext.capabilities.drop=["ALL"]`] : []),
    ...(isAdding ? [addsCapabilities(pod, breaches)] : []),
  ].join('; ');
}

function hostNamespaces({ spec }: SecuredPod): string {
  const names = ['hostNetwork', 'hostPID', 'hostIPC'].filter((name) => spec.bool(name) === true);
  return names.map((name) => `${name}=true`).join(', ');
}

function volumesWith({ spec }: SecuredPod, breaches: readonly Breach[]): { names: string[]; types: string[] } {
  const types: string[] = [];
  const names = spec.maps('volumes').flatMap((volume) => {
    const found = breaches.find(({ at }) => 'value' in at && volume.entry(at.name) === at);
    if (!found || !('value' in found.at)) return [];
    types.push(found.at.name);
    return [nameOf(volume)];
  });
  return { names, types: sorted(types) };
}

function hostPorts(pod: SecuredPod): string {
  const fills = !pod.isTemplate && pod.spec.bool('hostNetwork') === true;
  const portsOf = ({ container }: SecuredContainer): string[] =>
    container.maps('ports').flatMap((port) => {
      const number = port.int('hostPort') || (fills ? port.int('containerPort') : 0) || 0;
      return number === 0 ? [] : [`${number}`];
    });
  const bad = containersWith(pod, (one) => portsOf(one).length > 0);
  const ports = sorted(pod.containers.flatMap(portsOf));
  return `${named(bad)} ${plural(bad.length, 'uses', 'use')} ${plural(ports.length, 'hostPort')} ${ports.join(', ')}`;
}

function probeHosts(pod: SecuredPod): string {
  const hostsOf = ({ container }: SecuredContainer): string[] =>
    probeHandlers(container).flatMap((handler) => handler.text('host') || []);
  const bad = sorted(containersWith(pod, (one) => hostsOf(one).length > 0));
  const hosts = sorted(pod.containers.flatMap(hostsOf));
  const what = plural(hosts.length, 'probe or lifecycle host');
  return `${named(bad)} ${plural(bad.length, 'uses', 'use')} ${what} ${quoted(hosts)}`;
}

const allowedProfiles: ReadonlySet<string> = new Set(['RuntimeDefault', 'Localhost']);

function typeOf(security: MapValue, profile: string): string | undefined {
  return security.map(profile) && (security.map(profile)?.text('type') ?? '');
}

const isForbidden =
  (profile: string): Holds =>
  (security) => {
    const type = typeOf(security, profile);
    return type !== undefined && !allowedProfiles.has(type);
  };

function badTypes(pod: SecuredPod, profile: string): string[] {
  const bad = contextsOf(pod).filter(isForbidden(profile));
  return sorted(bad.map((security) => typeOf(security, profile) ?? ''));
}

/** An annotation of a plain Pod is copied to the field of its container, and counts as both. */
function appArmorParts(pod: SecuredPod): { readonly setters: string[]; readonly values: string[] } {
  const annotations = (pod.annotations?.entries ?? []).flatMap(({ name, value }) => {
    const text = name.startsWith(APPARMOR_ANNOTATION) && value.kind === 'scalar' ? (value.string ?? '') : '';
    const isFine = text === '' || text === 'runtime/default' || text.startsWith('localhost/');
    return isFine ? [] : [{ name, text }];
  });
  const copied = annotations
    .filter(({ text }) => text === 'unconfined' && !pod.isTemplate && !pod.isWindows)
    .flatMap(({ name }) => annotatedContainers(pod.spec, name).filter((one) => !appArmorProfileOf(one)));
  const isBad = isForbidden('appArmorProfile');
  const bad = containersWith(
    pod,
    ({ container, security }) => (security !== undefined && isBad(security)) || copied.includes(container),
  );
  return {
    setters: [
      ...(pod.security && isBad(pod.security) ? ['pod'] : []),
      ...(bad.length > 0 ? [named(bad)] : []),
      ...(annotations.length > 0 ? [plural(annotations.length, 'annotation')] : []),
    ],
    values: [
      ...sorted([...badTypes(pod, 'appArmorProfile'), ...(copied.length > 0 ? ['Unconfined'] : [])]),
      ...annotations.map(({ name, text }) => `${name}=${JSON.stringify(text)}`).sort(),
    ],
  };
}

/** One profile or several, by the number of different values. */
export function appArmorReason(pod: SecuredPod): string {
  return plural(appArmorParts(pod).values.length, 'forbidden AppArmor profile');
}

function appArmor(pod: SecuredPod): string {
  const parts = appArmorParts(pod);
  return `${parts.setters.join(' and ')} must not set AppArmor profile type to ${quoted(parts.values)}`;
}

function seLinux(pod: SecuredPod, breaches: readonly Breach[]): string {
  const isBad: Holds = (security) => {
    const entries = security.map('seLinuxOptions')?.entries ?? [];
    return breaches.some(({ at }) => entries.some((entry) => entry === at));
  };
  const types = written(breaches, 'seLinuxOptions.type');
  const isSet = (name: string): boolean => breaches.some(({ at }) => 'value' in at && at.name === name);
  const data = [
    ...(types.length > 0 ? [named(types, 'type')] : []),
    ...['user', 'role'].filter(isSet).map((name) => `${name} may not be set`),
  ];
  return `${setters(pod, isBad)} set forbidden securityContext.seLinuxOptions: ${data.join('; ')}`;
}

function runAsNonRoot(pod: SecuredPod): string {
  const explicit = setters(pod, (security) => security.bool('runAsNonRoot') === false);
  if (explicit !== '') return `${explicit} must not set securityContext.runAsNonRoot=false`;
  const bad = containersWith(pod, ({ security }) => security?.bool('runAsNonRoot') === undefined);
  return `pod or ${named(bad)} must set securityContext.runAsNonRoot=true`;
}

function seccomp(pod: SecuredPod): string {
  const bad = setters(pod, isForbidden('seccompProfile'));
  const types = quoted(badTypes(pod, 'seccompProfile'));
  if (bad !== '') return `${bad} must not set securityContext.seccompProfile.type to ${types}`;
  const lacking = containersWith(pod, ({ security }) => security?.map('seccompProfile') === undefined);
  return `pod or ${named(lacking)} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`;
}

function restrictedVolumes(pod: SecuredPod, breaches: readonly Breach[]): string {
  const { names, types } = volumesWith(pod, breaches);
  const what = plural(types.length, 'restricted volume type');
  return `${named(names, 'volume')} ${plural(names.length, 'uses', 'use')} ${what} ${quoted(types)}`;
}

export const DETAILS = {
  appArmor,
  addsCapabilities,
  hostNamespaces,
  hostPathVolumes: (pod, breaches) => named(volumesWith(pod, breaches).names, 'volume'),
  hostPorts,
  probeHosts,
  privileged: must(({ security }) => security?.bool('privileged') === true, 'not set securityContext.privileged=true'),
  procMount: (pod, breaches) => {
    const types = quoted(written(breaches, 'procMount'));
    const isUnmasked = (one: SecuredContainer): boolean => (one.security?.text('procMount') ?? 'Default') !== 'Default';
    return must(isUnmasked, `not set securityContext.procMount to ${types}`)(pod, breaches);
  },
  seLinux,
  seccomp,
  sysctls: (_pod, breaches) =>
    breaches.flatMap(({ at }) => ('value' in at || at.kind !== 'scalar' ? [] : [at.string ?? ''])).join(', '),
  hostProcess: (pod) =>
    `${setters(pod, (security) => security.map('windowsOptions')?.bool('hostProcess') === true)} must not set ` +
    'securityContext.windowsOptions.hostProcess=true',
  allowPrivilegeEscalation: must(
    ({ security }) => security?.bool('allowPrivilegeEscalation') !== false,
    'set securityContext.allowPrivilegeEscalation=false',
  ),
  unrestrictedCapabilities,
  restrictedVolumes,
  runAsNonRoot,
  runAsUser: (pod) => `${setters(pod, (security) => security.scalar('runAsUser')?.int === 0)} must not set runAsUser=0`,
} as const satisfies Readonly<Record<string, Detail>>;
