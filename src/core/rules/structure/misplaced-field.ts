/** Fields at the wrong depth: one finding for those that belong to one place, and the edits that bring them there. */

import type { Schema, TypeSchema } from '../../kubernetes/schema.ts';
import type { TextEdit } from '../../text.ts';
import { closestWords } from '../../text-distance.ts';
import type { Edits } from '../../yaml/edits.ts';
import { joinEntries } from '../../yaml/join-values.ts';
import { columnOf } from '../../yaml/layout.ts';
import { code } from '../../wording/code.ts';
import { addPhrase, indent as indentTitle, joinWith, move, remove } from '../../wording/fix-titles.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { inOnePlace } from './in-one-place.ts';
import { pairForVariable } from './wrong-shape.ts';
import { COMMON, homeAbove, homeInside, homeOutside, homesInside, TOP_LEVEL } from './field-home.ts';
import { emptyAbove, isOpen, isPairOf, toTheMargin } from './lost-indentation.ts';
import { indented, wrapped } from './wrapped-fields.ts';
import { itemWithoutSpace } from './item-without-space.ts';
import type { FieldHome } from './field-home.ts';
import { misplacedMessage, quoted } from './misplaced-message.ts';
import { labelsInPlace, withLabels } from './moved-selector.ts';
import { homeInData } from './data-outside.ts';
import { homeBeside, movedBeside, removals } from './home-beside.ts';

export interface Misplaced {
  readonly spokenOf: Set<Entry>;
  /** Paths that lead to where the fields belong, and those of the fields there: they will not be missing then. */
  readonly onTheWay: readonly string[];
  readonly filled: readonly string[];
}

/** Nobody reads through more of them. */
const MAX_MOVES = 4;

/** The fields that were found to belong to a place, by its path: what comes later finds the place taken. */
export type Claims = Map<string, Entry>;

/** Reports those of a map's unknown fields that have a home elsewhere, and says which it spoke of. */
export function reportMisplacedFields(
  map: MapValue,
  unknown: readonly Entry[],
  type: TypeSchema,
  schema: Schema,
  context: RuleContext,
  claims: Claims = new Map(),
): Misplaced {
  const spokenOf = new Set<Entry>();
  const onTheWay: string[] = [];
  const filled: string[] = [];
  const isUnknown = new Set(unknown);
  for (const entry of unknown) {
    if (spokenOf.has(entry)) continue;
    const variable = type.name === 'EnvVar' ? pairForVariable(map, context) : undefined;
    if (variable) {
      spokenOf.add(entry);
      filled.push(fieldPath(pathOf(map), 'name'));
      context.report(entry, variable.message, { fixes: preferredFix(variable.title, variable.edits) });
      continue;
    }
    const item = itemWithoutSpace(map, entry, type, context);
    if (item) {
      for (const one of item.entries) spokenOf.add(one);
      filled.push(fieldPath(pathOf(map), item.list.name));
      context.report(entry, 'Missing space after `-`.', {
        fixes: preferredFix(addPhrase('a space after `-`'), item.edits),
      });
      continue;
    }
    const home = homeOf(map, entry, type, schema, context);
    if (!home) continue;
    const below = emptyAbove(map, entry, home, schema, context);
    if (below) {
      for (const one of [entry, ...below]) spokenOf.add(one);
      onTheWay.push(entry.name);
      filled.push(entry.name, ...below.map(({ name }) => fieldPath(entry.name, name)));
      context.report(entry, misplacedMessage([entry], home, type, undefined), {
        fixes: preferredFix(move(code(entry.name), `to ${home.label}`), toTheMargin(entry, context)),
      });
      continue;
    }
    const way = wayTo(map, home);
    const pathThere = ({ name }: Entry): string =>
      fieldPath(home.target ? pathOf(home.target) : (way.at(-1) ?? ''), name);
    const there = home.target?.entry(entry.name) ?? claims.get(pathThere(entry));
    const group = there ? [entry] : withThoseBehind(map, isUnknown, entry, home, type, schema, context);
    for (const one of group) {
      spokenOf.add(one);
      if (!there) claims.set(pathThere(one), one);
    }
    onTheWay.push(...way);
    filled.push(...group.map(pathThere));
    context.report(entry, misplacedMessage(group, home, type, there), {
      fixes: there ? takenFixes(map, entry, there, context) : fixesFor(map, group, home, context),
      mayBeNewer: true,
    });
  }
  return { spokenOf, onTheWay, filled };
}

