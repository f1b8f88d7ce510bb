/**
 * Every field in one plain sentence of our own.
 * Keys are `Type.field`. Texts are Markdown as far as `code` goes, and nothing else.
 */

import type { FieldWords } from './field-words.ts';
import { conditionWords } from './conditions.ts';
import { detailValues } from './detail-values.ts';
import { commonWords, kindWords, objectWords } from './objects.ts';
import { podDetailWords } from './pod-details.ts';
import { podStatusWords } from './pod-status.ts';
import { podWords } from './pods.ts';
import { referenceWords } from './references.ts';
import { schedulingWords } from './scheduling.ts';
import { storageAndNetworkWords } from './storage-and-network.ts';
import type { ValueMeanings } from './value-meanings.ts';
import { valueWords } from './values.ts';
import { volumeSourceDetails, volumeSourceWords } from './volume-sources.ts';
import { workloadStatusWords } from './workload-status.ts';
import { workloadWords } from './workloads.ts';

const words: FieldWords = {
  ...objectWords,
  ...referenceWords,
  ...podWords,
  ...podDetailWords,
  ...podStatusWords,
  ...workloadWords,
  ...workloadStatusWords,
  ...schedulingWords,
  ...storageAndNetworkWords,
  ...volumeSourceDetails,
};

const meanings: Readonly<Record<string, ValueMeanings>> = { ...valueWords, ...detailValues };

/** Types that have the fields of another. */
const ALIKE: Readonly<Record<string, string>> = { EphemeralContainer: 'Container' };

/** What a field is, in one sentence of ours. */
export function plainWords(type: string, field: string): string | undefined {
  const own = alike(type);
  const text = own === 'PodTemplateSpec' || !Object.hasOwn(kindWords, own) ? undefined : ownValue(commonWords, field);
  const said = ownValue(words, `${type}.${field}`) ?? ownValue(words, `${own}.${field}`);
  return said ?? text ?? ownValue(familyWords(own), field);
}

/** Words for fields that all types of a family share. */
function familyWords(type: string): FieldWords {
  if (type.endsWith('Condition')) return conditionWords;
  return type.endsWith('VolumeSource') ? volumeSourceWords : {};
}

/** What a kind is, in one sentence of ours. */
export function plainKind(kind: string): string | undefined {
  return ownValue(kindWords, kind);
}

/** What a value of a field means, in a few words of ours. */
export function plainValue(type: string, field: string, value: string): string | undefined {
  const ofField = ownValue(meanings, `${alike(type)}.${field}`);
  return ofField && ownValue(ofField, value);
}

/** Every `Type.field` that has words here; for the test that they exist. */
export const wordKeys: readonly string[] = Object.keys(words);

/** Every `Type.field` whose values have meanings here, and those values. */
export const valueKeys: readonly (readonly [string, readonly string[]])[] = Object.entries(meanings).map(
  ([key, ofField]) => [key, Object.keys(ofField)],
);

function alike(type: string): string {
  return ownValue(ALIKE, type) ?? type;
}

function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
