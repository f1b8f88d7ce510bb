/** Is a part of the document being written: was it edited, and is a caret still in it? */

import type { Range } from '../../text.ts';
import { columnOf } from '../../yaml/layout.ts';
import { isFlow } from '../../yaml/nodes.ts';
import type { Value } from '../../yaml/values.ts';
import { indentOf, lineAt, touches } from './lines.ts';
import type { Writing } from './writing.ts';

/** Offsets of `writing` are those of `text`, the document that `value` is in. */
export function isBeingWritten(value: Value, text: string, { carets, edited }: Writing): boolean {
  const extent = extentOf(value, text);
  return edited.some((range) => touches(range, extent)) && carets.some((caret) => isIn(caret, extent, text));
}

/** The lines of a block value, or the stretch of a value in `{…}` or `[…]`. */
interface Extent extends Range {
  /** The column right of which everything belongs to it; -1 for the document, undefined for a stretch. */
  readonly column: number | undefined;
}

function extentOf(value: Value, text: string): Extent {
  const { parent, node } = value;
  if (!parent) return { start: 0, end: text.length, column: -1 };
  if (isInFlow(value)) return { start: node.start, end: node.end, column: undefined };
  const entry = parent.kind === 'map' ? parent.entries.find((candidate) => candidate.value === value) : undefined;
  const head = entry ? entry.key.start : dashBefore(node.start, text);
  const column = columnOf(text, head);
  return { start: lineAt(text, head).start, end: endOfBlock(text, head, column, entry !== undefined), column };
}

function dashBefore(start: number, text: string): number {
  return text.charAt(start) === '-' ? start : Math.max(text.lastIndexOf('-', start), 0);
}

/** Flow values are in braces themselves, or in something that is. */
function isInFlow(value: Value): boolean {
  for (let at: Value | undefined = value; at; at = at.parent) {
    if (isFlow(at.node)) return true;
  }
  return false;
}

/** The end of the last line that stands further in. The items of a list may stand in the column of its key. */
function endOfBlock(text: string, head: number, column: number, isField: boolean): number {
  let end = lineAt(text, head).end;
  for (let next = nextLine(text, end); next !== undefined; next = nextLine(text, next)) {
    const line = lineAt(text, next);
    const indent = indentOf(text, line);
    if (indent !== undefined && text.charAt(line.start + indent) !== '#') {
      const isItem =
        isField && indent === column && /^-(?:\s|$)/.test(text.slice(line.start + indent, line.start + indent + 2));
      if (indent <= column && !isItem) break;
      end = line.end;
    }
    next = line.end;
  }
  return end;
}

function nextLine(text: string, from: number): number | undefined {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? undefined : newline + 1;
}

/**
 * Below a block there may be nothing yet but spaces: whoever is there has not left it, if the caret stands far enough
 * in, or in the very next line, where editors put it.
 */
function isIn(caret: number, { start, end, column }: Extent, text: string): boolean {
  if (caret < start) return false;
  if (column === undefined || caret <= end) return caret <= end;
  const line = lineAt(text, caret);
  const between = text
    .slice(end, line.start)
    .split('\n')
    .slice(1, -1)
    .map((part) => part.trim());
  if (between.some((part) => part !== '' && !part.startsWith('#'))) return false;
  const indent = indentOf(text, line);
  if (indent !== undefined) return text.charAt(line.start + indent) === '#';
  return caret - line.start > column || !between.includes('');
}
