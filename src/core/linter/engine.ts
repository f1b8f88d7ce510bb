/** Walks a manifest along the schema and lets every check and rule see the places that it watches. */

import type { FieldSchema, Schema, TypeSchema, ValueType } from '../kubernetes/schema.ts';
import { holdsIn, isNewerThanKnown } from '../kubernetes/versions.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { runToEnd } from '../steps.ts';
import type { Edits } from '../yaml/edits.ts';
import type { Entry, ListValue, MapValue, ScalarValue, Value } from '../yaml/values.ts';
import { Dropped } from './dropped.ts';
import { Reporter } from './reporter.ts';
import type { FieldPlan, RulePlan, TypePlan } from './plan.ts';
import type { ImageChange } from '../kubernetes/image-changes.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleParameters } from '../rules/parameters.ts';
import { isByteList, scalarFits } from '../rules/scalar-types.ts';
import { reportBadKey, badKey } from '../rules/structure/bad-key.ts';
import { duplicateKey, reportDuplicateKey, reportOverriddenKey } from '../rules/structure/duplicate-key.ts';
import { keyReadAsOther, reportKeysReadAsOther } from '../rules/structure/key-read-as-other.ts';
import { documentSeparator, reportSecondObject, secondObjectIn } from '../rules/structure/document-separator.ts';
import { isComposeVolumes, reportComposeVolumes } from '../rules/structure/compose-volumes.ts';
import { fromCompose } from '../rules/structure/compose-words.ts';
import { COMMON } from '../rules/structure/field-home.ts';
import { reportExtraLevels } from '../rules/structure/extra-level.ts';
import { reportMisplacedFields } from '../rules/structure/misplaced-field.ts';
import type { Claims } from '../rules/structure/misplaced-field.ts';
import { meantBy } from '../rules/structure/other-words.ts';
import { fieldVersion, reportFieldVersion } from '../rules/structure/field-version.ts';
import { gatedField, reportGatedField } from '../rules/structure/gated-field.ts';
import { quantity, reportQuantity } from '../rules/structure/quantity.ts';
import { reportShallowItems, shallowItems } from '../rules/structure/shallow-items.ts';
import { reportUnknownField, unknownField } from '../rules/structure/unknown-field.ts';
import { reportUnquotedString, unquotedString } from '../rules/structure/unquoted-string.ts';
import { reportWrongType, wrongType } from '../rules/structure/wrong-type.ts';

/** Findings about one object, in the order of the walk. Offsets are those of the document's text. */
export function checkManifest(...asked: Parameters<typeof checkManifestInSteps>): Finding[] {
  return runToEnd(checkManifestInSteps(...asked));
}

/** The same, pausing between rules: the longer the text that they have looked at, the sooner. */
export function* checkManifestInSteps(
  manifest: Manifest,
  plan: RulePlan,
  version: number,
  edits: Edits,
  isOff?: (rule: string) => boolean,
  parameters?: RuleParameters,
  podSecurityVersion = version,
  images: readonly ImageChange[] = [],
): Generator<void, Finding[]> {
  const reporter = new Reporter(manifest, version, edits, isOff, parameters, podSecurityVersion, images);
  const walker = new Walker(manifest, plan, reporter, version);
  const second = secondObjectIn(manifest.root);
  // Two objects in one document cannot be told apart, so what each of them lacks is seen when they are.
  if (second) reportSecondObject(second, walker.reporter.as(documentSeparator));
  else yield* walker.object(manifest.root, manifest.kind.rootType);
  return walker.reporter.withoutConsequences();
}

/**
 * So many UTF-16 units of text are looked at between two pauses: ten rules that each see a Pod of 2 KB, or one that
 * sees a larger one.
 */
const PAUSE_AFTER = 20_000;

class Walker {
  readonly reporter: Reporter;
  readonly #plan: RulePlan;
  readonly #schema: Schema;
  readonly #version: number;
  readonly #dropped: Dropped;
  /**
   * Inside what the server only decodes and then drops: fields behind a closed gate, status, managedFields, replaced
   * volumes.
   */
  #decodedOnly = false;
  readonly #claimed: Claims = new Map();
  /** How much text rules have looked at since the last pause. */
  #lookedAt = 0;

  constructor(manifest: Manifest, plan: RulePlan, reporter: Reporter, version: number) {
    this.#plan = plan;
    this.#schema = plan.schema;
    this.#version = version;
    this.#dropped = new Dropped(manifest, plan.schema, version);
    this.reporter = reporter;
  }

