/** An object as it reaches the API server: plain data, with what the checker says about it. */
import { stringsAt, textAt, type PlainMap } from './plain-object.ts';

export interface ClusterObject {
  /** Unique in one run: `Pod/default/shop`, with a number behind it where a file repeats a name. */
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly body: PlainMap;
  /** The API server rejects it: its messages, in the order of the file. */
  readonly rejected: readonly string[];
  /** Why its Pods do not reach a Pod Security level, in the words of the admission controller. */
  readonly podSecurity?: { readonly baseline: readonly string[]; readonly restricted: readonly string[] };
}

export const DEFAULT_NAMESPACE = 'default';

/** `Deployment \`shop\``, as messages name an object; `the Deployment` where it has no name. */
export function nameOf({ kind, name }: Pick<ClusterObject, 'kind' | 'name'>): string {
  return name === '' ? `the ${kind}` : `${kind} \`${name}\``;
}

export function labelsOf(body: PlainMap): Readonly<Record<string, string>> {
  return stringsAt(body, 'metadata', 'labels');
}

/** The name that the API server gives an object with only a `generateName`. */
export function nameInBody(body: PlainMap): string {
  const prefix = textAt(body, 'metadata', 'generateName');
  return textAt(body, 'metadata', 'name') ?? (prefix === undefined ? '' : `${prefix}x7k2p`);
}

/** A place in an object: what caused a state, to be marked in the manifest. */
export interface Cause {
  readonly object: string;
  readonly path: readonly (string | number)[];
}
