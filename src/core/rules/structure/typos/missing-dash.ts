/** The dash of an item after the first is missing: its keys stand in the column of the dashes above. */

import { code } from '../../../wording/code.ts';
import { addPhrase } from '../../../wording/fix-titles.ts';
import { missingDash as missingDashMessage } from '../../../wording/messages.ts';
import type { BrokenText, Typo } from './typo.ts';
import { nextLine } from './lines.ts';
import type { Line } from './lines.ts';

const KEY = /^([A-Za-z][\w./-]*):(?:\s|$)/;

export function missingDashTypos({ lines, at }: BrokenText): Typo[] {
  return [nextLine(lines, at, -1), at, nextLine(lines, at, 1)].flatMap((index) =>
    index === undefined ? [] : missingDash(lines, index),
  );
}

function missingDash(lines: readonly Line[], at: number): Typo[] {
  const line = lines[at];
  const key = line && line.column === line.indent ? KEY.exec(line.content)?.[1] : undefined;
  const first = key === undefined ? undefined : itemAbove(lines, at);
  if (!line || key === undefined || !first || KEY.exec(first.content)?.[1] !== key) return [];
  const edits = itemFrom(lines, at).map(({ start }, index) => ({
    range: { start, end: start },
    newText: index === 0 ? '' : '  ',
  }));
  const start = line.start + line.indent;
  edits[0] = { range: { start, end: start }, newText: '- ' };
  return [
    {
      range: { start, end: start + key.length },
      message: missingDashMessage(key),
      title: addPhrase(code('-')),
      edits,
      safe: false,
    },
  ];
}

/** The nearest item above whose dash is in the column of the line. */
function itemAbove(lines: readonly Line[], at: number): Line | undefined {
  const column = lines[at]?.indent ?? 0;
  for (let index = at - 1; index >= 0; index--) {
    const line = lines[index];
    if (!line || line.isBlank) continue;
    if (line.indent === column && line.column > column) return line;
    if (line.indent <= column) return undefined;
  }
  return undefined;
}

/** The line, and those behind it that belong to the same item. */
function itemFrom(lines: readonly Line[], at: number): Line[] {
  const column = lines[at]?.indent ?? 0;
  const end = lines.findIndex(
    (line, index) =>
      index > at && !line.isBlank && (line.indent < column || (line.indent === column && line.column > column)),
  );
  return lines.slice(at, end < 0 ? lines.length : end).filter(({ isBlank }) => !isBlank);
}
