/**
 * Fields that are indented deeper than the field above them, which has its value already: `- name: web`, and below it
 * `image:` too far in.
 */

import type { TextEdit } from '../../../text.ts';
import type { BrokenText, Typo } from './typo.ts';
import { keyedLine, linesAround, nextLine } from './lines.ts';
import type { Line } from './lines.ts';

/** With its value in its line: nothing can be under it. */
const IS_COMPLETE = /^(?:[^\s|>&!{["'#][^#]*|"[^"]*"|'[^']*'|\{[^{}]*\}|\[[^[\]]*\])$/;

/**
 * All such places at once, since who indents one item so indents the others alike; then only the one that is nearest.
 */
export function tooDeepTypos({ lines, at }: BrokenText): Typo[] {
  const near = new Set(linesAround(lines, at));
  const places = placesIn(lines);
  const [first] = places.filter(({ above, block }) => near.has(above) || block.some((line) => near.has(line)));
  if (!first) return [];
  const all = places.flatMap(editsFor);
  const typo = typoAt(first);
  return places.length > 1 ? [{ ...typo, edits: all }, typo] : [typo];
}

interface Place {
  readonly above: Line;
  readonly block: readonly Line[];
}

function placesIn(lines: readonly Line[]): Place[] {
  const found: Place[] = [];
  for (let at = 0; at < lines.length; at++) {
    const above = lines[at];
    const keyed = above && !above.isBlank ? keyedLine(above) : undefined;
    if (!above || !keyed) continue;
    if (/^[|>]/.test(keyed.value)) at = endOf(lines, at, above.indent) - 1;
    else if (IS_COMPLETE.test(keyed.value)) {
      const next = nextLine(lines, at, 1);
      const line = next === undefined ? undefined : lines[next];
      if (next === undefined || !line || line.indent <= above.column || !keyedLine(line) || line.column > line.indent)
        continue;
      const end = endOf(lines, next, above.column);
      found.push({ above, block: lines.slice(next, end).filter(({ isBlank }) => !isBlank) });
      at = end - 1;
    }
  }
  return found;
}

/** The first line behind that is indented no deeper than a column. */
function endOf(lines: readonly Line[], from: number, column: number): number {
  const rest = lines.findIndex((line, at) => at > from && !line.isBlank && line.indent <= column);
  return rest < 0 ? lines.length : rest;
}

function editsFor({ above, block }: Place): TextEdit[] {
  const by = (block[0]?.indent ?? 0) - above.column;
  return block.map(({ start, indent }) => ({ range: { start, end: start + Math.min(by, indent) }, newText: '' }));
}

function typoAt(place: Place): Typo {
  const { above, block } = place;
  const [first = above] = block;
  const name = keyedLine(first)?.key ?? '';
  const start = first.start + first.indent;
  const holder = keyedLine(above)?.key ?? '';
  return {
    range: { start, end: start + name.length },
    message: `\`${clip(name)}\` is indented deeper than \`${clip(holder)}\` above it, which has a value already.`,
    title: `Indent it with \`${clip(holder)}\``,
    edits: editsFor(place),
    safe: false,
  };
}

function clip(key: string): string {
  return key.length > 25 ? `${key.slice(0, 24)}…` : key;
}
