/** Fields that go under keys which are missing above them, in the lines where they are. */

import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf } from '../../yaml/layout.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import type { RuleContext } from '../rule.ts';

export function indented(group: readonly Entry[], by: number, edits: Edits): TextEdit[] {
  const starts = group.flatMap(({ key, value }) => edits.linesOf(key.start, value.node));
  return by <= 0 ? [] : starts.map((start) => ({ range: { start, end: start }, newText: ' '.repeat(by) }));
}

/** Writes the keys that are missing above the fields, where these stand. */
export function wrapped(
  map: MapValue,
  group: readonly Entry[],
  keys: readonly string[],
  { edits }: RuleContext,
): (TextEdit | undefined)[] {
  const [first] = group;
  const [outer] = keys;
  // Part of the way is there: nothing simple can be done.
  if (
    !first ||
    outer === undefined ||
    map.entry(outer) ||
    keys.includes('containers') ||
    (keys.includes('ports') && keys.length > 1)
  )
    return [undefined];
  const { step, newline } = edits.layout;
  const column = columnOf(edits.text, first.key.start);
  if (outer === 'ports') {
    const [dash, ...others] = indented(group, step + 2, edits);
    return dash ? [{ ...dash, newText: `${outer}:${newline}${' '.repeat(column + step)}- ` }, ...others] : [];
  }
  const heading = keys.map((key, depth) => ' '.repeat(depth * step) + `${key}:`);
  if (outer === 'template' && keys[1] === 'spec') heading.splice(1, 0, ...labelLines(map, step));
  const text = heading.map((line) => `${line}${newline}${' '.repeat(column)}`).join('');
  const [start = first.key.start] = edits.linesOf(first.key.start, first.value.node);
  return indented(group, keys.length * step, edits).map((edit) =>
    edit.range.start === start ? { ...edit, newText: text + edit.newText } : edit,
  );
}

/** The labels that the selector asks for: a template without them would be refused next. */
function labelLines(spec: MapValue, step: number): string[] {
  const labels = spec.map('selector')?.map('matchLabels')?.entries ?? [];
  const pairs = labels.flatMap(({ name, value }) =>
    value.kind === 'scalar' &&
    value.string !== undefined &&
    /^[\w./-]+$/.test(value.string) &&
    !/^[\d.]/.test(value.string)
      ? [`${' '.repeat(3 * step)}${name}: ${value.string}`]
      : [],
  );
  return pairs.length === 0 ? [] : [`${' '.repeat(step)}metadata:`, `${' '.repeat(2 * step)}labels:`, ...pairs];
}
