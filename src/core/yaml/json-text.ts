/**
 * JSON as kubectl reads it: several objects one after the other, and what people write that no reader of JSON takes.
 */

import type { Range } from '../text.ts';
import { isJson } from './flow-style.ts';
import { beginsLikeJson, jsonTokens } from './json-tokens.ts';

/** A sign that JSON needs and that is not there. */
export interface MissingSign {
  readonly sign: ',' | ':';
  /** Where to write it. */
  readonly at: number;
  /** What stands behind the gap. */
  readonly before: Range;
}

/**
 * The stretches of a stream such as `jq -c` writes, without gaps; undefined for a text that is not one. kubectl decodes
 * JSON objects until the file ends (`YAMLOrJSONDecoder` of k8s.io/apimachinery).
 */
export function jsonStream(text: string): Range[] | undefined {
  if (!mayBeStream(text)) return undefined;
  const starts: number[] = [];
  let depth = 0;
  for (const { start } of jsonTokens(text)) {
    const sign = text.charAt(start);
    if (depth === 0) {
      if (sign !== '{') return undefined;
      starts.push(start);
    }
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
  }
  const ranges = starts.map((start, at) => ({ start: at === 0 ? 0 : start, end: starts[at + 1] ?? text.length }));
  const isStream = ranges.length > 1 && ranges.every(({ start, end }) => isJson(text.slice(start, end)));
  return isStream ? ranges : undefined;
}

/** A cheap look: in one object, no brace opens right behind another that closes. */
function mayBeStream(text: string): boolean {
  if (firstSign(text, 0) !== '{') return false;
  for (let at = text.indexOf('}'); at !== -1; at = text.indexOf('}', at + 1))
    if (firstSign(text, at + 1) === '{') return true;
  return false;
}

function firstSign(text: string, from: number): string {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return text.charAt(at);
}

/** The comments of a text that is JSON otherwise; none in YAML, where `//` is a word. */
export function jsonComments(text: string): Range[] {
  if (!(text.includes('//') || text.includes('/*')) || !beginsLikeJson(text)) return [];
  return [...jsonTokens(text)].flatMap(({ kind, start, end }) => (kind === 'comment' ? [{ start, end }] : []));
}

/** A text of the same length with blanks for what is in the ranges; lines stay lines. */
export function blankedOut(text: string, ranges: readonly Range[]): string {
  let at = 0;
  const parts = ranges.map(({ start, end }) => {
    const part = text.slice(at, start) + text.slice(start, end).replaceAll(/[^\r\n]/g, ' ');
    at = end;
    return part;
  });
  return parts.join('') + text.slice(at);
}

/** Is a text JSON, or a stream of it, but for comments? */
export function isJsonText(text: string): boolean {
  return isJson(blankedOut(text, jsonComments(text))) || jsonStream(text) !== undefined;
}

/** May a text become another one? JSON must stay JSON. */
export function staysJson(before: string, after: string): boolean {
  return isJsonText(after) || !isJsonText(before);
}

/** The first comma or colon that is missing in a text that begins like JSON. */
export function missingSign(text: string): MissingSign | undefined {
  if (!beginsLikeJson(text)) return undefined;
  const open: string[] = [];
  /** What the last token was: a name waits for its colon, a value for a comma. */
  let last: 'name' | 'value' | 'sign' = 'sign';
  let lastSign = '';
  let end = 0;
  for (const token of jsonTokens(text)) {
    if (token.kind === 'comment' || token.kind === 'note') continue;
    const sign = token.kind === 'sign' ? text.charAt(token.start) : '';
    const begins = token.kind !== 'sign' || sign === '{' || sign === '[';
    const before = { start: token.start, end: token.end };
    if (begins && last === 'value') return open.length > 0 ? { sign: ',', at: end, before } : undefined;
    if (begins && last === 'name') return { sign: ':', at: end, before };
    const isName = token.kind === 'string' && open.at(-1) === '{' && (lastSign === '{' || lastSign === ',');
    if (sign === '{' || sign === '[') open.push(sign);
    if (sign === '}' || sign === ']') open.pop();
    last = isName ? 'name' : token.kind !== 'sign' || sign === '}' || sign === ']' ? 'value' : 'sign';
    lastSign = sign;
    end = token.end;
  }
  return undefined;
}
