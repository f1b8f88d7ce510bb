/** A selector that comes to a workload asks for labels, which the template must have. */

import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { textEndOf } from '../../yaml/layout.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import { blockField } from '../../yaml/write.ts';

/**
 * Moves of fields from `map` into `target`, with the edits that give a template the labels that its selector then asks
 * for.
 */
export function withLabels(
  moves: readonly (TextEdit | undefined)[],
  map: MapValue,
  group: readonly Entry[],
  target: MapValue | undefined,
  edits: Edits,
): (TextEdit | undefined)[] {
  const labels = labelsFor(map, group, target, edits);
  const at = moves.findIndex((move) => labels && move?.range.start === labels.range.start);
  const move = moves[at];
  if (!labels || !move) return labels ? [...moves, labels] : [...moves];
  return moves.map((one) => (one === move ? { range: move.range, newText: labels.newText + move.newText } : one));
}

function labelsFor(
  map: MapValue,
  group: readonly Entry[],
  target: MapValue | undefined,
  edits: Edits,
): TextEdit | undefined {
  const selector = group.find(({ name }) => name === 'selector')?.value;
  const isTemplate = target?.key === 'template' && group.some(({ name }) => name === 'spec');
  const template = isTemplate ? target : selector ? target?.map('template') : undefined;
  if (!template || template.entries.length === 0) return undefined;
  const metadata = template.map('metadata');
  const labels = metadata?.map('labels');
  const wanted = pairsOf(isTemplate ? map.get('selector') : selector);
  const added = Object.fromEntries(Object.entries(wanted).filter(([name]) => !labels?.entry(name)));
  if (Object.keys(added).length === 0) return undefined;
  if (labels && labels.entries.length > 0) return edits.addFields(labels, added);
  if (metadata && metadata.entries.length > 0) return setFirstField(edits, metadata, 'labels', added);
  const empty = template.entry('metadata')?.value;
  return empty
    ? edits.replaceValue(empty, { labels: added })
    : edits.addFirstField(template, 'metadata', { labels: added });
}

/**
 * A selector in the metadata of a template that has no labels: these are what belongs there. Undefined where it is
 * another place.
 */
export function labelsInPlace(
  map: MapValue,
  [entry, ...others]: readonly Entry[],
  spec: MapValue,
  edits: Edits,
): TextEdit | undefined {
  const isPlace = spec.map('template')?.map('metadata') === map && !map.entry('labels');
  if (!isPlace || entry?.name !== 'selector' || others.length > 0 || map.node.kind !== 'map' || map.node.flow)
    return undefined;
  const labels = pairsOf(entry.value);
  const { column } = edits.fieldLines(entry);
  const range = { start: entry.key.start, end: textEndOf(edits.text, entry.value.node) };
  return Object.keys(labels).length === 0
    ? undefined
    : { range, newText: blockField('labels', labels, column, edits.layout) };
}

function pairsOf(selector: Value | undefined): Record<string, string> {
  const pairs = selector?.kind === 'map' ? (selector.map('matchLabels')?.entries ?? []) : [];
  return Object.fromEntries(
    pairs.flatMap(({ name, value }): [string, string][] =>
      value.kind === 'scalar' && value.string !== undefined ? [[name, value.string]] : [],
    ),
  );
}
