/**
 * Patterns of one name in a path: `*` for any characters, `?` for one, and where classes are asked for `[a-z]` for
 * one of these. Compared by hand, never made a regular expression.
 */

import { matchesInOrder } from './match-in-order.ts';

/** A character each: `*`, `?`, the character itself, or a class with its brackets. */
export type NamePattern = readonly string[];

/** `**` as a name: any folders. */
export const ANY_FOLDERS: NamePattern = ['*', '*'];

/** A pattern without classes: a bracket means itself. */
export function readName(text: string): NamePattern {
  return [...text];
}

/** Source: gitignore(5), fnmatch(3), without `[:digit:]` and the like. A class that is never closed matches nothing. */
export function readNameWithClasses(text: string): NamePattern {
  const characters = [...text];
  const pattern: string[] = [];
  for (let at = 0; at < characters.length; ) {
    const end = characters[at] === '[' ? endOfClass(characters, at) : at + 1;
    pattern.push(characters.slice(at, end).join(''));
    at = end;
  }
  return pattern;
}

/** A bracket that comes first in a class is one of its characters. */
function endOfClass(characters: readonly string[], open: number): number {
  const first = open + (isNegation(characters[open + 1]) ? 2 : 1);
  const close = characters.indexOf(']', first + 1);
  return close === -1 ? characters.length : close + 1;
}

export function isAnyFolders(pattern: NamePattern): boolean {
  return pattern.length === 2 && pattern.every((character) => character === '*');
}

/** `name` is whole; characters outside of the BMP count as one. */
export function matchesName(pattern: NamePattern, name: string): boolean {
  return matchesInOrder(pattern, [...name], (character) => character === '*', matchesCharacter);
}

function matchesCharacter(wanted: string, character: string): boolean {
  if (wanted === '?' || wanted === character) return true;
  if (wanted.length < 2 || !wanted.startsWith('[') || !wanted.endsWith(']')) return false;
  const inside = [...wanted].slice(1, -1);
  const isNegated = isNegation(inside[0]);
  return isOneOf(isNegated ? inside.slice(1) : inside, character) !== isNegated;
}

function isNegation(character: string | undefined): boolean {
  return character === '!' || character === '^';
}

function isOneOf(members: readonly string[], character: string): boolean {
  for (let at = 0; at < members.length; at++) {
    const from = members[at] ?? '';
    const to = members[at + 1] === '-' ? members[at + 2] : undefined;
    if (to === undefined ? from === character : isBetween(from, character, to)) return true;
    if (to !== undefined) at += 2;
  }
  return false;
}

function isBetween(from: string, character: string, to: string): boolean {
  const [first, at, last] = [from, character, to].map((one) => one.codePointAt(0) ?? 0);
  return first !== undefined && at !== undefined && last !== undefined && first <= at && at <= last;
}
