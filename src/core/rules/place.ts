/** What is underlined for a place: one word or one line where possible, never a whole block. */

import type { Range } from '../text.ts';
import { isFlow } from '../yaml/nodes.ts';
import { rangeOf } from '../yaml/cursor.ts';
import type { Entry, MapValue, Value } from '../yaml/values.ts';
import type { ReportPlace } from './rule.ts';

export function placeRange(place: ReportPlace, text: string): Range {
  if ('start' in place) return place;
  if ('value' in place) return { start: place.key.start, end: place.key.end };
  const { node } = place;
  if (place.kind === 'scalar') {
    if (
      node.end > node.start &&
      node.kind === 'scalar' &&
      (node.style === 'plain' || !spansLines(node.start, node.end, text))
    ) {
      return { start: node.start, end: node.end };
    }
    return keyRange(place) ?? itemRange(place, text);
  }
  if (isFlow(node) && !spansLines(node.start, node.end, text)) {
    return rangeOf(node, text);
  }
  return keyRange(place) ?? itemRange(place, text);
}

/** The path to write for a place; a field's is its value's. */
export function placeValue(place: ReportPlace): Value | undefined {
  if ('start' in place) return undefined;
  return 'value' in place ? place.value : place;
}

function keyRange(value: Value): Range | undefined {
  const entry = value.parent?.kind === 'map' ? entryOf(value.parent, value) : undefined;
  return entry && { start: entry.key.start, end: entry.key.end };
}

function entryOf(parent: MapValue, value: Value): Entry | undefined {
  const entry = parent.entry(String(value.key));
  return entry?.value === value ? entry : parent.index.of(value);
}

/** A list's item or the whole document: its first line. */
function itemRange(value: Value, text: string): Range {
  const first = value.kind === 'map' ? value.entries.find((entry) => !entry.merged) : undefined;
  if (first) {
    const end = first.value.kind === 'scalar' ? Math.max(first.value.node.end, first.key.end) : first.key.end;
    return firstLine(first.key.start, end, text);
  }
  if (value.node.end > value.node.start) return firstLine(value.node.start, value.node.end, text);
  return { start: Math.max(value.node.start - 1, 0), end: Math.max(value.node.start, Math.min(1, text.length)) };
}

function firstLine(start: number, end: number, text: string): Range {
  const newline = text.indexOf('\n', start);
  let to = newline !== -1 && newline < end ? newline : end;
  while (to > start + 1 && /\s/.test(text.charAt(to - 1))) to--;
  return { start, end: to };
}

function spansLines(start: number, end: number, text: string): boolean {
  return text.slice(start, end).includes('\n');
}
