/**
 * Look-alikes where YAML has its own signs: spaces that indent, the `-` of an item, the `:` behind a key, quotes
 * around a value.
 */

import { linesOf } from './typos/lines.ts';
import { parseDocument } from '../../yaml/parse.ts';
import type { ParsedDocument } from '../../yaml/parse.ts';
import { asItLooks, lookAlikesIn } from '../../yaml/look-alikes.ts';
import type { YamlNode } from '../../yaml/nodes.ts';
import { applyEdits } from '../../text.ts';
import type { TextEdit } from '../../text.ts';
import type { Finding } from '../finding.ts';
import { lookAlikeFinding } from './look-alike-character.ts';

/** Spaces, what cannot be seen, and dashes with a space or a key behind them. */
const LEAD =
  /^[\s\u00a0\u1680\u2000-\u200f\u202a-\u202f\u205f\u2060\u3000\ufeff]*(?:[-\u2010-\u2015\u2212\u2022\u2023\u2043\u25aa\u25cf\u25e6\u00b7][\s\u00a0\u2000-\u200b\u202f\u3000]+)*/;
const KEY_AND_COLON = /^([^\s:：＃#"'“”[{]{1,80})([:：﹕꞉∶])([\u00a0\u2000-\u200b\u202f\u3000 ]*)/;
const QUOTED = /^([“”„‟«»″])([^“”„‟«»″"]*)([“”„‟«»″])$/;
const OPENS_BLOCK = /(?::|-)\s*[|>][-+0-9]*$/;

/** So many lines are looked at: a file of another alphabet has something in each. */
const MAX_LINES = 2000;

/**
 * The one finding about a text whose structure look-alikes break; undefined where they do not, or nothing is won
 * without them.
 */
export function structureFinding(parsed: ParsedDocument): Finding | undefined {
  const { text, problems } = parsed;
  if (!/[^\0-\x7f]/.test(text)) return undefined;
  if (problems.length === 0 && !(parsed.root && hasStrangeKey(parsed.root))) return undefined;
  for (const places of [structureOnly, everything]) {
    const edits = editsOf(text, places);
    const [first] = edits;
    if (!first || !readsFurther(parsed, applyEdits(text, edits))) continue;
    const end = edits.reduce((to, { range }) => (range.start === to ? range.end : to), first.range.start);
    const found = edits.flatMap(({ range }) => lookAlikesIn(text.slice(range.start, range.end)));
    return lookAlikeFinding({ start: first.range.start, end }, found, edits, { severity: 'error', path: '' });
  }
  return undefined;
}

/** The text as it looks, where all of it can be read then and every place stays where it is. */
export function readAsItLooks({ fixes }: Finding, text: string): string | undefined {
  const edits = fixes.flatMap((fix) => fix.edits);
  if (edits.some(({ range, newText }) => newText.length !== range.end - range.start)) return undefined;
  const plain = applyEdits(text, edits);
  return parseDocument(plain).problems.length === 0 ? plain : undefined;
}

/** Is all of it readable, or at least more than before? */
function readsFurther({ problems }: ParsedDocument, text: string): boolean {
  const left = parseDocument(text).problems[0];
  const first = problems[0];
  return left === undefined || (first !== undefined && left.start > first.start);
}

/** Does a key begin as only an indent or an item can? */
function hasStrangeKey(root: YamlNode): boolean {
  const waiting: YamlNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'list') waiting.push(...node.items);
    if (node.kind !== 'map') continue;
    for (const { key, value } of node.entries) {
      if (
        key.kind === 'scalar' &&
        key.style === 'plain' &&
        /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|^[-\u2010-\u2015\u2212]\s/.test(key.text)
      )
        return true;
      waiting.push(value);
    }
  }
  return false;
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly part: 'lead' | 'key' | 'colon' | 'value' | 'tail';
  /** Nothing follows it on its line. */
  readonly isLast?: boolean;
}

function structureOnly({ part }: Piece): boolean {
  return part === 'lead' || part === 'colon';
}

function everything(): boolean {
  return true;
}

function editsOf(text: string, isWanted: (piece: Piece) => boolean): TextEdit[] {
  let block = Infinity;
  return linesOf(text)
    .slice(0, MAX_LINES)
    .flatMap(({ start, end, indent, isBlank }) => {
      if (isBlank || indent > block) return [];
      const line = text.slice(start, end);
      block = OPENS_BLOCK.test(line.trimEnd()) ? indent : Infinity;
      return piecesOf(line, start).filter(isWanted).flatMap(plainEdits);
    });
}

function piecesOf(line: string, start: number): Piece[] {
  const lead = LEAD.exec(line)?.[0] ?? '';
  const rest = line.slice(lead.length);
  if (rest.startsWith('#')) return [];
  const [whole = '', key = '', colon = '', gap = ''] = KEY_AND_COLON.exec(rest) ?? [];
  const at = start + lead.length;
  const written = rest.slice(whole.length);
  const comment = written.search(/\s#/);
  const withTail = comment < 0 ? written : written.slice(0, comment);
  const value = withTail.trimEnd();
  const end = at + whole.length + value.length;
  return [
    { start, text: lead, part: 'lead' },
    { start: at, text: key, part: 'key' },
    { start: at + key.length, text: colon + gap, part: 'colon', isLast: value === '' },
    { start: at + whole.length, text: value, part: 'value' },
    { start: end, text: withTail.slice(value.length), part: 'tail' },
  ];
}

function plainEdits({ start, text, part, isLast }: Piece): TextEdit[] {
  if (part === 'value') {
    const [, open, inner = '', close] = QUOTED.exec(text) ?? [];
    if (open === undefined || close === undefined) return [];
    return [edit(start, 1, '"'), edit(start + 1 + inner.length, 1, '"')];
  }
  if (part === 'colon' && /^[：﹕꞉∶]$/.test(text)) return [edit(start, 1, isLast ? ':' : ': ')];
  return lookAlikesIn(text).map(({ at, char }) => edit(start + at, char.length, asItLooks(char)));
}

function edit(start: number, length: number, newText: string): TextEdit {
  return { range: { start, end: start + length }, newText };
}
