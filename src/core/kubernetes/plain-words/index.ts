/**
 * The fields that people meet most, each in one plain sentence of our own. Other fields have only what Kubernetes says of them.
 * Keys are `Type.field`. Texts are Markdown as far as `code` goes, and nothing else.
 */

import { commonWords, kindWords, objectWords } from './objects.ts';
import { podWords } from './pods.ts';
import { schedulingWords } from './scheduling.ts';
import { storageAndNetworkWords } from './storage-and-network.ts';
import { valueWords } from './values.ts';

export type FieldWords = Readonly<Record<string, string>>;

const words: FieldWords = { ...objectWords, ...podWords, ...schedulingWords, ...storageAndNetworkWords };

/** Types that have the fields of another. */
const ALIKE: Readonly<Record<string, string>> = { EphemeralContainer: 'Container' };

/** What a field is, in one sentence of ours. */
export function plainWords(type: string, field: string): string | undefined {
  const own = alike(type);
  const text = own === 'PodTemplateSpec' || !Object.hasOwn(kindWords, own) ? undefined : ownValue(commonWords, field);
  return ownValue(words, `${own}.${field}`) ?? text;
}

/** What a kind is, in one sentence of ours. */
export function plainKind(kind: string): string | undefined {
  return ownValue(kindWords, kind);
}

/** What a value of a field means, in a few words of ours. */
export function plainValue(type: string, field: string, value: string): string | undefined {
  const meanings = ownValue(valueWords, `${alike(type)}.${field}`);
  return meanings && ownValue(meanings, value);
}

/** Every `Type.field` that has words here; for the test that they exist. */
export const wordKeys: readonly string[] = Object.keys(words);

/** Every `Type.field` whose values have meanings here, and those values. */
export const valueKeys: readonly (readonly [string, readonly string[]])[] = Object.entries(valueWords).map(([key, meanings]) => [key, Object.keys(meanings)]);

function alike(type: string): string {
  return ownValue(ALIKE, type) ?? type;
}

function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
