/** The fields that may be written in an object, those it needs first, then in the order in which people write them. */

import { isGateOpen } from '../../kubernetes/schema.ts';
import type { FieldSchema, ValueType } from '../../kubernetes/schema.ts';
import { typeWords } from '../hover/type-words.ts';
import { entryOf, Open, Placeholder } from './snippet.ts';
import type { Snippet } from './snippet.ts';
import { filledSnippet, trialSnippets } from './field-snippet.ts';
import { matches } from './item.ts';
import type { FieldsItem } from './item.ts';
import type { MapPosition } from './typed-position.ts';
import type { CompletionContext } from './context.ts';
import type { Trial } from './trial.ts';
import { hasChoices } from './values.ts';
import { isWritten, usualRank } from './usual-order.ts';
import { writeField } from './write-snippet.ts';
import type { YamlEntry } from '../../yaml/nodes.ts';

/** The fields of `typeName` that are not written yet and that the version has. */
export function fieldItems(
  typed: MapPosition,
  typeName: string,
  here: CompletionContext,
  trial: Trial<readonly YamlEntry[]>,
): FieldsItem[] {
  const type = here.schema.type(typeName);
  const needed = (field: FieldSchema): boolean => here.needs(typeName, field);
  const fields = [...(type?.fields.values() ?? [])].filter(
    (field) => matches(field.name, typed.prefix) && isOpen(field, typeName, typed, here.version),
  );
  const rank = (field: FieldSchema): number =>
    (needed(field) ? 0 : field.deprecated ? 2000 : 1000) + usualRank(typeName, field.name);
  fields.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  return fields.map((field) => fieldOffer(field, typeName, needed(field), typed, here, trial));
}

/** Not there yet, not of another version, not behind a closed gate, and not the server's own. */
function isOpen(
  { name, since = 0, until = Infinity, gate }: FieldSchema,
  typeName: string,
  { map, nameOnly, prefix }: MapPosition,
  version: number,
): boolean {
  if (!isWritten(typeName, name) || since > version || until < version) return false;
  if (gate && !isGateOpen(gate, version)) return false;
  return map?.entry(name) === undefined || (nameOnly !== undefined && name === prefix);
}

function fieldOffer(
  field: FieldSchema,
  typeName: string,
  needed: boolean,
  typed: MapPosition,
  here: CompletionContext,
  trial: Trial<readonly YamlEntry[]>,
): FieldsItem {
  const { name } = field;
  const key = `${typeName}.${name}`;
  const about = { type: typeName, field: name };
  const detail = `${typeWords(field.type, field.name)}${needed ? ', required' : ''}`;
  const common = {
    label: name,
    kind: 'field',
    detail,
    about,
    needed,
    ...(field.deprecated ? { deprecated: true } : {}),
  } as const;
  if (typed.nameOnly) {
    return { ...common, parts: [name], trials: [[{ key: entryOf(name, '').key, value: typed.nameOnly }]] };
  }
  const { type } = field;
  const draft =
    type.kind === 'scalar' ? scalarDraft(field, typeName, needed, key, here) : filledSnippet(type, key, field, here);
  const isWhole = !(draft instanceof Open) && trial.accepts([entryOf(name, draft)]);
  const snippet = draft instanceof Open || isWhole ? draft : openFor(type);
  const samples = needed ? [] : trialSnippets(type, key, field, here, type.kind === 'scalar' ? undefined : draft);
  return {
    ...common,
    parts: writeField(name, snippet, typed.style),
    trials: isWhole && samples.includes(draft) ? [] : samples.map((value) => [entryOf(name, value)]),
    ...(snippet instanceof Open && hasChoices(field, typeName) ? { goOn: true } : {}),
  };
}

/** The key alone, for where the draft is not right. */
function openFor({ kind }: ValueType): Open {
  return new Open(kind === 'scalar' || kind === 'list' ? kind : 'object');
}

function scalarDraft(
  field: FieldSchema,
  typeName: string,
  needed: boolean,
  key: string,
  here: CompletionContext,
): Snippet {
  const isNumber = field.type.kind === 'scalar' && /^(int32|int64)$/.test(field.type.scalar);
  if (isNumber && field.default !== undefined && /^(0|[1-9]\d*)$/.test(field.default))
    return new Placeholder(Number(field.default));
  if (hasChoices(field, typeName) || !needed) return new Open('scalar');
  return filledSnippet(field.type, key, field, here);
}