function homeOf(
  map: MapValue,
  entry: Entry,
  type: TypeSchema,
  schema: Schema,
  context: RuleContext,
): FieldHome | undefined {
  const { name } = entry;
  const above = homeAbove(map, entry, type, schema);
  if (above && schema.type(type.name)?.fields.get(above.label)?.type.kind !== 'map') return above;
  const free = [...type.fields.keys()].filter((field) => !map.entry(field));
  if (closestWords(name, free).some((word) => word.toLowerCase() === name.toLowerCase())) return undefined;
  const home = homeInside(map, name, type, schema) ?? homeOutside(map, name, context);
  // What the Pod says of its containers goes to all of them.
  if (home?.keys.includes('containers') && home.keys.length > 1) return { ...home, owner: map };
  if (home) return home;
  if (closestWords(name, free).length > 0) return undefined;
  return above ?? homeBeside(map, name, schema, context) ?? homeInData(map, entry, type);
}

/**
 * The unknown fields right behind it that belong to the same place; of those that go to several places all, wherever
 * they are.
 */
function withThoseBehind(
  map: MapValue,
  isUnknown: ReadonlySet<Entry>,
  first: Entry,
  home: FieldHome,
  ...rest: [TypeSchema, Schema, RuleContext]
): Entry[] {
  if (home.owner) {
    const isSame = (other: FieldHome | undefined): boolean =>
      other?.owner === home.owner && other?.label === home.label;
    return map.entries.filter((one) => isUnknown.has(one) && !one.merged && isSame(homeOf(map, one, ...rest)));
  }
  const group = [first];
  for (let at = map.index.placeOf(first) + 1; ; at++) {
    const next = map.entries[at];
    if (!next || !isUnknown.has(next) || home.taken) break;
    const other = homeOf(map, next, ...rest);
    if (!other && isPairOf(group.filter(isOpen).at(-1), next, home, rest[0], rest[1])) {
      group.push(next);
      continue;
    }
    const isSame =
      other?.label === home.label &&
      other.above === home.above &&
      other.target === home.target &&
      !other.owner &&
      !other.taken;
    if (!isSame) break;
    group.push(next);
  }
  return group;
}

function wayTo(map: MapValue, { keys, owner }: FieldHome): string[] {
  const at = pathOf(owner ?? map);
  return keys.length === 0 ? [] : [at, ...keys.map((_, depth) => fieldPath(at, keys.slice(0, depth + 1).join('.')))];
}

/**
 * Where the place is taken: what is the same is there twice, lists and objects can be joined, and of two others one
 * must go.
 */
function takenFixes(map: MapValue, entry: Entry, there: Entry, { edits }: RuleContext): Fix[] {
  if (entry.merged) return [];
  const isSame = textOf(entry, edits) === textOf(there, edits);
  const title = remove(entry.name);
  if (isSame) return preferredFix(title, edits.removeField(map, entry));
  // Two different values, and only the author knows which of them is meant.
  if (entry.value.kind === 'scalar') return otherFix(title, edits.removeField(map, entry));
  return [
    ...preferredFix(joinWith(entry.name), joinEntries(edits, map, there, entry)),
    ...otherFix(title, edits.removeField(map, entry)),
  ];
}

/** A field as it would be written at the margin. */
function textOf(entry: Entry, edits: Edits): string {
  const { lines, column } = edits.fieldLines(entry);
  return lines.map((line, at) => (at === 0 ? line : line.slice(column))).join('\n');
}

