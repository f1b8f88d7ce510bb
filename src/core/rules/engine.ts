/** Walks a manifest along the schema and lets every check and rule see the places that it watches. */

import type { FieldSchema, Schema, TypeSchema, ValueType } from '../kubernetes/schema.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { isReplaced } from '../manifest/volumes.ts';
import type { Edits } from '../yaml/edits.ts';
import { MapValue } from '../yaml/values.ts';
import type { Entry, ListValue, ScalarValue, Value } from '../yaml/values.ts';
import { Reporter } from './reporter.ts';
import type { FieldPlan, RulePlan, TypePlan } from './plan.ts';
import type { Finding } from './finding.ts';
import { scalarFits } from './scalar-types.ts';
import { reportBadKey, badKey } from './structure/bad-key.ts';
import { duplicateKey, reportDuplicateKey } from './structure/duplicate-key.ts';
import { documentSeparator, reportSecondObject, secondObjectIn } from './structure/document-separator.ts';
import { reportMisplacedFields } from './structure/misplaced-field.ts';
import { meantBy } from './structure/other-words.ts';
import { fieldVersion, reportFieldVersion } from './structure/field-version.ts';
import { quantity, reportQuantity } from './structure/quantity.ts';
import { reportUnknownField, unknownField } from './structure/unknown-field.ts';
import { reportUnquotedString, unquotedString } from './structure/unquoted-string.ts';
import { reportWrongType, wrongType } from './structure/wrong-type.ts';

/** Findings about one object, in the order of the walk. Offsets are those of the document's text. */
export function checkManifest(manifest: Manifest, plan: RulePlan, version: number, edits: Edits, isOff?: (rule: string) => boolean): Finding[] {
  const walker = new Walker(manifest, plan, version, edits, isOff);
  const second = secondObjectIn(manifest.root);
  // Two objects in one document cannot be told apart, so what each of them lacks is seen when they are.
  if (second) reportSecondObject(second, walker.reporter.as(documentSeparator));
  else walker.object(manifest.root, manifest.kind.rootType);
  return walker.reporter.withoutConsequences();
}

const NOTHING_MISPLACED = { spokenOf: new Set<Entry>(), onTheWay: [], filled: [] };

class Walker {
  readonly reporter: Reporter;
  readonly #plan: RulePlan;
  readonly #schema: Schema;
  readonly #version: number;
  readonly #manifest: Manifest;
  /** Inside what the server only decodes and then drops: fields behind a closed gate, status, managedFields, replaced volumes. */
  #decodedOnly = false;

  constructor(manifest: Manifest, plan: RulePlan, version: number, edits: Edits, isOff?: (rule: string) => boolean) {
    this.#plan = plan;
    this.#schema = plan.schema;
    this.#version = version;
    this.#manifest = manifest;
    this.reporter = new Reporter(manifest, version, edits, isOff);
  }

  object(map: MapValue, typeName: string): void {
    const type = this.#schema.type(typeName);
    if (!type) return;
    if (typeName === 'Volume' && !this.#decodedOnly && isReplaced(map, this.#manifest)) {
      this.#onlyDecode(() => this.object(map, typeName));
      return;
    }
    const plan = this.#plan.type(typeName);
    this.reporter.remember(map, type);
    this.#keys(map);
    this.#unknownFields(map, type);
    for (const entry of map.entries) this.#entry(map, entry, type, plan);
    if (this.#decodedOnly) return;
    for (const field of plan.absentFields) {
      if (!map.has(field.name)) this.#checkField(map, field, undefined);
    }
    for (const rule of plan.rules) this.reporter.run(rule, map);
  }

  #keys(map: MapValue): void {
    for (const key of map.badKeys) reportBadKey(key, this.reporter.as(badKey));
    for (const entry of map.duplicates) reportDuplicateKey(map, entry, this.reporter.as(duplicateKey));
  }

