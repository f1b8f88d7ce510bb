/** What may be written at a place of a `.pod-coach.yaml`: keys, their values, ids and aliases of rules. */

import { aliasesOf } from '../../rules/aliases.ts';
import { declarations } from '../../rules/index.ts';
import type { Range } from '../../text.ts';
import { PARAMETER_KEYS, RULE_VALUES, SETTINGS_KEYS } from './settings-keys.ts';

export interface SettingsCompletion {
  readonly label: string;
  readonly insert: string;
  readonly about: string;
  /** What is replaced: the word that has been begun. */
  readonly range: Range;
}

/** The line alone decides, with the last key above it that is not indented: half-typed files are completed too. */
export function completeFolderSettings(text: string, offset: number): SettingsCompletion[] {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const key = /^(\s*)([\w-]*)$/.exec(line);
  const value = /^(\s*)([\w-]+):\s+(\S*)$/.exec(line);
  const offer = (typed: string, labels: readonly Offer[]): SettingsCompletion[] =>
    labels.map(({ label, insert, about }) => ({
      label,
      insert,
      about,
      range: { start: offset - typed.length, end: offset },
    }));
  if (key) return offer(key[2] ?? '', key[1] === '' ? keys() : below(ownerOf(text, lineStart)));
  if (!value) return [];
  const [, indent, name = '', typed = ''] = value;
  if (indent === '') return offer(typed, valuesOf(name));
  return ownerOf(text, lineStart) === 'rules' ? offer(typed, RULE_VALUES.map(plain)) : [];
}

interface Offer {
  readonly label: string;
  readonly insert: string;
  readonly about: string;
}

function keys(): Offer[] {
  return SETTINGS_KEYS.map(({ name, about, values }) => ({
    label: name,
    insert: values ? `${name}: ` : name === 'ignore' ? 'ignore:\n  - ' : `${name}:\n  `,
    about,
  }));
}

function valuesOf(name: string): Offer[] {
  return (SETTINGS_KEYS.find((key) => key.name === name)?.values ?? []).map(plain);
}

function below(owner: string | undefined): Offer[] {
  if (owner === 'rules') return ruleIds();
  if (owner !== 'parameters') return [];
  return PARAMETER_KEYS.map(({ name, about, example }) => ({ label: name, insert: `${name}: ${example}`, about }));
}

function ruleIds(): Offer[] {
  return declarations.flatMap(({ id, title }) =>
    [id, ...aliasesOf(id)].map((name) => ({ label: name, insert: `${name}: `, about: title })),
  );
}

function plain(label: string): Offer {
  return { label, insert: label, about: '' };
}

/** The key at the left margin under which a line is. */
export function ownerOf(text: string, lineStart: number): string | undefined {
  return [...text.slice(0, lineStart).matchAll(/^([\w-]+):/gm)].at(-1)?.[1];
}
