/** The two sides of a merge conflict that git left in a file. */

import { linesOf } from './typos/lines.ts';
import type { Fix } from '../finding.ts';
import { otherFix } from '../rule.ts';
import type { TextEdit } from '../../text.ts';

/** Which part of a conflict a line is in; `base` is what both sides come from. */
type Side = 'none' | 'ours' | 'base' | 'theirs';

const MARKERS: readonly (readonly [sign: RegExp, side: Side])[] = [
  [/^<{7}(?: |$)/, 'ours'],
  [/^\|{7}(?: |$)/, 'base'],
  [/^={7}$/, 'theirs'],
  [/^>{7}(?: |$)/, 'none'],
];

/** Keeps one side of all conflicts. Only their author knows which. */
export function resolutions(text: string): Fix[] {
  return [
    ...otherFix('Keep the current change', without(text, 'theirs')),
    ...otherFix('Keep the incoming change', without(text, 'ours')),
  ];
}

function without(text: string, gone: Side): TextEdit[] {
  let side: Side = 'none';
  const lines = linesOf(text);
  return lines.flatMap(({ start, end }, at): TextEdit[] => {
    const line = text.slice(start, end).trimEnd();
    const marker = MARKERS.find(([sign, next]) => sign.test(line) && (next === 'ours' || side !== 'none'));
    if (marker) side = marker[1];
    const isKept = !marker && side !== gone && side !== 'base';
    return isKept ? [] : [{ range: { start, end: lines[at + 1]?.start ?? end }, newText: '' }];
  });
}