  /** First of all, so that what is checked next sees a misspelt field as the one that was meant. */
  #unknownFields(map: MapValue, type: TypeSchema): void {
    const unknown = map.entries.filter(({ name }) => !type.fields.has(name));
    if (unknown.length === 0) return;
    const context = this.reporter.as(unknownField);
    const strange = unknown.filter(({ name }) => meantBy(type.name, name) === undefined);
    const misplaced = type.name === 'LabelSelector' && !map.entry('matchLabels') ? NOTHING_MISPLACED : reportMisplacedFields(map, strange, type, this.#schema, context);
    this.reporter.willBeThere(misplaced);
    for (const entry of unknown) {
      if (misplaced.spokenOf.has(entry)) continue;
      const meant = reportUnknownField(map, entry, type, context);
      if (meant !== undefined) map.adopt(meant, entry);
    }
  }

  #entry(map: MapValue, entry: Entry, type: TypeSchema, plan: TypePlan): void {
    const field = type.fields.get(map.meaningOf(entry));
    if (!field) return;
    if ((field.since ?? 0) > this.#version || (field.until ?? Infinity) < this.#version) {
      reportFieldVersion(map, entry, field, this.reporter.as(fieldVersion));
      return;
    }
    const { value } = entry;
    if (value.kind === 'scalar' && value.isNull) return;
    if (this.#isDropped(field)) {
      this.#onlyDecode(() => this.#typed(value, field.type, field));
      return;
    }
    if (!this.#typed(value, field.type, field) || this.#decodedOnly) return;
    const fieldPlan = plan.fields.get(field.name);
    if (!fieldPlan || map.duplicates.includes(entry)) return;
    this.#checkField(map, fieldPlan, value);
    for (const rule of fieldPlan.rules) this.reporter.run(rule, value);
  }

  #isDropped({ name, gate, type }: FieldSchema): boolean {
    return (name === 'status' && type.kind === 'object') || name === 'managedFields' || (gate !== undefined && (gate.openSince ?? Infinity) > this.#version);
  }

  #onlyDecode(walk: () => void): void {
    const outer = this.#decodedOnly;
    this.#decodedOnly = true;
    walk();
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

  /** Checks a value against a type, and everything below it. False when it is of another type: nothing else is judged then. */
  #typed(value: Value, type: ValueType, field: FieldSchema): boolean {
    switch (type.kind) {
      case 'scalar':
        return type.scalar === 'any' || this.#scalar(value, type.scalar, type, field);
      case 'object':
        if (value.kind !== 'map') return this.#wrong(value, type, field);
        this.object(value, type.type);
        return true;
      case 'list':
        if (value.kind === 'list') return this.#list(value, type.items, field);
        if (value.kind === 'map' && type.items.kind === 'object' && this.#isItem(value, type.items.type)) this.object(value, type.items.type);
        return this.#wrong(value, type, field);
      case 'map':
        return value.kind === 'map' ? this.#map(value, type.values, field) : this.#wrong(value, type, field);
    }
  }

  /** An object where a list is wanted is judged as its one item when it looks like one. */
  #isItem(map: MapValue, type: string): boolean {
    const fields = this.#schema.type(type)?.fields;
    return map.entries.some(({ name }) => fields?.has(name));
  }

  #list(list: ListValue, items: ValueType, field: FieldSchema): boolean {
    let fits = true;
    for (const item of list.items) {
      if (item.kind === 'scalar' && item.isNull) {
        if (items.kind === 'object') this.object(new MapValue(item.node, list, item.key), items.type);
      } else if (!this.#typed(item, items, field)) fits = false;
    }
    return fits;
  }

  #map(map: MapValue, values: ValueType, field: FieldSchema): boolean {
    this.#keys(map);
    let fits = true;
    for (const { value } of map.entries) {
      if (!(value.kind === 'scalar' && value.isNull) && !this.#typed(value, values, field)) fits = false;
    }
    return fits;
  }

  #scalar(value: Value, scalar: string, type: ValueType, field: FieldSchema): boolean {
    if (value.kind !== 'scalar') return this.#wrong(value, type, field);
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
