/** A key around fields that belong where it is: `spec:` around the `data` of a ConfigMap. */

import type { TypeSchema } from '../../kubernetes/schema.ts';
import type { TextEdit } from '../../text.ts';
import { code, codeList } from '../../wording/code.ts';
import { removePhrase } from '../../wording/fix-titles.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf } from '../../yaml/layout.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { TranslatedField } from './said-otherwise.ts';

/** Undefined where something under the key is no field of the object around it, or is there already. */
export function needlessLevel(
  map: MapValue,
  entry: Entry,
  { fields }: TypeSchema,
  { edits }: RuleContext,
): TranslatedField | undefined {
  const inner = entry.value.kind === 'map' && !entry.merged ? entry.value.entries : [];
  const names = inner.map(({ name }) => name);
  if (entry.name !== 'spec' || names.length === 0 || fields.has(entry.name)) return undefined;
  if (!names.every((name) => fields.has(name) && !map.entry(name))) return undefined;
  const shown = codeList(names.slice(0, 2));
  return {
    message: `${shown} ${names.length === 1 ? 'does' : 'do'} not belong under ${code(entry.name)} here.`,
    fixes: preferredFix(removePhrase(`${code(entry.name)} around ${shown}`), lifted(entry, edits)),
    filled: names,
  };
}

/** What is under the key, in its place. Undefined in flow style, and where a comment stands behind the key. */
export function lifted({ key, value }: Entry, edits: Edits): TextEdit[] | undefined {
  const { node } = value;
  const { text } = edits;
  const first = node.kind === 'map' && !node.flow ? node.entries[0]?.key : undefined;
  if (!first || text.slice(key.end, first.start).includes('#')) return undefined;
  const by = columnOf(text, first.start) - columnOf(text, key.start);
  const [, ...others] = edits.linesOf(first.start, node);
  return [
    { range: { start: key.start, end: first.start }, newText: '' },
    ...others.map((start) => ({ range: { start: start - by, end: start }, newText: '' })),
  ];
}
