/** From an offset to the place in the document, and from a place to its ranges. */

import type { Range } from '../text.ts';
import type { YamlNode } from './nodes.ts';
import type { Entry, Value } from './values.ts';

/** What stands at an offset: the innermost value, and the entry whose key is there when it is a key. */
export interface Place {
  readonly value: Value;
  readonly entry: Entry | undefined;
  readonly on: 'key' | 'value' | 'inside';
}

/** The innermost place that holds `offset`, both ends included; undefined outside the root. */
export function placeAt(root: Value, offset: number): Place | undefined {
  if (!holds(root.node, offset)) return undefined;
  let value = root;
  for (;;) {
    const next = step(value, offset);
    if (!next) return { value, entry: undefined, on: value.kind === 'scalar' ? 'value' : 'inside' };
    if (next.on === 'key') return next;
    value = next.value;
  }
}

function step(value: Value, offset: number): Place | undefined {
  if (value.kind === 'scalar') return undefined;
  if (value.kind === 'list') {
    const item = value.items.find((candidate) => holds(candidate.node, offset));
    return item && { value: item, entry: undefined, on: 'value' };
  }
  for (const entry of value.entries) {
    if (entry.merged) continue;
    if (holds(entry.key, offset)) return { value: entry.value, entry, on: 'key' };
    if (holds(entry.value.node, offset) && entry.value.node.start >= entry.key.end) {
      return { value: entry.value, entry, on: 'value' };
    }
  }
  return undefined;
}

function holds(node: YamlNode, offset: number): boolean {
  return node.start <= offset && offset <= node.end;
}

/** The range of a node's own text: block maps and lists end where their last visible character does. */
export function rangeOf(node: YamlNode, text: string): Range {
  let end = node.end;
  while (end > node.start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start: node.start, end };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
