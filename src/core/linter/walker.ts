/** Walks a manifest along the schema and lets every check and rule see the places that it watches. */

import type { FieldSchema, Schema, TypeSchema, ValueType } from '../kubernetes/schema.ts';
import { holdsIn, isNewerThanKnown } from '../kubernetes/versions.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { runToEnd } from '../steps.ts';
import type { Entry, ListValue, MapValue, ScalarValue, Value } from '../yaml/values.ts';
import { areSameDropped, Dropped } from './dropped.ts';
import { Reporter } from './reporter.ts';
import { reportUnknown } from './unknown-fields.ts';
import type { FieldPlan, RulePlan, TypePlan } from './plan.ts';
import { isByteList, scalarFits } from '../rules/scalar-types.ts';
import { reportBadKey, badKey } from '../rules/structure/bad-key.ts';
import { duplicateKey, reportDuplicateKey, reportOverriddenKey } from '../rules/structure/duplicate-key.ts';
import { keyReadAsOther, reportKeysReadAsOther } from '../rules/structure/key-read-as-other.ts';
import { documentSeparator, reportSecondObject, secondObjectIn } from '../rules/structure/document-separator.ts';
import { reportComposeVolumes } from '../rules/structure/compose-volumes.ts';
import type { Claims } from '../rules/structure/misplaced-field.ts';
import { fieldVersion, reportFieldVersion } from '../rules/structure/field-version.ts';
import { gatedField, reportGatedField } from '../rules/structure/gated-field.ts';
import { quantity, reportQuantity } from '../rules/structure/quantity.ts';
import { reportShallowItems, shallowItems } from '../rules/structure/shallow-items.ts';
import { unknownField } from '../rules/structure/unknown-field.ts';
import { reportUnquotedString, unquotedString } from '../rules/structure/unquoted-string.ts';
import { reportWrongType, wrongType } from '../rules/structure/wrong-type.ts';

/**
 * So many UTF-16 units of text are looked at between two pauses: ten rules that each see a Pod of 2 KB, or one that
 * sees a larger one.
 */
const PAUSE_AFTER = 20_000;

/** Judges one more entry of a map as the walk judged those that it has. False: it cannot be judged alone. */
export type JudgeEntry = (entry: Entry) => boolean;

export class Walker {
  readonly reporter: Reporter;
  /** How the growing map was judged, once for each time that the walk came by. */
  readonly onGrowing: JudgeEntry[] = [];
  readonly #manifest: Manifest;
  readonly #growing: MapValue | undefined;
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

  /** `growing` is a map that may get more entries once the rest is judged. */
  constructor(manifest: Manifest, plan: RulePlan, reporter: Reporter, version: number, growing?: MapValue) {
    this.#manifest = manifest;
    this.#growing = growing;
    this.#plan = plan;
    this.#schema = plan.schema;
    this.#version = version;
    this.#dropped = reporter.decide(() => new Dropped(manifest, plan.schema, version), areSameDropped);
    this.reporter = reporter;
  }

  *manifest(): Generator<void, void> {
    const { root, kind } = this.#manifest;
    const second = secondObjectIn(root);
    // Two objects in one document cannot be told apart, so what each of them lacks is seen when they are.
    if (second) reportSecondObject(second, this.reporter.as(documentSeparator));
    else yield* this.#object(root, kind.rootType);
  }

