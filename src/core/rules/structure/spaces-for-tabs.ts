/** The repair of tabs in the indentation. */

import type { Range, TextEdit } from '../../text.ts';
import { Edits } from '../../yaml/edits.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { tabIndents } from '../../yaml/text-problems.ts';
import { replaceWith } from '../../wording/fix-titles.ts';
import type { Fix } from '../finding.ts';
import { safeFix } from '../rule.ts';

/** As many spaces for a tab as make the document readable: as the line before wants it, else as editors show tabs. */
export function spacesForTabs(text: string): Fix[] {
  const { layout } = new Edits(text);
  const tabs = tabIndents(text);
  const candidates = [
    likeTheLineBefore(text, tabs, layout.step),
    ...[layout.step, 2, 4, 8].map((width) =>
      tabs.map((range) => ({ range, newText: expand(text.slice(range.start, range.end), width) })),
    ),
  ];
  const readable = candidates.find((edits) => isReadable(text, edits));
  return safeFix(replaceWith('tabs', 'spaces'), readable ?? candidates[0] ?? []);
}

/**
 * The first of several lines with tabs stands where the line before it leads to; the others keep their distance from
 * it.
 */
function likeTheLineBefore(text: string, tabs: readonly Range[], step: number): TextEdit[] {
  let shift = 0;
  let previousEnd = -1;
  return tabs.map((range) => {
    const width = expand(text.slice(range.start, range.end), step).length;
    const isNext = previousEnd >= 0 && !text.slice(previousEnd, range.start).trimEnd().includes('\n');
    if (!isNext) shift = indentAfter(text, range.start, step) - width;
    previousEnd = range.end;
    return { range, newText: ' '.repeat(Math.max(width + shift, 0)) };
  });
}

/**
 * Where a line stands that follows: at the key of the line before, or one level deeper when that key has no value yet.
 */
function indentAfter(text: string, lineStart: number, step: number): number {
  const before = text.slice(0, lineStart).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const column = /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
  return /: *(?:#|$)/.test(line) ? column + step : column;
}

function expand(indent: string, width: number): string {
  return indent.replaceAll('\t', ' '.repeat(width));
}

function isReadable(text: string, edits: readonly TextEdit[]): boolean {
  let result = '';
  let from = 0;
  for (const { range, newText } of edits) {
    result += text.slice(from, range.start) + newText;
    from = range.end;
  }
  return parseDocument(result + text.slice(from)).problems.length === 0;
}
