/** A tab behind the dash of an item, where a space must be. */

import type { BrokenText, Typo } from './typo.ts';
import { linesAround } from './lines.ts';
import type { Line } from './lines.ts';
import { replaceWith } from '../../../wording/fix-titles.ts';

const TAB_AFTER_DASH = /^(-\t+)\S/;

export function blankTypos({ lines, at }: BrokenText): Typo[] {
  return linesAround(lines, at).flatMap(tabAfterDash);
}

function tabAfterDash({ start, column, content }: Line): Typo[] {
  const match = TAB_AFTER_DASH.exec(content);
  if (!match?.[1]) return [];
  const range = { start: start + column + 1, end: start + column + match[1].length };
  return [
    {
      range,
      message: '`-` must be followed by a space, not a tab.',
      title: replaceWith('the tab', 'a space'),
      edits: [{ range, newText: ' ' }],
      safe: true,
    },
  ];
}