  /** Of a List only the items are looked at: kubectl takes them out and throws the rest away. */
  *object(map: MapValue, typeName: string): Generator<void, void> {
    const type = this.#schema.type(typeName);
    if (!type) return;
    if (!this.#decodedOnly && this.#dropped.object(map, typeName)) {
      this.reporter.drop(map);
      yield* this.#onlyDecode(this.object(map, typeName));
      return;
    }
    const plan = this.#plan.type(typeName);
    this.reporter.remember(map, type);
    this.#keys(map);
    const isWrapper = typeName === 'List' && map.entry('items') !== undefined;
    if (!isWrapper) this.#unknownFields(map, type);
    for (const entry of map.entries)
      if (!isWrapper || entry.name === 'items') yield* this.#entry(map, entry, type, plan);
    if (this.#decodedOnly || isWrapper) return;
    for (const field of plan.absentFields) {
      if (!map.has(field.name)) this.#checkField(map, field, undefined);
    }
    for (const rule of plan.rules) {
      this.reporter.run(rule, map);
      if (this.#hasLookedAt(map)) yield;
    }
  }

  /** Is it time for a pause, after one more look at a value? */
  #hasLookedAt({ node }: Value): boolean {
    this.#lookedAt += node.end - node.start;
    if (this.#lookedAt < PAUSE_AFTER) return false;
    this.#lookedAt = 0;
    return true;
  }

  #keys(map: MapValue): void {
    for (const key of map.badKeys) reportBadKey(key, this.reporter.as(badKey));
    for (const entry of map.duplicates) reportDuplicateKey(map, entry, this.reporter.as(duplicateKey));
    for (const entry of map.overridden) reportOverriddenKey(map, entry, this.reporter.as(duplicateKey));
  }

  /** First of all, so that what is checked next sees a misspelt field as the one that was meant. */
  #unknownFields(map: MapValue, type: TypeSchema): void {
    const unknown = map.entries.filter(({ name }) => !type.fields.has(name));
    if (unknown.length === 0) return;
    const context = this.reporter.as(unknownField);
    const nameless = unknown.filter((entry) => !meansAnother(entry, type.name));
    const levels = reportExtraLevels(map, nameless, type, this.#schema, context);
    const strange = nameless.filter((entry) => !levels.spokenOf.has(entry));
    // A label has any name, and one line of text; what so many types have tells nothing.
    const mayBeLabels = type.name === 'LabelSelector' && !map.entry('matchLabels');
    const fields = mayBeLabels
      ? strange.filter(({ name, value }) => value.kind !== 'scalar' && !COMMON.has(name))
      : strange;
    const misplaced = reportMisplacedFields(map, fields, type, this.#schema, context, this.#claimed);
    for (const said of [levels, misplaced]) this.reporter.willBeThere(said);
    for (const entry of unknown) {
      if (levels.spokenOf.has(entry) || misplaced.spokenOf.has(entry)) continue;
      const { field, filled } = reportUnknownField(map, entry, type, this.#schema, context);
      if (field !== undefined) map.adopt(field, entry);
      this.reporter.willBeThere({ onTheWay: [], filled });
    }
  }

  *#entry(map: MapValue, entry: Entry, type: TypeSchema, plan: TypePlan): Generator<void, void> {
    const field = type.fields.get(map.meaningOf(entry));
    if (!field || map.isLost(entry)) return;
    if (!holdsIn(field, this.#version)) {
      reportFieldVersion(map, entry, field, this.reporter.as(fieldVersion));
      return;
    }
    const { value } = entry;
    if (value.kind === 'scalar' && value.isNull) return;
    if (this.#dropped.field(field)) {
      const isSaid = this.#decodedOnly && type.name !== 'Volume';
      if (field.gate && !isSaid && !isNewerThanKnown(this.#version))
        reportGatedField(map, entry, field.gate, this.reporter.as(gatedField));
      yield* this.#onlyDecode(this.#typed(value, field.type, field));
      return;
    }
    if (!(yield* this.#typed(value, field.type, field)) || this.#decodedOnly) return;
    const fieldPlan = plan.fields.get(field.name);
    if (!fieldPlan) return;
    this.#checkField(map, fieldPlan, value);
    if (this.#hasLookedAt(value)) yield;
    for (const rule of fieldPlan.rules) {
      this.reporter.run(rule, value);
      if (this.#hasLookedAt(value)) yield;
    }
  }

  *#onlyDecode(walk: Generator<void, unknown>): Generator<void, void> {
    const outer = this.#decodedOnly;
    this.#decodedOnly = true;
    yield* walk;
    this.#decodedOnly = outer;
  }

  #checkField(map: MapValue, plan: FieldPlan, value: Value | undefined): void {
    for (const run of plan.checks) this.reporter.runCheck(run, map, plan, value);
    if (value?.kind === 'list' && plan.items) {
      for (const item of value.items) for (const run of plan.items) this.reporter.runCheck(run, map, plan, item);
    }
    if (value?.kind === 'map') this.#checkPairs(map, plan, value);
  }

  #checkPairs(map: MapValue, plan: FieldPlan, pairs: MapValue): void {
    if (!plan.keys && !plan.values) return;
    for (const entry of pairs.entries) {
      for (const run of plan.keys ?? []) this.reporter.runKeyCheck(run, map, plan, entry);
      for (const run of plan.values ?? []) this.reporter.runCheck(run, map, plan, entry.value);
    }
  }

  /**
   * Checks a value against a type, and everything below it. False when it is of another type: nothing else is judged
   * then.
   */
  *#typed(value: Value, type: ValueType, field: FieldSchema): Generator<void, boolean> {
    switch (type.kind) {
      case 'scalar':
        return type.scalar === 'any' || this.#scalar(value, type.scalar, type, field);
      case 'object':
        if (value.kind !== 'map') return this.#wrong(value, type, field);
        yield* this.object(value, type.type);
        return true;
      case 'list':
        if (field.name === 'volumes' && reportComposeVolumes(value, this.reporter.as(wrongType))) return false;
        if (value.kind === 'list') return yield* this.#list(value, type.items, field);
        if (value.kind === 'map' && type.items.kind === 'object' && this.#isItem(value, type.items.type))
          yield* this.object(value, type.items.type);
        return this.#wrong(value, type, field);
      case 'map':
        return value.kind === 'map' ? yield* this.#map(value, type.values, field) : this.#wrong(value, type, field);
    }
  }

  /** An object where a list is wanted is judged as its one item when it looks like one. */
  #isItem(map: MapValue, type: string): boolean {
    const fields = this.#schema.type(type)?.fields;
    return map.entries.some(({ name }) => fields?.has(name));
  }

  *#list(list: ListValue, items: ValueType, field: FieldSchema): Generator<void, boolean> {
    let fits = true;
    const shallow = this.#shallowItems(list, items);
    for (const item of list.items) {
      if (item.kind === 'map' && shallow.includes(item)) continue;
      if (item.kind === 'scalar' && item.isNull) {
        if (items.kind === 'object') yield* this.object(list.objectOf(item), items.type);
      } else if (!(yield* this.#typed(item, items, field))) fits = false;
    }
    return fits;
  }

  /** Items that belong to a field of the one before them are none of this list. */
  #shallowItems(list: ListValue, items: ValueType): readonly MapValue[] {
    const type = items.kind === 'object' ? this.#schema.type(items.type) : undefined;
    const found = type ? shallowItems(list, type, this.#schema) : [];
    for (const each of found) reportShallowItems(each, this.reporter.as(unknownField));
    return found.flatMap((each) => each.items);
  }

  *#map(map: MapValue, values: ValueType, field: FieldSchema): Generator<void, boolean> {
    this.#keys(map);
    reportKeysReadAsOther(map, this.reporter.as(keyReadAsOther));
    let fits = true;
    for (const entry of map.entries) {
      const { value } = entry;
      if (map.isLost(entry) || (value.kind === 'scalar' && value.isNull)) continue;
      if (!(yield* this.#typed(value, values, field))) fits = false;
    }
    return fits;
  }

  #scalar(value: Value, scalar: string, type: ValueType, field: FieldSchema): boolean {
    if (value.kind !== 'scalar') return (scalar === 'bytes' && isByteList(value)) || this.#wrong(value, type, field);
    if (scalarFits(value, scalar)) return true;
    if (scalar === 'string' && value.meaning.type !== 'string') {
      reportUnquotedString(value, nameOf(value, field), this.reporter.as(unquotedString));
    } else if (scalar === 'quantity' && value.meaning.type === 'string') {
      reportQuantity(value, nameOf(value, field), this.reporter.as(quantity));
    } else {
      this.#wrong(value, type, field);
    }
    return false;
  }

  #wrong(value: Value, type: ValueType, field: FieldSchema): false {
    reportWrongType(value, nameOf(value, field), type, this.reporter.as(wrongType), field);
    return false;
  }
}

/** In a free map a value goes by its key, elsewhere by its field. */
function nameOf(value: ScalarValue | Value, field: FieldSchema): string {
  return field.type.kind === 'map' && typeof value.key === 'string' ? value.key : field.name;
}

/** Is it a word for a field, or a thing, that belongs right here? */
function meansAnother({ name, value }: Entry, type: string): boolean {
  const isVolumes = type === 'Container' && name === 'volumes' && isComposeVolumes(value);
  return isVolumes || meantBy(type, name) !== undefined || fromCompose(type, name, value) !== undefined;
}
