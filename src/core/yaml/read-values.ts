/**
 * From the nodes of a document to its values: aliases are followed and merge keys merged, as the API server's decoder
 * does.
 */

import { MAX_VALUES } from './limits.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './nodes.ts';
import { meaningOf } from './scalars.ts';
import { ListValue, MapValue, ScalarValue } from './values.ts';
import type { Container, Entry, Value } from './values.ts';

export interface ValueTree {
  readonly root: Value | undefined;
  /** Aliases made the document larger than we follow; the tree ends there. */
  readonly tooLarge: boolean;
}

/** Reads a document's nodes as values, following at most `MAX_VALUES` of them. */
export function readValues(root: YamlNode | undefined): ValueTree {
  if (!root) return { root: undefined, tooLarge: false };
  const reader = new Reader();
  const value = reader.read(root, undefined, '');
  return { root: value, tooLarge: reader.left < 0 };
}

/** Reads one field as if it stood in a map; undefined for a key that no field has, and for a merge. */
export function readEntry({ key, value }: YamlEntry, map: MapValue): Entry | undefined {
  const name = isMergeKey(key) ? undefined : keyName(key);
  return name && { name: name.text, key, value: new Reader().read(value, map, name.text), merged: false };
}

class Reader {
  left = MAX_VALUES;

  read(node: YamlNode, parent: Container | undefined, key: string | number): Value {
    this.left--;
    switch (node.kind) {
      case 'scalar':
        return new ScalarValue(node, parent, key);
      case 'map':
        return this.#map(node, parent, key);
      case 'list':
        return this.#list(node, parent, key);
      case 'alias':
        if (node.target && this.left > 0) return this.read(node.target, parent, key);
        return new ScalarValue(nullAt(node), parent, key);
    }
  }

  #list(node: YamlList, parent: Container | undefined, key: string | number): ListValue {
    const list = new ListValue(node, parent, key);
    for (const item of node.items) {
      if (this.left < 0) break;
      list.items.push(this.read(item, list, list.items.length));
    }
    return list;
  }

  /** Entries take effect in the order in which they are written, merges too: that is how goyaml.v2 fills a map. */
  #map(node: YamlMap, parent: Container | undefined, key: string | number): MapValue {
    const map = new MapValue(node, parent, key);
    this.#fill(map, new Map(), node, false);
    return map;
  }

  #fill(map: MapValue, known: Map<string, Entry>, node: YamlMap, merged: boolean): void {
    for (const entry of node.entries) {
      if (this.left < 0) break;
      if (isMergeKey(entry.key)) this.#merge(map, known, entry.value);
      else this.#add(map, known, entry, merged);
    }
  }

  /** Of several sources in a list the first counts, so they are taken from the last on. */
  #merge(map: MapValue, known: Map<string, Entry>, source: YamlNode): void {
    const node = source.kind === 'alias' ? source.target : source;
    if (node?.kind === 'list') {
      for (const item of [...node.items].reverse()) this.#merge(map, known, item);
    } else if (node?.kind === 'map') {
      this.#fill(map, known, node, true);
    }
  }

  #add(map: MapValue, known: Map<string, Entry>, { key, value }: YamlEntry, merged: boolean): void {
    const name = keyName(key);
    if (!name) {
      map.badKeys.push(key);
      return;
    }
    const entry = { name: name.text, key, value: this.read(value, map, name.text), merged };
    const earlier = known.get(name.identity);
    if (earlier?.merged) map.drop(earlier);
    else if (earlier) (merged ? map.overridden : map.duplicates).push(merged ? earlier : entry);
    known.set(name.identity, entry);
    map.add(entry);
  }
}

function isMergeKey(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.text === '<<' && key.tag === undefined;
}

/** The name that a key becomes in JSON, and what tells it from other keys (1 and "1" are two keys to the reader). */
function keyName(key: YamlNode): { text: string; identity: string } | undefined {
  const node = key.kind === 'alias' ? key.target : key;
  if (node?.kind !== 'scalar') return undefined;
  const meaning = meaningOf(node);
  if (meaning.type === 'null') return undefined;
  if (meaning.type === 'string') return { text: meaning.value, identity: `s${meaning.value}` };
  if (meaning.type === 'int' && meaning.exact !== undefined && meaning.exact > 9223372036854775807n) return undefined;
  if (meaning.type === 'float') return { text: floatName(meaning.value), identity: `float${meaning.value}` };
  const text = String(meaning.type === 'int' ? (meaning.exact ?? meaning.value) : meaning.value);
  return { text, identity: `${meaning.type}${text}` };
}

/** As Go's `strconv.FormatFloat(value, 'g', -1, 64)` writes it, and the words of YAML for what is no number. */
function floatName(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
  const [digits, power = ''] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(value);
  return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function nullAt(node: YamlNode): YamlScalar {
  return { kind: 'scalar', start: node.start, end: node.end, text: '', style: 'plain', tag: undefined };
}
