/** Kinds: which ones have a schema here, where each keeps its pod spec, and which exist in Kubernetes at all. */
import { API_GROUPS, OTHER_TOOLS, REMOVED_KINDS, RESHAPED_KINDS } from './api-groups.ts';
import { closestWords } from '../text-distance.ts';
import type { TypeName } from './names.generated.ts';
import { isDnsSubdomain } from './names.ts';

/** A kind with a schema. */
export interface Kind {
  readonly kind: string;
  readonly apiVersion: string;
  /** The type of the whole document. */
  readonly rootType: string;
  /** Where a Pod's specification stands in it; absent for kinds without one. */
  readonly podSpecPath?: readonly string[];
  readonly namespaced: boolean;
}

/** A kind whose type has the kind's own name. */
interface TypedKind extends Kind {
  readonly rootType: TypeName;
}

function kind(apiVersion: string, name: TypeName, podSpecPath?: string): TypedKind {
  const facts = { kind: name, apiVersion, rootType: name, namespaced: name !== 'List' };
  return podSpecPath === undefined ? facts : { ...facts, podSpecPath: podSpecPath.split('.') };
}

export const KINDS: readonly TypedKind[] = [
  kind('v1', 'Pod', 'spec'),
  kind('v1', 'PodTemplate', 'template.spec'),
  kind('apps/v1', 'Deployment', 'spec.template.spec'),
  kind('apps/v1', 'ReplicaSet', 'spec.template.spec'),
  kind('apps/v1', 'StatefulSet', 'spec.template.spec'),
  kind('apps/v1', 'DaemonSet', 'spec.template.spec'),
  kind('batch/v1', 'Job', 'spec.template.spec'),
  kind('batch/v1', 'CronJob', 'spec.jobTemplate.spec.template.spec'),
  kind('v1', 'ReplicationController', 'spec.template.spec'),
  kind('v1', 'Service'),
  kind('v1', 'ConfigMap'),
  kind('v1', 'Secret'),
  kind('v1', 'PersistentVolumeClaim'),
  kind('v1', 'List'),
];

/** The types of whole objects: what a rule about every object watches. */
export const OBJECT_TYPES: readonly TypeName[] = KINDS.filter(({ kind: name }) => name !== 'List').map(
  ({ rootType }) => rootType,
);

/** Kinds whose Pods are to run for ever. */
export const KEPT_RUNNING: ReadonlySet<string> = new Set([
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'ReplicationController',
]);

/** The kind with a schema that goes by this pair. */
export function knownKind(apiVersion: string, name: string): Kind | undefined {
  return KINDS.find((known) => known.kind === name && known.apiVersion === apiVersion);
}

/** Where objects of this pair keep their pod spec; undefined when they have none or have no schema here. */
export function podSpecPathOf(apiVersion: string, name: string): readonly string[] | undefined {
  return knownKind(apiVersion, name)?.podSpecPath;
}

/** The group of an apiVersion; the core group (`v1`) is the empty text. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** Does Kubernetes itself own the group? Others belong to extensions, which may define any kind. */
export function isKubernetesGroup(group: string): boolean {
  return Object.hasOwn(API_GROUPS, group);
}

/** What Kubernetes knows of a pair in one of its own groups. */
export type BuiltInKind =
  | { readonly status: 'known' }
  | {
      readonly status: 'elsewhere';
      /** The apiVersions that have the kind, best first; none when no group of Kubernetes has it. */
      readonly apiVersions: readonly string[];
      /** The minor version of 1.x that stopped serving this pair, if there was one. */
      readonly removedIn?: number;
    };

/**
 * Plain words that can be no group and version: a group is a domain, and no second slash follows. Texts to be filled
 * in (`${GROUP}/v1`) are left alone.
 */
function isImpossible(apiVersion: string): boolean {
  const group = groupOf(apiVersion);
  return /^[\w./-]+$/.test(apiVersion) && (!isDnsSubdomain(group) || apiVersion.slice(group.length + 1).includes('/'));
}

/** `app/v1` for a Deployment: no custom group is without a dot, and the kind tells which one was meant. */
function isMisspelt(apiVersion: string, name: string): boolean {
  const group = groupOf(apiVersion);
  if (group.includes('.') || isKubernetesGroup(group)) return false;
  const groups = apiVersionsOf(name).map(groupOf);
  return closestWords(group, groups).length > 0;
}

/** Is there such a kind in that version? Undefined for a group that is not Kubernetes' own: nobody here can know. */
export function builtInKind(apiVersion: string, name: string): BuiltInKind | undefined {
  if (!isKubernetesGroup(groupOf(apiVersion)) && !isImpossible(apiVersion) && !isMisspelt(apiVersion, name))
    return undefined;
  const single = name.length > 'List'.length && name.endsWith('List') ? name.slice(0, -'List'.length) : name;
  const found = apiVersionsOf(single);
  if (found.includes(apiVersion) || isOtherTool(apiVersion, name)) return { status: 'known' };
  const removedIn = removedInOf(apiVersion, single);
  return removedIn === undefined
    ? { status: 'elsewhere', apiVersions: found }
    : { status: 'elsewhere', apiVersions: found, removedIn };
}

/** All kinds of an apiVersion of Kubernetes, in alphabetical order. */
export function kindsOf(apiVersion: string): readonly string[] {
  const group = groupOf(apiVersion);
  const version = group === '' ? apiVersion : apiVersion.slice(group.length + 1);
  const versions = Object.hasOwn(API_GROUPS, group) ? API_GROUPS[group] : undefined;
  return versions !== undefined && Object.hasOwn(versions, version) ? words(versions[version]) : [];
}

/** All kinds of Kubernetes, each once. */
export function allBuiltInKinds(): readonly string[] {
  return [...new Set(Object.values(API_GROUPS).flatMap((versions) => Object.values(versions).flatMap(words)))];
}

/** The apiVersions of Kubernetes that have a kind, best first. */
export function apiVersionsOf(name: string): string[] {
  return Object.entries(API_GROUPS).flatMap(([group, versions]) =>
    Object.entries(versions)
      .filter(([, kinds]) => words(kinds).includes(name))
      .map(([version]) => (group === '' ? version : `${group}/${version}`)),
  );
}

function removedInOf(apiVersion: string, name: string): number | undefined {
  const entry = Object.entries(REMOVED_KINDS).find(
    ([, versions]) => Object.hasOwn(versions, apiVersion) && words(versions[apiVersion]).includes(name),
  );
  return entry === undefined ? undefined : Number(entry[0]);
}

/** Does a kind have other fields in the version that took the place of this one? */
export function isReshaped(apiVersion: string, name: string): boolean {
  return Object.hasOwn(RESHAPED_KINDS, apiVersion) && words(RESHAPED_KINDS[apiVersion]).includes(name);
}

function words(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(' ');
}

function isOtherTool(apiVersion: string, name: string): boolean {
  return Object.hasOwn(OTHER_TOOLS, apiVersion) && words(OTHER_TOOLS[apiVersion]).includes(name);
}
