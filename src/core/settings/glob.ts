/**
 * Patterns of file paths: `*` within a name, `?` for one character, `**` for any folders, `{a,b}` for either. They are
 * compared by hand, never made a regular expression: no pattern that anyone writes can be slow.
 */

import { matchesInOrder } from './match-in-order.ts';
import { isAnyFolders, matchesName, readName, readNameWithClasses } from './name-pattern.ts';
import type { NamePattern } from './name-pattern.ts';

/** What a pattern can mean, each as the names between its slashes. */
export type Glob = readonly (readonly NamePattern[])[];

/** Longer patterns, or those that mean more, are typos. */
const MAX_LENGTH = 500;
const MAX_MEANINGS = 64;

/** Does a text ask for several files, instead of naming one? */
export function isGlob(text: string): boolean {
  return /[*?{]/.test(text);
}

/** Undefined for a pattern that is none: a brace left open, or more than anyone would write. */
export function parseGlob(pattern: string): Glob | undefined {
  return parse(pattern, readName);
}

/** The same for patterns of an editor, where `[0-9]` stands for a character. */
export function parseGlobWithClasses(pattern: string): Glob | undefined {
  return parse(pattern, readNameWithClasses);
}

function parse(pattern: string, read: (name: string) => NamePattern): Glob | undefined {
  if (pattern === '' || pattern.length > MAX_LENGTH) return undefined;
  return expandBraces(pattern)?.map((meaning) => namesOf(meaning).map(read));
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.');
}

/** Does a path (with slashes, from where the pattern counts) match as a whole? */
export function matchesGlob(glob: Glob, path: string): boolean {
  const names = path.split('/').filter((name) => name !== '');
  return glob.some((wanted) => matchesInOrder(wanted, names, isAnyFolders, matchesName));
}

/** What each `{a,b}` can mean, the first brace first. */
function expandBraces(pattern: string): string[] | undefined {
  const done: string[] = [];
  const waiting = [pattern];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const open = next.indexOf('{');
    if (open === -1) {
      done.push(next);
      continue;
    }
    const brace = readBrace(next, open);
    if (!brace || waiting.length + done.length + brace.choices.length > MAX_MEANINGS) return undefined;
    for (const choice of brace.choices.reverse()) waiting.push(next.slice(0, open) + choice + next.slice(brace.end));
  }
  return done;
}

function readBrace(text: string, open: number): { choices: string[]; end: number } | undefined {
  const choices: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < text.length; at++) {
    const character = text[at];
    if (character === '{') depth++;
    else if (character === '}') depth--;
    const isEnd = depth === 0;
    if (isEnd || (character === ',' && depth === 1)) {
      choices.push(text.slice(from, at));
      from = at + 1;
    }
    if (isEnd) return { choices, end: at + 1 };
  }
  return undefined;
}
