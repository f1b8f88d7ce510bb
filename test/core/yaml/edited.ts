/** A text after an edit, for tests that say what comes out. */

import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text.ts';
import type { TextEdit } from '../../../src/core/text.ts';
import { Edits } from '../../../src/core/yaml/edits.ts';
import { parseDocument } from '../../../src/core/yaml/parse.ts';
import { readValues } from '../../../src/core/yaml/read-values.ts';
import type { Entry, ListValue, MapValue, Value } from '../../../src/core/yaml/values.ts';

export type Make = (root: MapValue, edits: Edits) => TextEdit | readonly TextEdit[] | undefined;

/** What the edit makes of a document that is a map; "no edit" where it is refused. */
export function edited(text: string, make: Make): string {
  const { root } = readValues(parseDocument(text).root);
  assert.ok(root?.kind === 'map');
  const made = make(root, new Edits(text));
  return made === undefined ? 'no edit' : applyEdits(text, 'range' in made ? [made] : made);
}

/** The value at the end of `path`: `spec.containers.0`. */
export function valueAt(root: MapValue, path: string): Value {
  let value: Value | undefined = root;
  for (const step of path === '' ? [] : path.split('.'))
    value =
      value?.kind === 'map' ? value.entry(step)?.value : value?.kind === 'list' ? value.items[Number(step)] : undefined;
  assert.ok(value, path);
  return value;
}

export function mapAt(root: MapValue, path: string): MapValue {
  const value = valueAt(root, path);
  assert.ok(value.kind === 'map', path);
  return value;
}

export function listAt(root: MapValue, path: string): ListValue {
  const value = valueAt(root, path);
  assert.ok(value.kind === 'list', path);
  return value;
}

/** The field at the end of `path`, with the map that has it. */
export function fieldAt(root: MapValue, path: string): { map: MapValue; entry: Entry } {
  const cut = path.lastIndexOf('.');
  const map = mapAt(root, path.slice(0, Math.max(cut, 0)));
  const entry = map.entry(path.slice(cut + 1));
  assert.ok(entry, path);
  return { map, entry };
}
