/** Words that we do not use, and what to say instead: words.json. Exceptions carry a reason: exceptions.json. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Said } from './said.ts';

interface WordRow {
  /** A regular expression; case does not matter. */
  readonly word: string;
  readonly say: string;
  /** The surfaces on which it is wrong; all of them where it is absent. */
  readonly on?: readonly string[];
}

/** A text in which the word is right. */
interface Exception {
  readonly text: string;
  readonly on?: string;
  readonly reason: string;
}

export interface Fault {
  readonly said: Said;
  /** As it is written. */
  readonly word: string;
  readonly say: string;
}

const ROWS = (readData('words.json') as readonly WordRow[]).map((row) => ({
  ...row,
  pattern: new RegExp(row.word, 'i'),
}));
const EXCEPTIONS = readData('exceptions.json') as readonly Exception[];

/** The words of a string that are not ours: at most one for each row of the table. */
export function faultsOf(said: Said): Fault[] {
  const text = EXCEPTIONS.filter(({ on = said.surface }) => on === said.surface).reduce(
    (rest, exception) => rest.replaceAll(exception.text, ''),
    // What is in code marks belongs to Kubernetes.
    said.text.replace(/`[^`]*`/g, '``'),
  );
  return ROWS.filter(({ on }) => on === undefined || on.includes(said.surface)).flatMap(({ pattern, say }) => {
    const word = pattern.exec(text)?.[0];
    return word === undefined ? [] : [{ said, word: word.slice(-40), say }];
  });
}

/** How many faults each surface has; none is left out. */
export function countBySurface(faults: readonly Fault[], surfaces: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    surfaces.map((name) => [name, faults.filter(({ said: { surface } }) => surface === name).length]),
  );
}

/** One line for a person, who may open the place. */
export function faultLine({ said: { file, line, text }, word, say }: Fault): string {
  return `${file}:${line}: "${word}" -> ${say}: ${text.trim().slice(0, 120)}`;
}

function readData(name: string): unknown {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));
}
