/**
 * A document as the API server's decoder sees it: aliases followed, merge keys (`<<`) merged, scalars with their YAML
 * 1.1 meaning. Each value knows the node it was written as, its parent and its key.
 */

import { EntryIndex } from './entry-index.ts';
import type { Reads } from './reads.ts';
import type { YamlList, YamlNode, YamlScalar } from './nodes.ts';
import { meaningOf } from './scalars.ts';
import type { Meaning } from './scalars.ts';

export type Value = MapValue | ListValue | ScalarValue;
export type Container = MapValue | ListValue;

/** One field of a map. `value` may be a null scalar; `merged` says that `<<` brought it in. */
export interface Entry {
  readonly name: string;
  readonly key: YamlNode;
  readonly value: Value;
  readonly merged: boolean;
}

export class MapValue {
  readonly kind = 'map';
  readonly node: YamlNode;
  readonly parent: Container | undefined;
  readonly key: string | number;
  /** Entries whose name an earlier entry has; the last of them is in effect. */
  readonly duplicates: Entry[] = [];
  /** Entries that a merge key further down replaces. */
  readonly overridden: Entry[] = [];
  /** Keys that no JSON object can have: null, maps, lists. */
  readonly badKeys: YamlNode[] = [];
  readonly #entries: Entry[] = [];
  readonly #byName = new Map<string, Entry>();
  #adopted: Map<Entry, string> | undefined;
  #index: EntryIndex<Value, Entry> | undefined;
  #reads: Reads | undefined;

  constructor(node: YamlNode, parent: Container | undefined, key: string | number) {
    this.node = node;
    this.parent = parent;
    this.key = key;
  }

  get entries(): readonly Entry[] {
    this.#reads?.all();
    return this.#entries;
  }

  /** The entry takes effect: of two of one name the later one counts. */
  add(entry: Entry): void {
    this.#entries.push(entry);
    this.#byName.set(entry.name, entry);
  }

  /** A merged entry goes where another takes its place. */
  drop(entry: Entry): void {
    this.#entries.splice(this.#entries.indexOf(entry), 1);
  }

  /** From now on whatever is read of the map is noted. */
  watch(reads: Reads): void {
    this.#reads = reads;
  }

  /** Puts entries of new names in, `at` so many others, for as long as `act` runs. */
  during<Result>(entries: readonly Entry[], at: number, act: () => Result): Result {
    this.#entries.splice(at, 0, ...entries);
    for (const entry of entries) this.#byName.set(entry.name, entry);
    this.#index = undefined;
    try {
      return act();
    } finally {
      this.#entries.splice(at, entries.length);
      for (const { name } of entries) this.#byName.delete(name);
      this.#index = undefined;
    }
  }

  /** Does an equal key or a merge take the place of this entry? */
  isLost(entry: Entry): boolean {
    return this.#byName.get(entry.name) !== entry;
  }

  /** Lets a misspelt field stand for the one that was meant, so that its typo is the only finding. */
  adopt(name: string, entry: Entry): void {
    if (this.#byName.has(name)) return;
    this.#byName.set(name, entry);
    (this.#adopted ??= new Map()).set(entry, name);
  }

  /** Finds any of the entries, also one that is lost. */
  get index(): EntryIndex<Value, Entry> {
    this.#reads?.all();
    return (this.#index ??= new EntryIndex(this.#entries));
  }

  /** The name of the field that an entry stands for. */
  meaningOf(entry: Entry): string {
    return this.#adopted?.get(entry) ?? entry.name;
  }

  /** The field as written, even when its value is null. */
  entry(name: string): Entry | undefined {
    this.#reads?.one(name);
    return this.#byName.get(name);
  }

  /** The field's value; undefined when it is absent or null, which the API server takes for the same. */
  get(name: string): Value | undefined {
    this.#reads?.one(name);
    const value = this.#byName.get(name)?.value;
    return value?.kind === 'scalar' && value.meaning.type === 'null' ? undefined : value;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  map(name: string): MapValue | undefined {
    const value = this.get(name);
    return value?.kind === 'map' ? value : undefined;
  }

  list(name: string): ListValue | undefined {
    const value = this.get(name);
    return value?.kind === 'list' ? value : undefined;
  }

  /** The maps in a list field; items of another shape are left out (their shape is reported elsewhere). */
  maps(name: string): readonly MapValue[] {
    return this.list(name)?.maps() ?? [];
  }

  scalar(name: string): ScalarValue | undefined {
    const value = this.get(name);
    return value?.kind === 'scalar' ? value : undefined;
  }

  /** The field's text when it is a string to the API server. */
  text(name: string): string | undefined {
    return this.scalar(name)?.string;
  }

  /** The field's whole number (2.0 counts as 2). */
  int(name: string): number | undefined {
    return this.scalar(name)?.int;
  }

  bool(name: string): boolean | undefined {
    return this.scalar(name)?.bool;
  }
}

export class ListValue {
  readonly kind = 'list';
  readonly node: YamlList;
  readonly parent: Container | undefined;
  readonly key: string | number;
  readonly items: Value[] = [];
  readonly #objects = new Map<Value, MapValue>();

  constructor(node: YamlList, parent: Container | undefined, key: string | number) {
    this.node = node;
    this.parent = parent;
    this.key = key;
  }

  /** The maps in the list, where nothing is an object without fields to the API server. */
  maps(): MapValue[] {
    return this.items.flatMap((item) => {
      if (item.kind === 'map') return [item];
      return item.kind === 'scalar' && item.isNull ? [this.objectOf(item)] : [];
    });
  }

  /** The object that a null item is. */
  objectOf(item: ScalarValue): MapValue {
    const known = this.#objects.get(item) ?? new MapValue(item.node, this, item.key);
    this.#objects.set(item, known);
    return known;
  }

  /** The strings in the list; null is "" to the API server, other scalars are left out. */
  texts(): string[] {
    return this.items.flatMap((item) => {
      if (item.kind !== 'scalar') return [];
      if (item.meaning.type === 'null') return [''];
      return item.string === undefined ? [] : [item.string];
    });
  }
}

export class ScalarValue {
  readonly kind = 'scalar';
  readonly node: YamlScalar;
  readonly parent: Container | undefined;
  readonly key: string | number;
  readonly meaning: Meaning;

  constructor(node: YamlScalar, parent: Container | undefined, key: string | number) {
    this.node = node;
    this.parent = parent;
    this.key = key;
    this.meaning = meaningOf(node);
  }

  get isNull(): boolean {
    return this.meaning.type === 'null';
  }

  /** The text when this is a string to the API server, else undefined. */
  get string(): string | undefined {
    return this.meaning.type === 'string' ? this.meaning.value : undefined;
  }

  /** The whole number, else undefined. */
  get int(): number | undefined {
    const { meaning } = this;
    if (meaning.type === 'int') return meaning.value;
    return meaning.type === 'float' && Number.isInteger(meaning.value) ? meaning.value : undefined;
  }

  /** True or false, else undefined. */
  get bool(): boolean | undefined {
    return this.meaning.type === 'bool' ? this.meaning.value : undefined;
  }

  /** The text as written, without quotes. */
  get source(): string {
    return this.node.text;
  }
}