  /** Of a List only the items are looked at: kubectl takes them out and throws the rest away. */
  *#object(map: MapValue, typeName: string): Generator<void, void> {
    const type = this.#schema.type(typeName);
    if (!type) return;
    if (!this.#decodedOnly && this.reporter.decide(() => this.#dropped.object(map, typeName))) {
      this.reporter.drop(map);
      yield* this.#onlyDecode(this.#object(map, typeName));
      return;
    }
    const plan = this.#plan.type(typeName);
    this.reporter.remember(map, type);
    this.#keys(map);
    const isWrapper = typeName === 'List' && this.reporter.decide(() => map.entry('items') !== undefined);
    if (!isWrapper) this.#unknownFields(map, type);
    if (map === this.#growing) this.onGrowing.push(this.#judgeField(map, type, plan, isWrapper));
    for (const entry of map.entries)
      if (!isWrapper || entry.name === 'items') yield* this.#entry(map, entry, type, plan);
    if (this.#decodedOnly || isWrapper) return;
    for (const field of plan.absentFields) this.reporter.runIfAbsent(map, field);
    for (const rule of plan.rules) {
      this.reporter.run(rule, map);
      if (this.#hasLookedAt(map)) yield;
    }
  }

  /** One more field of an object that was walked; what the server only decodes is walked as a whole. */
  #judgeField(map: MapValue, type: TypeSchema, plan: TypePlan, isWrapper: boolean): JudgeEntry {
    const isAlone = !this.#decodedOnly && !isWrapper;
    return (entry) => {
      if (!isAlone || !type.fields.has(entry.name)) return false;
      runToEnd(this.#entry(map, entry, type, plan));
      return true;
    };
  }

  #judgePair(values: ValueType, field: FieldSchema): JudgeEntry {
    const isAlone = !this.#decodedOnly;
    return ({ value }) => isAlone && runToEnd(this.#pair(value, values, field));
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
    if (unknown.length > 0)
      this.reporter.settle(() => reportUnknown(map, unknown, type, this.#schema, this.reporter, this.#claimed));
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
    const { type: wanted } = field;
    const fits =
      wanted.kind === 'scalar' ? this.#scalar(value, wanted, field) : yield* this.#typed(value, wanted, field);
    if (!fits || this.#decodedOnly) return;
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
    if (pairs === this.#growing) this.onGrowing.push((entry) => this.#checkPair(map, plan, entry));
    for (const entry of pairs.entries) this.#checkPair(map, plan, entry);
  }

  #checkPair(map: MapValue, plan: FieldPlan, entry: Entry): true {
    for (const run of plan.keys ?? []) this.reporter.runKeyCheck(run, map, plan, entry);
    for (const run of plan.values ?? []) this.reporter.runCheck(run, map, plan, entry.value);
    return true;
  }

  /**
   * Checks a value against a type, and everything below it. False when it is of another type: nothing else is judged
   * then.
   */
  *#typed(value: Value, type: ValueType, field: FieldSchema): Generator<void, boolean> {
    switch (type.kind) {
      case 'scalar':
        return this.#scalar(value, type, field);
      case 'object':
        if (value.kind !== 'map') return this.#wrong(value, type, field);
        yield* this.#object(value, type.type);
        return true;
      case 'list':
        if (field.name === 'volumes' && this.#isComposeVolumes(value)) return false;
        if (value.kind === 'list') return yield* this.#list(value, type.items, field);
        if (value.kind === 'map' && type.items.kind === 'object' && this.#isItem(value, type.items.type))
          yield* this.#object(value, type.items.type);
        return this.#wrong(value, type, field);
      case 'map':
        return value.kind === 'map' ? yield* this.#map(value, type.values, field) : this.#wrong(value, type, field);
    }
  }

  /** An object where a list is wanted is judged as its one item when it looks like one. */
  #isItem(map: MapValue, type: string): boolean {
    const fields = this.#schema.type(type)?.fields;
    return this.reporter.decide(() => map.entries.some(({ name }) => fields?.has(name)));
  }

  #isComposeVolumes(value: Value): boolean {
    return this.reporter.decide(() => reportComposeVolumes(value, this.reporter.as(wrongType)));
  }

  *#list(list: ListValue, items: ValueType, field: FieldSchema): Generator<void, boolean> {
    let fits = true;
    const shallow = this.#shallowItems(list, items);
    for (const item of list.items) {
      if (item.kind === 'map' && shallow.includes(item)) continue;
      if (item.kind === 'scalar' && item.isNull) {
        if (items.kind === 'object') yield* this.#object(list.objectOf(item), items.type);
      } else if (!(yield* this.#typed(item, items, field))) fits = false;
    }
    return fits;
  }

  /** Items that belong to a field of the one before them are none of this list. */
  #shallowItems(list: ListValue, items: ValueType): readonly MapValue[] {
    const type = items.kind === 'object' ? this.#schema.type(items.type) : undefined;
    const found = type ? this.reporter.decide(() => shallowItems(list, type, this.#schema), areNone) : [];
    for (const each of found) reportShallowItems(each, this.reporter.as(unknownField));
    return found.flatMap((each) => each.items);
  }

  *#map(map: MapValue, values: ValueType, field: FieldSchema): Generator<void, boolean> {
    this.#keys(map);
    this.reporter.judge(() => reportKeysReadAsOther(map, this.reporter.as(keyReadAsOther)));
    if (map === this.#growing) this.onGrowing.push(this.#judgePair(values, field));
    let fits = true;
    for (const entry of map.entries) {
      if (!map.isLost(entry) && !(yield* this.#pair(entry.value, values, field))) fits = false;
    }
    return fits;
  }

  /** Does the value of a free map's pair fit? Nothing does. */
  *#pair(value: Value, type: ValueType, field: FieldSchema): Generator<void, boolean> {
    return (value.kind === 'scalar' && value.isNull) || (yield* this.#typed(value, type, field));
  }

  #scalar(value: Value, type: Extract<ValueType, { kind: 'scalar' }>, field: FieldSchema): boolean {
    const { scalar } = type;
    if (scalar === 'any') return true;
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
    reportWrongType(value, nameOf(value, field), type, this.reporter.as(wrongType), field, this.#schema);
    return false;
  }
}

/** In a free map a value goes by its key, elsewhere by its field. */
function nameOf(value: ScalarValue | Value, field: FieldSchema): string {
  return field.type.kind === 'map' && typeof value.key === 'string' ? value.key : field.name;
}

function areNone(first: readonly unknown[], second: readonly unknown[]): boolean {
  return first.length === 0 && second.length === 0;
}
