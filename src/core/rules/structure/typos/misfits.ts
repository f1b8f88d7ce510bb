/**
 * Counts the lines that stand where no line can stand. It spares reading the text again for most of what may be meant.
 */

import { keyedLine } from './lines.ts';
import type { Line } from './lines.ts';

interface Level {
  readonly column: number;
  readonly isDash: boolean;
}

/** `moved` lines are taken to stand `by` columns further in. */
export function misfits(lines: readonly Line[], moved: readonly Line[], by: number): number {
  const open: Level[] = [];
  let found = 0;
  let opens = true;
  for (const line of lines) {
    if (line.isBlank) continue;
    const shift = moved.includes(line) ? by : 0;
    const indent = line.indent + shift;
    const isDash = line.column > line.indent;
    if (!stands(open, indent, isDash, opens)) found++;
    if (isDash && !isAt(open.at(-1), indent, true)) open.push({ column: indent, isDash });
    const column = line.column + shift;
    if (keyedLine(line)) open.push({ column, isDash: false });
    opens = !keyedLine(line) || /(?::|[|>][-+0-9]*)$/.test(line.content);
  }
  return found;
}

/** Can a line begin at this column? Levels that it ends are taken off. */
function stands(open: Level[], indent: number, isDash: boolean, opens: boolean): boolean {
  const before = open.at(-1);
  while ((open.at(-1)?.column ?? -Infinity) > indent) open.pop();
  const top = open.at(-1);
  if (top?.column !== indent) return top === before && opens;
  if (isDash) return top.isDash || (top === before && opens);
  if (!top.isDash) return true;
  // A key at the column of dashes ends a list that stands right under its own key.
  if (!isAt(open.at(-2), indent, false)) return false;
  open.pop();
  return true;
}

function isAt(level: Level | undefined, column: number, isDash: boolean): boolean {
  return level?.column === column && level.isDash === isDash;
}
