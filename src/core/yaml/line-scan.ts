/**
 * Reads a document line by line without parsing it, so that it can be half-typed: what each line begins in, and what
 * it holds.
 */

/** What is open where a line begins: nothing, a block scalar (`|`, `>`), or a quote or bracket of a line above. */
export type LineIn = 'block' | 'block scalar' | 'quote' | 'flow';

export interface ScannedLine {
  /** Offsets of the text; the end is without the line break. */
  readonly start: number;
  readonly end: number;
  readonly begins: LineIn;
  /** What is open where the line ends. A block scalar's header ends in it. */
  readonly ends: LineIn;
  /** The line without its comment and the spaces before that; in a block scalar all of it. */
  readonly content: string;
  /** Nothing but a comment. */
  readonly isComment: boolean;
}

/** The lines from `from` to the one that holds `to`. `from` is where a document begins. */
export function scanLines(text: string, from: number, to: number): ScannedLine[] {
  const lines: ScannedLine[] = [];
  let state: State = BLOCK;
  for (let start = from; ; ) {
    const newline = text.indexOf('\n', start);
    const whole = newline === -1 ? text.length : newline;
    const end = whole > start && text.charAt(whole - 1) === '\r' ? whole - 1 : whole;
    const line = text.slice(start, end);
    if (state.kind === 'block scalar' && !isWithin(line, state.column)) state = BLOCK;
    const { next, contentEnd } = scanLine(line, state);
    lines.push({
      start,
      end,
      begins: state.kind,
      ends: next.kind,
      content: line.slice(0, contentEnd).trimEnd(),
      isComment: contentEnd < line.length && line.slice(0, contentEnd).trim() === '',
    });
    if (whole >= to || newline === -1) return lines;
    state = next;
    start = newline + 1;
  }
}

type State =
  | { readonly kind: 'block' }
  /** Its lines are deeper than the column. */
  | { readonly kind: 'block scalar'; readonly column: number }
  | { readonly kind: 'quote'; readonly quote: string; readonly depth: number }
  | { readonly kind: 'flow'; readonly depth: number };

const BLOCK: State = { kind: 'block' };

function isWithin(line: string, column: number): boolean {
  const indent = line.search(/\S/);
  return indent === -1 || indent > column;
}

function scanLine(line: string, from: State): { readonly next: State; readonly contentEnd: number } {
  if (from.kind === 'block scalar') return { next: from, contentEnd: line.length };
  let quote = from.kind === 'quote' ? from.quote : '';
  let depth = from.kind === 'quote' || from.kind === 'flow' ? from.depth : 0;
  let contentEnd = line.length;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (quote !== '') {
      if (quote === '"' && character === '\\') at++;
      else if (character === quote) quote = '';
      continue;
    }
    if (character === '#' && (at === 0 || /\s/.test(line.charAt(at - 1)))) {
      contentEnd = at;
      break;
    }
    if ((character === '"' || character === "'") && beginsToken(line, at)) quote = character;
    else if ((character === '{' || character === '[') && (depth > 0 || beginsToken(line, at))) depth++;
    else if ((character === '}' || character === ']') && depth > 0) depth--;
  }
  if (quote !== '') return { next: { kind: 'quote', quote, depth }, contentEnd };
  if (depth > 0) return { next: { kind: 'flow', depth }, contentEnd };
  const column = from.kind === 'block' ? scalarColumn(line.slice(0, contentEnd)) : undefined;
  return { next: column === undefined ? BLOCK : { kind: 'block scalar', column }, contentEnd };
}

function beginsToken(line: string, at: number): boolean {
  return /(?:^|[[{,]|[:-][ \t])[ \t]*$/.test(line.slice(Math.max(0, at - 40), at));
}

/**
 * For the header of a block scalar: the column that its lines stay right of, which is that of its key, or of its dash.
 */
function scalarColumn(content: string): number | undefined {
  const trimmed = content.trimEnd();
  if (!/(?:^|[\s])[|>][-+0-9]{0,2}$/.test(trimmed)) return undefined;
  const dashes = leadOf(content);
  const rest = trimmed.slice(dashes);
  const value = afterKey(rest);
  if (!/^(?:[!&]\S* +)*[|>][-+0-9]{0,2}$/.test(value ?? rest)) return undefined;
  return value === undefined ? content.lastIndexOf('-', dashes - 1) : dashes;
}

/** How many characters of a line are spaces and dashes of items. */
export function leadOf(line: string): number {
  return /^ *(?:-(?: +|$))*/.exec(line)?.[0].length ?? 0;
}

/** What is behind `key:`; undefined without a key. */
export function afterKey(rest: string): string | undefined {
  const key = keyIn(rest);
  return key === undefined ? undefined : rest.slice(key.length + 1).trim();
}

/** The key as it is written, with its quotes; undefined where none begins the text. */
export function keyIn(rest: string): string | undefined {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')(?=:(?:\s|$))/.exec(rest)?.[0];
  if (quoted !== undefined) return quoted;
  if (/^[\s"'{}[\],&*!|>%@`#?]/.test(rest) || /^-(?:\s|$)/.test(rest)) return undefined;
  const colon = rest.search(/:(?:\s|$)/);
  return colon > 0 ? rest.slice(0, colon) : undefined;
}
