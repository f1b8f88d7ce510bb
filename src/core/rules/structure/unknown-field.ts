import type { Schema, TypeSchema, ValueType } from '../../kubernetes/schema.ts';
import { isNewerThanKnown, NEWEST_VERSION, versionName } from '../../kubernetes/versions.ts';
import { closestWords } from '../../text-distance.ts';
import { joinEntries } from '../../yaml/join-values.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import { matchLabelsFix } from './flat-selector.ts';
import { hasCounterpart, hasNoCounterpart } from './compose-words.ts';
import { holdsSomething } from '../../yaml/holds-something.ts';
import { meantAsData } from './data-outside.ts';
import { possibleMoves } from './misplaced-field.ts';
import { meantByShape } from './meant-by-shape.ts';
import { meantBy, sameInPlural } from './other-words.ts';
import { translated } from './translated-field.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import type { Fix } from '../finding.ts';
import { unknownFieldExamples } from './unknown-field-examples.ts';
import { code } from '../../wording/code.ts';
import { changeTo, move, remove } from '../../wording/fix-titles.ts';
import { placeOf } from '../place-words.ts';
import { unknownField as unknownFieldMessage } from '../../wording/messages.ts';

export const unknownField: RuleDeclaration = {
  id: 'unknown-field',
  kind: 'structure',
  title: 'Unknown field',
  severity: 'error',
  source: 'docs/reference/using-api/api-concepts/#field-validation',
  judges: 'value',
  decided: true,
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'The API server rejects the field when it validates strictly, as `kubectl apply` does by default; otherwise it ' +
    'silently drops it. Field names are fixed and case-sensitive. Correct the spelling, or move the field to the ' +
    'object that it belongs to.',
  examples: unknownFieldExamples,
};

/** What an unknown field stands for. */
interface Meant {
  readonly field?: string | undefined;
  /** Fields of the object that are under it, where it is a level too many. */
  readonly filled: readonly string[];
}

/** Reports an entry whose name the type does not have: the closest real name. Gives back what was probably meant. */
export function reportUnknownField(
  map: MapValue,
  entry: Entry,
  type: TypeSchema,
  schema: Schema,
  context: RuleContext,
): Meant {
  const wrap = type.name === 'LabelSelector' ? matchLabelsFix(map, context) : [];
  if (wrap.length > 0) {
    context.report(entry, 'Labels of a selector belong under `matchLabels`.', { fixes: wrap });
    return { filled: [] };
  }
  const free = [...type.fields.keys()].filter(
    (name) => !map.entry(name) && mayHold(type.fields.get(name)?.type, entry.value),
  );
  const word = meantBy(type.name, entry.name) ?? meantAsData(type.name, entry.value);
  const meant = word !== undefined && !map.entry(word) ? word : undefined;
  const close = meant === undefined ? closeTo(map, entry, free, type, schema) : [meant];
  const translation = translated(map, entry, type, context);
  const fixes = translation?.fixes ?? renameFixes(entry, close, context);
  if (fixes.length === 0 && !translation)
    fixes.push(...possibleMoves(map, entry, type, schema, context), ...withoutIt(map, entry, word, type.name, context));
  context.report(entry, translation?.message ?? message(entry.name, placeOf(map, type), close[0] ?? word, context), {
    fixes,
    mayBeNewer: true,
  });
  const filled = (translation?.filled ?? []).map((name) => fieldPath(context.pathOf(map), name));
  return { field: isNewerThanKnown(context.version) || translation ? undefined : close[0], filled };
}

function closeTo(
  map: MapValue,
  { name, value }: Entry,
  free: readonly string[],
  type: TypeSchema,
  schema: Schema,
): readonly string[] {
  const close = closestWords(name, free);
  // Its value is not of the right type yet, and that is the next thing to fix.
  const plural = close.length > 0 ? undefined : sameInPlural(name, fieldsLeft(map, type));
  if (plural !== undefined) return [plural];
  const shape = close.length > 0 ? undefined : meantByShape(map, value, type, schema);
  return shape === undefined ? close : [shape];
}

function fieldsLeft(map: MapValue, type: TypeSchema): string[] {
  return [...type.fields.keys()].filter((field) => !map.entry(field));
}

/** Joins it with the field that it is another word for; without one, nobody but the author knows where it could go. */
function withoutIt(map: MapValue, entry: Entry, word: string | undefined, type: string, { edits }: RuleContext): Fix[] {
  const title = remove(entry.name);
  const there = word === undefined ? undefined : map.entry(word);
  const join = there && joinEntries(edits, map, there, entry);
  if (join)
    return [
      ...preferredFix(move(`what is under ${code(entry.name)}`, `to ${code(there.name)}`), join),
      ...otherFix(title, edits.removeField(map, entry)),
    ];
  // A key of Docker Compose means something, whoever knows where that goes here.
  const isEmpty = entry.value.kind === 'scalar' && entry.value.isNull;
  const isLost =
    (holdsSomething(entry.value) && !hasNoCounterpart(type, entry.name)) ||
    (!isEmpty && hasCounterpart(type, entry.name));
  return (isLost ? otherFix : preferredFix)(title, edits.removeField(map, entry));
}

/** A list is not what someone meant who wrote an object; a scalar may be meant for anything but an object. */
function mayHold(type: ValueType | undefined, value: Value): boolean {
  if (value.kind === 'scalar')
    return value.isNull || type?.kind === 'scalar' || (type?.kind === 'list' && type.items.kind === 'scalar');
  if (value.kind === 'list') return type?.kind === 'list';
  return type?.kind === 'object' || type?.kind === 'map';
}

function message(name: string, where: string, closest: string | undefined, { manifest, version }: RuleContext): string {
  if (isNewerThanKnown(version)) {
    return unknownFieldMessage(name, `as of Kubernetes ${versionName(NEWEST_VERSION)}`, closest);
  }
  if (name === 'replicas' && manifest.kind.kind === 'Pod')
    return 'A Pod has no `replicas`; use a Deployment to run several copies.';
  return unknownFieldMessage(name, where, closest);
}

function renameFixes(entry: Entry, close: readonly string[], { edits }: RuleContext): Fix[] {
  return close.slice(0, 3).flatMap((name, at) => {
    const edit = edits.renameKey(entry.key, name);
    if (at > 0) return otherFix(changeTo(name), edit);
    return name.toLowerCase() === entry.name.toLowerCase()
      ? safeFix(changeTo(name), edit)
      : preferredFix(changeTo(name), edit);
  });
}
