/** Fields at the wrong depth: one finding for those that belong to one place, and the edits that bring them there. */

import type { Schema, TypeSchema } from '../../kubernetes/schema.ts';
import type { TextEdit } from '../../text.ts';
import { closestWords } from '../../text-distance.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf } from '../../yaml/layout.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { pairForVariable } from './wrong-shape.ts';
import { homeAbove, homeInside, homeOutside } from './field-home.ts';
import type { FieldHome } from './field-home.ts';

export interface Misplaced {
  readonly spokenOf: Set<Entry>;
  /** Paths that lead to where the fields belong, and those of the fields there: they will not be missing then. */
  readonly onTheWay: readonly string[];
  readonly filled: readonly string[];
}

/** Reports those of a map's unknown fields that have a home elsewhere, and says which it spoke of. */
export function reportMisplacedFields(map: MapValue, unknown: readonly Entry[], type: TypeSchema, schema: Schema, context: RuleContext): Misplaced {
  const spokenOf = new Set<Entry>();
  const onTheWay: string[] = [];
  const filled: string[] = [];
  for (const entry of unknown) {
    if (spokenOf.has(entry)) continue;
    const variable = type.name === 'EnvVar' ? pairForVariable(map, context) : undefined;
    if (variable) {
      spokenOf.add(entry);
      filled.push(fieldPath(pathOf(map), 'name'));
      context.report(entry, variable.message, { fixes: preferredFix(variable.title, variable.edits) });
      continue;
    }
    const home = homeOf(map, entry, type, schema, context);
    if (!home) continue;
    const group = withThoseBehind(map, unknown, entry, home, type, schema, context);
    for (const one of group) spokenOf.add(one);
    const way = wayTo(map, home);
    onTheWay.push(...way);
    filled.push(...group.map(({ name }) => fieldPath(home.target ? pathOf(home.target) : way.at(-1) ?? '', name)));
    context.report(entry, message(group, home, type), { fixes: fixesFor(map, group, home, context) });
  }
  return { spokenOf, onTheWay, filled };
}

function homeOf(map: MapValue, entry: Entry, type: TypeSchema, schema: Schema, context: RuleContext): FieldHome | undefined {
  const { name } = entry;
  const above = homeAbove(map, entry, type, schema);
  if (above && schema.type(type.name)?.fields.get(above.label)?.type.kind !== 'map') return above;
  const free = [...type.fields.keys()].filter((field) => !map.entry(field));
  if (closestWords(name, free).some((word) => word.toLowerCase() === name.toLowerCase())) return undefined;
  const home = homeInside(map, name, type, schema) ?? homeOutside(map, name, context);
  if (home) return home;
  return closestWords(name, free).length > 0 ? undefined : above;
}

/** The unknown fields right behind it that belong to the same place. */
function withThoseBehind(map: MapValue, unknown: readonly Entry[], first: Entry, home: FieldHome, ...rest: [TypeSchema, Schema, RuleContext]): Entry[] {
  const group = [first];
  for (const next of map.entries.slice(map.entries.indexOf(first) + 1)) {
    if (!unknown.includes(next) || home.taken) break;
    const other = homeOf(map, next, ...rest);
    const isSame = other?.label === home.label && other.above === home.above && other.target === home.target && !other.taken;
    if (!isSame) break;
    group.push(next);
  }
  return group;
}

function wayTo(map: MapValue, { keys }: FieldHome): string[] {
  const at = pathOf(map);
  return keys.length === 0 ? [] : [at, ...keys.map((_, depth) => fieldPath(at, keys.slice(0, depth + 1).join('.')))];
}