/** Several places could be meant, and only the author knows which: a move to each of the nearest. */
export function possibleMoves(
  map: MapValue,
  entry: Entry,
  type: TypeSchema,
  schema: Schema,
  context: RuleContext,
): Fix[] {
  if (COMMON.has(entry.name)) return [];
  const homes = homesInside(map, entry.name, type, schema).filter(({ taken, keys }) => !taken && keys.length === 1);
  return homes
    .slice(0, MAX_MOVES)
    .flatMap((home) =>
      fixesFor(map, [entry], home, context).map((fix): Fix => ({ ...fix, preferred: false, safe: false })),
    );
}

function fixesFor(map: MapValue, group: readonly Entry[], home: FieldHome, context: RuleContext): Fix[] {
  const { edits } = context;
  const { label, above, target, keys } = home;
  const [first] = group;
  if (!first || map.node.kind !== 'map' || group.some(({ merged }) => merged)) return [];
  const what = group.length > 1 ? `${quoted(first)} and ${group.length - 1} more` : quoted(first);
  const title = move(what, `to ${label === TOP_LEVEL ? label : code(label)}`);
  if (home.owner)
    return preferredFix(title, withLabels(movedBeside(map, group, home, edits), map, group, target, edits));
  if (map.node.flow) return [];
  // What is between would no longer be where it is.
  if (above && map.index.placeOf(first) !== map.index.placeOf(above) + 1) return [];
  if (above)
    return preferredFix(
      indentTitle(what, `under ${code(label)}`),
      indented(group, columnUnder(above, target, edits) - columnOf(edits.text, first.key.start), edits),
    );
  if (target) {
    const labels = labelsInPlace(map, group, target, edits);
    if (labels) return preferredFix(title, [labels, edits.copyFields(group, target)]);
    return map.parent === undefined && group.length === map.entries.length
      ? []
      : preferredFix(title, withLabels(moved(map, group, target, context), map, group, target, edits));
  }
  const containers = keys.at(-1) === 'containers' ? itemsAt(map, keys) : [];
  if (containers.length > 1) return moveToEach(map, group, what, containers, context);
  return preferredFix(title, wrapped(map, group, keys, context));
}

/** Which of several containers is meant only the author knows. */
function moveToEach(
  map: MapValue,
  group: readonly Entry[],
  what: string,
  containers: readonly MapValue[],
  context: RuleContext,
): Fix[] {
  const open = containers.filter((container) => !group.some(({ name }) => container.has(name)));
  return open.slice(0, MAX_MOVES).flatMap((container) => {
    const name = container.text('name');
    const to = name === undefined ? `to container ${Number(container.key) + 1}` : `to ${code(name)}`;
    return otherFix(move(what, to), moved(map, group, container, context));
  });
}

/** The items of the list to which the keys lead. */
function itemsAt(map: MapValue, keys: readonly string[]): readonly MapValue[] {
  const [key, ...rest] = keys;
  const inner = key === undefined || rest.length === 0 ? undefined : map.map(key);
  return inner ? itemsAt(inner, rest) : rest.length === 0 && key !== undefined ? map.maps(key) : [];
}

function moved(
  map: MapValue,
  group: readonly Entry[],
  target: MapValue,
  { edits }: RuleContext,
): (TextEdit | undefined)[] {
  const removed = removals(map, group, edits);
  const copy = edits.copyFields(group, target);
  const [removal, ...others] = removed;
  return others.length > 0 ? [...removed, copy] : inOnePlace(removal, copy, edits.layout.newline);
}

function columnUnder(above: Entry, target: MapValue | undefined, { text, layout }: Edits): number {
  const first = target?.node.kind === 'map' ? target.node.entries[0] : undefined;
  return first ? columnOf(text, first.key.start) : columnOf(text, above.key.start) + layout.step;
}
