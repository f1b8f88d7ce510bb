/** Text positions and edits. Every offset of the core counts UTF-16 code units from the start of the text. */

/** A half-open stretch of text: `start` is in it, `end` is the first offset after it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replace the text of `range` by `newText`; an empty range inserts, an empty text deletes. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A place as editors count it: line and UTF-16 character, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export function shiftRange(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}

export function shiftEdit(edit: TextEdit, by: number): TextEdit {
  return { range: shiftRange(edit.range, by), newText: edit.newText };
}

/** Do the two ranges share a character, or stand two insertions at one place? */
export function rangesOverlap(a: Range, b: Range): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/** Applies edits that were all computed for `text`. Throws when two of them overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = '';
  let from = 0;
  for (const { range, newText } of ordered) {
    if (range.start < from) throw new Error(`edits overlap at offset ${range.start}`);
    result += text.slice(from, range.start) + newText;
    from = range.end;
  }
  return result + text.slice(from);
}

/** The text without those of `characters` that stand at its end, in one pass: `/x+$/` would try from each `x` again. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The text without those of `characters` that stand at its start or at its end. */
export function withoutEnds(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start++;
  return withoutEnd(text.slice(start), characters);
}

/** Offsets at which lines start, the first always 0. `\n`, `\r\n` and a lone `\r` end a line, as in editors. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** The position of `offset` by the text's line starts; offsets outside the text are taken to its ends by the caller. */
export function positionAt(starts: readonly number[], offset: number): Position {
  const line = Math.max(countBefore(starts, (start) => start <= offset) - 1, 0);
  return { line, character: offset - (starts[line] ?? 0) };
}

/** Of items in the order of a text, how many `isBefore` a place: they are the first ones. Looks at few of them. */
export function countBefore<Item>(items: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
