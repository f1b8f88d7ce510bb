/** Tables of fields: what a mapping in a lesson's YAML may and must hold, and how to say it when it does not. */
import { ownValue } from '../../src/core/decode.ts';
import { isWord } from '../../src/core/lessons/items.ts';
import type { Report } from './messages.ts';
import type { YamlPath, YamlText } from './yaml-text.ts';

export interface Field {
  /** Ends the sentence "`order` needs …". */
  readonly needs: string;
  readonly fits: (value: unknown) => boolean;
  readonly isOptional?: true;
}

export type Fields = Readonly<Record<string, Field>>;

export const sentence: Field = { needs: 'a string', fits: (value) => typeof value === 'string' && value.trim() !== '' };
export const word: Field = {
  needs: 'a word of lower-case letters, digits and `-`',
  fits: (value) => typeof value === 'string' && isWord(value),
};
export const list: Field = { needs: 'a list', fits: (value) => Array.isArray(value) && value.length > 0 };
export const mapping: Field = { needs: 'a map', fits: isMapping };
export const sentences: Field = {
  needs: 'a list of strings',
  fits: (value) => Array.isArray(value) && value.every((each) => sentence.fits(each)),
};

export function optional(field: Field): Field {
  return { ...field, isOptional: true };
}

/** Reports each unknown, missing and wrongly typed key of the mapping at `path`. True when there was none. */
export function checkFields(yaml: YamlText, path: YamlPath, fields: Fields, report: Report): boolean {
  const value = valueAt(yaml.value, path);
  if (!isMapping(value)) {
    report.error(yaml.placeOf(path), 'This must be a map of `key: value` lines.', `Write ${names(fields)}.`);
    return false;
  }
  const before = report.messages.length;
  for (const key of Object.keys(value).filter((each) => !Object.hasOwn(fields, each))) {
    report.error(yaml.placeOfKey([...path, key]), `Unknown key \`${key}\`.`, `Known: ${names(fields)}.`);
  }
  for (const [key, field] of Object.entries(fields)) checkField(yaml, path, key, field, report);
  return report.messages.length === before;
}

function checkField(yaml: YamlText, path: YamlPath, key: string, field: Field, report: Report): void {
  const value = valueAt(yaml.value, [...path, key]);
  if (value === undefined) {
    if (!field.isOptional) report.error(yaml.placeOf(path), `\`${key}\` is required.`, `It needs ${field.needs}.`);
  } else if (!field.fits(value)) {
    report.error(yaml.placeOf([...path, key]), `\`${key}\` has an invalid value.`, `It needs ${field.needs}.`);
  }
}

/** The value at a path of plain data, own keys only. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((at, key) => ownValue(at, String(key)), value);
}

/** The items of the list at a path; none when there is no list. */
export function itemsAt(yaml: YamlText, path: YamlPath): readonly YamlPath[] {
  const items = valueAt(yaml.value, path);
  return Array.isArray(items) ? items.map((_, index) => [...path, index]) : [];
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function names(fields: Fields): string {
  return Object.keys(fields)
    .map((key) => `\`${key}\``)
    .join(', ');
}