function message(group: readonly Entry[], { label, above, taken }: FieldHome, type: TypeSchema): string {
  const names = group.length > 2 ? `${quoted(group[0])} and ${group.length - 1} more` : group.map(quoted).join(' and ');
  const belong = group.length > 1 ? 'belong' : 'belongs';
  if (above) return `${names} ${belong} under \`${label}\`: indent ${group.length > 1 ? 'them' : 'it'}.`;
  if (taken) return `${names} ${belong} in \`${label}\`, where it stands already.`;
  if (type.name === 'PodSpec' && label === 'containers') return `${names} ${belong} in a container, not here.`;
  return `${names} ${belong} in \`${label}\`, not here.`;
}

function quoted(entry: Entry | undefined): string {
  const name = entry?.name ?? '';
  return `\`${name.length > 30 ? `${name.slice(0, 29)}…` : name}\``;
}

function fixesFor(map: MapValue, group: readonly Entry[], home: FieldHome, context: RuleContext): Fix[] {
  const { edits } = context;
  const { label, above, target, keys, taken } = home;
  const [first] = group;
  if (!first || map.node.kind !== 'map' || map.node.flow || group.some(({ merged }) => merged)) return [];
  const it = group.length > 1 ? 'them' : 'it';
  if (taken) return preferredFix(`Remove ${first.name}`, edits.removeField(map, first));
  if (above) return preferredFix(`Indent ${it} under ${label}`, indented(group, columnUnder(above, target, edits) - columnOf(edits.text, first.key.start), edits));
  if (target) return group.length === map.entries.length ? [] : preferredFix(`Move ${it} to ${label}`, moved(map, group, target, context));
  return preferredFix(`Put ${it} into ${label}`, wrapped(map, group, keys, context));
}

function moved(map: MapValue, group: readonly Entry[], target: MapValue, { edits }: RuleContext): (TextEdit | undefined)[] {
  const removals = group.map((entry) => edits.removeField(map, entry));
  const copy = edits.copyFields(group, target);
  const [removal] = removals;
  const { newline } = edits.layout;
  const isOnePlace = removals.length === 1 && removal && copy && copy.range.start > removal.range.start && copy.range.start < removal.range.end;
  // What is taken out was the last thing before the place to which it goes.
  return isOnePlace ? [{ range: removal.range, newText: removal.newText + copy.newText.slice(newline.length) + newline }] : [...removals, copy];
}

function columnUnder(above: Entry, target: MapValue | undefined, { text, layout }: Edits): number {
  const first = target?.node.kind === 'map' ? target.node.entries[0] : undefined;
  return first ? columnOf(text, first.key.start) : columnOf(text, above.key.start) + layout.step;
}

function indented(group: readonly Entry[], by: number, edits: Edits): TextEdit[] {
  const starts = group.flatMap(({ key, value }) => edits.linesOf(key.start, value.node));
  return by <= 0 ? [] : starts.map((start) => ({ range: { start, end: start }, newText: ' '.repeat(by) }));
}

/** Writes the keys that are missing above the fields, where these stand. */
function wrapped(map: MapValue, group: readonly Entry[], keys: readonly string[], { edits }: RuleContext): (TextEdit | undefined)[] {
  const [first] = group;
  const [outer] = keys;
  // Part of the way is there: nothing simple can be done.
  if (!first || outer === undefined || map.entry(outer) || keys.includes('containers') || (keys.includes('ports') && keys.length > 1)) return [undefined];
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
  return indented(group, keys.length * step, edits).map((edit) => (edit.range.start === start ? { ...edit, newText: text + edit.newText } : edit));
}

/** The labels that the selector asks for: a template without them would be refused next. */
function labelLines(spec: MapValue, step: number): string[] {
  const labels = spec.map('selector')?.map('matchLabels')?.entries ?? [];
  const pairs = labels.flatMap(({ name, value }) => (value.kind === 'scalar' && value.string !== undefined && /^[\w./-]+$/.test(value.string) && !/^[\d.]/.test(value.string) ? [`${' '.repeat(3 * step)}${name}: ${value.string}`] : []));
  return pairs.length === 0 ? [] : [`${' '.repeat(step)}metadata:`, `${' '.repeat(2 * step)}labels:`, ...pairs];
}
