/** What a document is about: which Kubernetes objects stand in it, or why it is left alone. */

import { builtInKind, knownKind } from '../kubernetes/kinds.ts';
import type { Kind } from '../kubernetes/kinds.ts';
import type { Entry, MapValue, Value } from '../yaml/values.ts';
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
  /** A kind that is not ours to judge. */
  | { readonly type: 'other-kind'; readonly root: MapValue; readonly apiVersion: string; readonly kind: string }
  | { readonly type: 'not-kubernetes' };

/** The objects of a document. A List gives itself and each of its items. */
export function subjectsOf(root: Value | undefined): Subject[] {
  if (root?.kind !== 'map') return [{ type: 'not-kubernetes' }];
  const subject = subjectOf(root);
  if (subject.type === 'not-kubernetes') return [subject];
  return isList(subject, root) ? [subject, ...listItems(root)] : [subject];
}

function isList(subject: Subject, root: MapValue): boolean {
  if (subject.type === 'manifest') return subject.manifest.kind.kind === 'List';
  return subject.type === 'other-kind' && subject.kind.endsWith('List') && root.list('items') !== undefined;
}

function listItems(root: MapValue): Subject[] {
  return root.maps('items').flatMap((item) => {
    const subject = typedItem(root, item) ?? subjectOf(item, true);
    return isList(subject, item) ? [subject, ...listItems(item)] : [subject];
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
  const written = field === 'apiVersion' ? root.get(field) : root.get(field);
  const isText = written?.kind === 'scalar' && written.string !== undefined;
  return problem(root, apiVersion, kind, { type: written && !isText ? 'not-a-text' : 'missing', field });
}

function namedSubject(root: MapValue, apiVersion: string, kind: string): Subject {
  const known = knownKind(apiVersion, kind);
  if (known) return { type: 'manifest', manifest: manifestOf(root, known) };
  const builtIn = builtInKind(apiVersion, kind);
  if (!builtIn || builtIn.status === 'known') return { type: 'other-kind', root, apiVersion, kind };
  return problem(root, apiVersion, kind, { type: 'no-such-kind', apiVersions: builtIn.apiVersions, removedIn: builtIn.removedIn });
}

function problem(root: MapValue, apiVersion: string, kind: string, what: KindProblem): Subject {
  return { type: 'kind-problem', root, kind: { apiVersion, kind, rootType: '', namespaced: true }, problem: what };
}

/** Without the full pair, a body must tell: metadata or a spec, and at least one of the two names (perhaps misspelt). */
function looksLikeKubernetes(root: MapValue, apiVersion: string, kind: string): boolean {
  const hasBody = isMap(root.entry('metadata')) || isMap(root.entry('spec'));
  if (apiVersion !== '') return hasBody || builtInKind(apiVersion, 'Pod')?.status === 'known';
  return hasBody && (kind !== '' || root.has('apiVersion') || root.has('kind'));
}

function isMap(entry: Entry | undefined): boolean {
  return entry?.value.kind === 'map';
}
