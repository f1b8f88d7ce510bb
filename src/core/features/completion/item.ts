/** Something that can be completed at a place, not yet tried out and not yet bound to a text. */

import type { TextEdit } from '../../text.ts';
import type { YamlEntry, YamlNode } from '../../yaml/nodes.ts';
import type { InsertPart } from './write-snippet.ts';

/** What an offer is: for its icon. */
export type ItemKind = 'field' | 'value' | 'name' | 'shape';

/** What its documentation is about: a field, one of its values, or something said in words. */
export interface About {
  readonly type: string;
  readonly field?: string;
  readonly value?: string;
  readonly words?: string;
}

/** `Content`: fields of a map, or a value. */
export interface Item<Content> {
  readonly label: string;
  readonly kind: ItemKind;
  /** A few words behind the label. */
  readonly detail: string;
  readonly about: About;
  readonly parts: readonly InsertPart[];
  /** It is offered when one of these is accepted at its place, or when there are none. */
  readonly trials: readonly Content[];
  /** What is typed to find it, where that is not the label. */
  readonly filter?: string;
  /** There is more to choose from at its tab stop. */
  readonly goOn?: boolean;
  readonly deprecated?: boolean;
  /** A field that its object must have. */
  readonly needed?: boolean;
  /** What else has to change with it, elsewhere in the document. */
  readonly change?: Change;
}

export interface Change {
  /** Of the text with the mark. */
  readonly edit: TextEdit;
  inTree(tree: YamlNode): YamlNode;
}

export type FieldsItem = Item<readonly YamlEntry[]>;
export type ValueItem = Item<YamlNode>;

/**
 * Does what was typed so far lead to a label? Its letters must follow one another there, the first where a word
 * begins.
 */
export function matches(label: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return true;
  const text = label.toLowerCase();
  for (let at = text.indexOf(wanted.charAt(0)); at !== -1; at = text.indexOf(wanted.charAt(0), at + 1)) {
    const beginsWord = at === 0 || /[^A-Za-z0-9]/.test(label.charAt(at - 1)) || /[A-Z]/.test(label.charAt(at));
    if (beginsWord && containsInOrder(text, wanted, at)) return true;
  }
  return false;
}

function containsInOrder(text: string, wanted: string, from: number): boolean {
  let at = from;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
