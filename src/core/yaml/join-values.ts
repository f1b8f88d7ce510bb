/** Joins the values of two equal keys, so that nothing of either is lost. */

import type { TextEdit } from '../text.ts';
import type { Edits } from './edits.ts';
import { columnOf, lineStartOf, shiftLine, textEndOf } from './layout.ts';
import type { YamlList } from './nodes.ts';
import type { Entry, MapValue } from './values.ts';

/**
 * Moves what `later` holds behind what `earlier` holds. Undefined where they are not two lists or two objects of one
 * style.
 */
export function joinEntries(edits: Edits, map: MapValue, earlier: Entry, later: Entry): TextEdit[] | undefined {
  const added = joined(edits, earlier, later);
  const removal = added && edits.removeField(map, later);
  return added && removal ? [added, removal] : undefined;
}

function joined(edits: Edits, earlier: Entry, later: Entry): TextEdit | undefined {
  const target = earlier.value;
  const source = later.value;
  if (!isWrittenThere(earlier) || !isWrittenThere(later)) return undefined;
  if (target.kind === 'map' && source.kind === 'map') return joinMaps(edits, target, source);
  if (target.kind === 'list' && source.kind === 'list') return joinLists(edits, target.node, source.node);
  return undefined;
}

/** The value of an alias is written elsewhere, and others may mean it too. */
function isWrittenThere({ key, value }: Entry): boolean {
  return value.node.start >= key.end;
}

function joinMaps(edits: Edits, target: MapValue, source: MapValue): TextEdit | undefined {
  const { node } = source;
  const isSame = source.entries.some((entry) => entry.merged || target.entry(entry.name));
  if (isSame || target.node.kind !== 'map' || node.kind !== 'map' || target.node.flow !== node.flow) return undefined;
  if (!node.flow) return edits.copyFields(source.entries, target);
  const last = target.node.entries.at(-1);
  return last && insideOf(edits.text, node.start, node.end, Math.max(last.key.end, last.value.end));
}

function joinLists({ text, layout }: Edits, target: YamlList, source: YamlList): TextEdit | undefined {
  const last = target.items.at(-1);
  const first = source.items[0];
  if (!last || !first || target.flow !== source.flow) return undefined;
  if (source.flow) return insideOf(text, source.start, source.end, last.end);
  const from = columnOf(text, source.start);
  const to = columnOf(text, target.start);
  const lines = text.slice(source.start, textEndOf(text, source)).split(/\r?\n/);
  const moved = lines.map((line, at) => (at === 0 ? line : shiftLine(line, to - from)));
  const end = textEndOf(text, target);
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : text.charAt(newline - 1) === '\r' ? newline - 1 : newline;
  const newText = layout.newline + ' '.repeat(to) + moved.join(layout.newline);
  return lineStartOf(text, source.start) + from === source.start
    ? { range: { start: lineEnd, end: lineEnd }, newText }
    : undefined;
}

/** What is within the brackets of the one, behind the last part of the other. */
function insideOf(text: string, start: number, end: number, at: number): TextEdit | undefined {
  const inner = text
    .slice(start + 1, end - 1)
    .trim()
    .replace(/,$/, '');
  return inner === '' || inner.includes('#') ? undefined : { range: { start: at, end: at }, newText: `, ${inner}` };
}
