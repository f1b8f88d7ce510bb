/** Edits of whole lines: farther in, or out of their place into another. */

import { withoutEnd } from '../../text.ts';
import type { Range, TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { breakBefore, columnOf, lineStartOf, nextLineOf, textEndOf } from '../../yaml/layout.ts';
import type { Entry, ListValue } from '../../yaml/values.ts';

/**
 * The lines of a field that begins a line, with the comments that follow deeper than its key. Undefined where
 * something else stands in them.
 */
export function linesOfField(text: string, { key, value, merged }: Entry): Range | undefined {
  const start = lineStartOf(text, key.start);
  if (
    merged ||
    text.slice(start, key.start).trim() !== '' ||
    (value.node.start < key.end && value.node.end > value.node.start)
  )
    return undefined;
  const end = nextLineOf(text, Math.max(textEndOf(text, value.node), key.end));
  return { start, end: withDeeperComments(text, end, key.start - start) };
}

/**
 * The lines of an item of a block list, with the comments right above it. Undefined where its dash does not begin a
 * line.
 */
export function linesOfItem(
  text: string,
  list: ListValue,
  index: number,
): (Range & { readonly column: number }) | undefined {
  const node = list.node.flow ? undefined : list.node.items[index];
  if (!node || list.items[index]?.node !== node) return undefined;
  const dash = text.lastIndexOf('-', Math.max(node.start - 1, 0));
  let start = lineStartOf(text, dash);
  const column = dash - start;
  if (dash === -1 || text.slice(start, dash).trim() !== '' || text.slice(dash + 1, node.start).trim() !== '')
    return undefined;
  for (let above = lineStartOf(text, start - 1); start > 0; above = lineStartOf(text, start - 1)) {
    const line = text.slice(above, start);
    if (!line.trimStart().startsWith('#') || line.length - line.trimStart().length !== column) break;
    start = above;
  }
  return { start, end: nextLineOf(text, textEndOf(text, node)), column };
}

function withDeeperComments(text: string, from: number, column: number): number {
  let end = from;
  for (let line = from; line < text.length; line = nextLineOf(text, line)) {
    const content = text.slice(line, nextLineOf(text, line));
    const indent = content.length - content.trimStart().length;
    if (content.trim() === '') continue;
    if (!content.trimStart().startsWith('#') || indent <= column) break;
    end = nextLineOf(text, line);
  }
  return end;
}

/** Moves lines farther in; edits of the same text that take lines away go with them. */
export function indentLines(text: string, { start, end }: Range, by: number, others: readonly TextEdit[]): TextEdit[] {
  const indent = ' '.repeat(by);
  const edits = others.map(({ range, newText }) => ({
    range,
    newText: columnOf(text, range.start) === 0 ? indentText(newText, by) : newText,
  }));
  for (let line = start; line < end; line = nextLineOf(text, line)) {
    const isTaken = others.some(({ range }) => range.start <= line && line < range.end);
    if (!isTaken && withoutEnd(text.slice(line, nextLineOf(text, line)), '\r\n') !== '')
      edits.push({ range: { start: line, end: line }, newText: indent });
  }
  return edits;
}

/** The same lines, each as much farther in (or out, as far as it goes). */
export function indentText(text: string, by: number): string {
  if (by >= 0) return text.replace(/^(?=[^\r\n])/gm, ' '.repeat(by));
  return text.replace(/^ +/gm, (blanks) => blanks.slice(-by));
}

/** Takes lines away; where they end the text without a line break, the one before them goes. */
export function removeLines({ text }: Edits, { start, end }: Range): TextEdit {
  const isOpenEnd = end === text.length && !text.endsWith('\n') && start > 0;
  return { range: { start: isOpenEnd ? breakBefore(text, start) : start, end }, newText: '' };
}

/** Puts lines behind the line of `end`. */
export function addLinesAfter({ text, layout }: Edits, end: number, lines: string): TextEdit {
  const at = nextLineOf(text, end);
  const body = lines.replace(/\r?\n$/, '');
  return at === text.length && !text.endsWith('\n')
    ? { range: { start: at, end: at }, newText: layout.newline + body }
    : { range: { start: at, end: at }, newText: body + layout.newline };
}
