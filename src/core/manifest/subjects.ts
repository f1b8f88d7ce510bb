/** What a document is about: which Kubernetes objects stand in it, or why it is left alone. */

import { closestWords } from '../text-distance.ts';
import { apiVersionsOf, builtInKind, knownKind } from '../kubernetes/kinds.ts';
import type { Kind } from '../kubernetes/kinds.ts';
import type { Entry, MapValue, Value } from '../yaml/values.ts';
import { customTemplates } from './custom-templates.ts';
import { manifestOf } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** What is wrong with the pair of apiVersion and kind. */
export type KindProblem =
  | { readonly type: 'missing'; readonly field: 'apiVersion' | 'kind' }
  | { readonly type: 'not-a-text'; readonly field: 'apiVersion' | 'kind' }
  | { readonly type: 'no-such-kind'; readonly apiVersions: readonly string[]; readonly removedIn: number | undefined };

/** One object of a document (or one item of a List). */
export type Subject =
  | { readonly type: 'manifest'; readonly manifest: Manifest }
  | { readonly type: 'kind-problem'; readonly root: MapValue; readonly kind: Kind; readonly problem: KindProblem }
  /** A kind without a schema here, or a Secret that SOPS encrypted; nothing of it is judged. */
  | { readonly type: 'other-kind'; readonly root: MapValue; readonly apiVersion: string; readonly kind: string }
  /** A pod template in such a kind; it follows its object. */
  | { readonly type: 'pod-template'; readonly owner: MapValue; readonly manifest: Manifest }
  | { readonly type: 'not-kubernetes' };

/**
 * The objects of a document. A List gives itself and each of its items, a custom resource itself and each of its pod
 * templates.
 */
export function subjectsOf(root: Value | undefined): Subject[] {
  if (root?.kind !== 'map') return [{ type: 'not-kubernetes' }];
  const subject = subjectOf(root);
  return subject.type === 'not-kubernetes' ? [subject] : withParts(subject, root);
}

function withParts(subject: Subject, root: MapValue): Subject[] {
  if (isList(subject, root)) return [subject, ...listItems(root)];
  if (subject.type !== 'other-kind') return [subject];
  const templates = customTemplates(root, subject.apiVersion, subject.kind);
  return [subject, ...templates.map((manifest): Subject => ({ type: 'pod-template', owner: root, manifest }))];
}

function isList(subject: Subject, root: MapValue): boolean {
  if (subject.type === 'manifest') return subject.manifest.kind.kind === 'List';
  return subject.type === 'other-kind' && subject.kind.endsWith('List') && root.list('items') !== undefined;
}

function listItems(root: MapValue): Subject[] {
  return root.maps('items').flatMap((item) => {
    return withParts(typedItem(root, item) ?? subjectOf(item, true), item);
  });
}

/** In a PodList (not in a plain List) an item may leave out what it is. */
function typedItem(list: MapValue, item: MapValue): Subject | undefined {
  const kind = (list.text('kind') ?? '').slice(0, -'List'.length);
  if (kind === '' || item.has('apiVersion') || item.has('kind')) return undefined;
  return namedSubject(item, list.text('apiVersion') ?? '', kind);
}

function subjectOf(root: MapValue, inList = false): Subject {
  const version = root.scalar('apiVersion');
  const name = root.scalar('kind');
  const apiVersion = version?.string ?? '';
  const kind = name?.string ?? '';
  if (apiVersion !== '' && kind !== '') return namedSubject(root, apiVersion, kind);
  if (!inList && !looksLikeKubernetes(root, apiVersion, kind)) return { type: 'not-kubernetes' };
  const field = apiVersion === '' ? 'apiVersion' : 'kind';
  const written = root.get(field);
  const isText = written?.kind === 'scalar' && written.string !== undefined;
  return problem(root, apiVersion, kind, { type: written && !isText ? 'not-a-text' : 'missing', field });
}

function namedSubject(root: MapValue, apiVersion: string, kind: string): Subject {
  const known = knownKind(apiVersion, kind);
  if (known && isEncrypted(root, known)) return { type: 'other-kind', root, apiVersion, kind };
  if (known) return { type: 'manifest', manifest: manifestOf(root, known) };
  const builtIn = builtInKind(apiVersion, kind);
  if (!builtIn || builtIn.status === 'known') return { type: 'other-kind', root, apiVersion, kind };
  return problem(root, apiVersion, kind, {
    type: 'no-such-kind',
    apiVersions: builtIn.apiVersions,
    removedIn: builtIn.removedIn,
  });
}

/** SOPS makes another Secret of it, which is not known. */
function isEncrypted(root: MapValue, { kind }: Kind): boolean {
  return kind === 'Secret' && root.has('sops');
}

function problem(root: MapValue, apiVersion: string, kind: string, what: KindProblem): Subject {
  return { type: 'kind-problem', root, kind: { apiVersion, kind, rootType: '', namespaced: true }, problem: what };
}

/**
 * Without the full pair, a body must tell: metadata or a spec, and at least one of the two names (perhaps misspelt).
 */
function looksLikeKubernetes(root: MapValue, apiVersion: string, kind: string): boolean {
  if (isChart(root) || isHelmfile(root)) return false;
  if (root.entry('apiVersion') && root.entries.every(({ name }) => name === 'apiVersion' || name === 'kind'))
    return true;
  const hasBody = isMap(root.entry('metadata')) || isMap(root.entry('spec'));
  if (apiVersion !== '') return hasBody || builtInKind(apiVersion, 'Pod')?.status === 'known';
  if (hasBody && (kind !== '' || root.has('apiVersion') || root.has('kind'))) return true;
  if (root.has('apiVersion') && apiVersionsOf(kind).length > 0) return true;
  return hasMisspeltHead(root);
}

/** A Helm `Chart.yaml` has an apiVersion, no kind, and a version of its own. */
function isChart(root: MapValue): boolean {
  return (
    !root.has('kind') &&
    !root.has('metadata') &&
    !root.has('spec') &&
    root.has('name') &&
    (root.has('version') || root.has('appVersion'))
  );
}

/** Releases and repositories of Helmfile, with whatever apiVersion. */
function isHelmfile(root: MapValue): boolean {
  return !root.has('kind') && !root.has('metadata') && (root.has('releases') || root.has('helmDefaults'));
}

/**
 * Several misspelt keys must not hide an object: a kind or apiVersion that exists, and a body, each under a name close
 * to the right one.
 */
function hasMisspeltHead(root: MapValue): boolean {
  const like = (name: string): Value | undefined =>
    root.entries.find((entry) => closestWords(entry.name, [name]).length > 0)?.value;
  const textLike = (name: string): string => {
    const value = like(name);
    return value?.kind === 'scalar' ? (value.string ?? '') : '';
  };
  const apiVersion = textLike('apiVersion');
  const kind = textLike('kind');
  if (kind === '' || builtInKind(apiVersion === '' ? 'v1' : apiVersion, kind)?.status !== 'known') return false;
  return ['metadata', 'spec'].some((name) => like(name)?.kind === 'map');
}

function isMap(entry: Entry | undefined): boolean {
  return entry?.value.kind === 'map';
}
