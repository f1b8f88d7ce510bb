/** What completion inserts into JSON and KYAML is written as they are. */

import { applyEdits } from '../../text.ts';
import type { TextEdit } from '../../text.ts';
import { flowStyleOf, rewrites } from '../../yaml/flow-style.ts';
import type { FlowStyle } from '../../yaml/flow-style.ts';
import type { YamlNode } from '../../yaml/nodes.ts';
import { MARK } from './mark.ts';
import { resolve } from './write-snippet.ts';
import type { InsertPart } from './write-snippet.ts';

/** The style of a document with the mark in it: what is being typed, or is not there yet, tells nothing. */
export function styleAround(root: YamlNode): FlowStyle | undefined {
  return flowStyleOf(root, ({ text, style }) => text.includes(MARK) || (style === 'plain' && text === ''));
}

/** The parts in a style, with their stops; what cannot be told apart becomes one text. */
export function partsInStyle(parts: readonly InsertPart[], style: FlowStyle): InsertPart[] {
  const text = resolve(parts);
  const edits = rewrites(text, style);
  let start = 0;
  let used = 0;
  const written = parts.map((part): InsertPart => {
    const own = typeof part === 'string' ? part : part.stop;
    const here = editsWithin(edits, start, start + own.length);
    start += own.length;
    used += here.length;
    if (typeof part === 'string') return applyEdits(own, here);
    const choices = part.choices?.map((choice) => applyEdits(choice, rewrites(choice, style)));
    return { ...part, stop: applyEdits(own, here), ...(choices ? { choices } : {}) };
  });
  return used === edits.length ? written : [applyEdits(text, edits)];
}

/** Those of the edits that lie in a stretch, counted from its start. */
function editsWithin(edits: readonly TextEdit[], start: number, end: number): TextEdit[] {
  return edits
    .filter(({ range }) => range.start >= start && range.end <= end)
    .map(({ range, newText }) => ({ range: { start: range.start - start, end: range.end - start }, newText }));
}
