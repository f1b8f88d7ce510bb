/** The ways in which a manifest comes about: each replay is a run of keys with a pause after every one. */

import { fileOffset } from '../../src/core/analysis/file-offsets.ts';
import { completionsAt } from '../../src/core/features/completion/completion.ts';
import { resolve } from '../../src/core/features/completion/write-snippet.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { lineAt } from '../../src/core/features/unfinished/lines.ts';
import { analyzer, findingsIn, Typist } from './pauses.ts';
import type { Pause, PauseKind } from './pauses.ts';

export interface Replay {
  readonly name: string;
  /** The text when all is typed. */
  readonly finished: string;
  /**
   * Texts with the same lines whose Errors are true as well: a mistake in the YAML hides others from the finished
   * text.
   */
  readonly alsoTrue?: readonly string[];
  readonly pauses: Iterable<Pause>;
}

/** A pause follows every n-th key, and every key at which something begins or ends. */
export interface Pace {
  readonly every: number;
}

const EVERY_KEY: Pace = { every: 1 };

export function* replaysOf(text: string, pace: Pace = EVERY_KEY): Generator<Replay> {
  yield { name: 'top to bottom', finished: text, pauses: topToBottom(text, pace, false) };
  yield { name: 'top to bottom, auto save', finished: text, pauses: topToBottom(text, pace, true) };
  yield { name: 'completions accepted', finished: text, pauses: withCompletions(text, pace) };
  yield* linesInserted(text, pace);
  yield* mistakesLeft(text, pace);
}

/** Typed from nothing and saved at the end. Enter puts the caret where the next line begins, as an editor does. */
export function* topToBottom(text: string, pace: Pace, autoSave: boolean): Generator<Pause> {
  const typist = new Typist('', 0, { autoSave });
  yield* typed(typist, text, pace);
  typist.save(true);
  yield typist.pause('saved');
}

function* typed(typist: Typist, rest: string, pace: Pace): Generator<Pause> {
  const keys = keysOf(rest);
  for (const [index, key] of keys.entries()) {
    typist.type(key);
    const kind = kindOf(typist, keys[index + 1] ?? '\n');
    if (isPause(kind, index, pace)) yield typist.pause(kind);
  }
}

/** Single characters; a line break brings the indentation of the line below along. */
function keysOf(text: string): string[] {
  return text.match(/\r?\n *|[^\r\n]/gu) ?? [];
}

const WITHIN: ReadonlySet<PauseKind> = new Set(['half a key', 'in a value', 'comment']);

function isPause(kind: PauseKind, index: number, { every }: Pace): boolean {
  return !WITHIN.has(kind) || index % every === 0;
}

/** Where someone stopped, by what stands before the caret and what would be typed next. */
function kindOf({ text, caret }: Typist, next: string): PauseKind {
  const before = text.slice(lineAt(text, caret).start, caret);
  if (/^\s*$/.test(before)) return 'new line';
  if (/^\s*(?:- +)*- ?$/.test(before)) return 'dash';
  if (/:\s*$/.test(before)) return 'colon';
  if (/^\r?\n/.test(next)) return 'end of line';
  if (/^\s*#| #/.test(before)) return 'comment';
  if (!/^\s*(?:- +)*[\w./-]+$/.test(before) && !/[{,]\s*\w+$/.test(before)) return 'in a value';
  return next === ':' ? 'key' : 'half a key';
}

/** Where the list offers the key that comes next, it is taken after two letters. */
function* withCompletions(text: string, pace: Pace): Generator<Pause> {
  const typist = new Typist('', 0);
  while (typist.text.length < text.length) {
    const before = typist.text.length;
    const [key = '', next = '\n'] = keysOf(text.slice(before, before + LONGEST_KEY));
    typist.type(key);
    const kind = isAfterTwoLetters(typist.text) && accept(typist, text) ? 'completion' : kindOf(typist, next);
    if (isPause(kind, before, pace)) yield typist.pause(kind);
  }
  typist.save(true);
  yield typist.pause('saved');
}

/** Longer than a line break with the deepest indentation there is, and a key more. */
const LONGEST_KEY = 200;

function isAfterTwoLetters(text: string): boolean {
  return /(?:^|\n) *(?:- +)*[a-z]{2}$/.test(text);
}

/** Takes an offer whose text is what the manifest has there, as far as it goes. */
function accept(typist: Typist, target: string): boolean {
  const word = /^\w+/.exec(target.slice(typist.caret - 2))?.[0] ?? '';
  const file = analyzer.analyse(typist.text, defaultSettings);
  const offer = completionsAt(file, fileOffset(typist.caret), analyzer.plan).find(({ label }) => label === word);
  if (!offer || offer.edits.length > 0) return false;
  const newText = firstStop(resolve(offer.parts), word);
  const result = typist.text.slice(0, offer.range.start) + newText;
  if (!target.startsWith(result) || result.length <= typist.text.length) return false;
  typist.apply([{ range: offer.range, newText }], result.length);
  return true;
}

/** Up to the first tab stop of a field: the key and its colon. */
function firstStop(text: string, word: string): string {
  return text.startsWith(`${word}: `) ? `${word}: ` : text.startsWith(`${word}:`) ? `${word}:` : text;
}

/** Lines without which the file has no Errors either, put back one at a time where they stood. */
function* linesInserted(text: string, pace: Pace): Generator<Replay> {
  const lines = text.split(/(?<=\n)/);
  const errors = (candidate: string): number =>
    findingsIn(candidate).filter(({ severity }) => severity === 'error').length;
  const candidates = lines.flatMap((line, index) => (index > 0 && /^ +[\w./-]+: \S/.test(line) ? [index] : []));
  const chosen = spread(candidates, 12)
    .filter((index) => errors(without(lines, index)) === 0)
    .slice(0, 6);
  for (const index of chosen) {
    const line = (lines[index] ?? '').replace(/\r?\n$/, '');
    yield { name: 'a line inserted', finished: text, pauses: insertLine(lines, index, line, pace) };
  }
}

function without(lines: readonly string[], index: number): string {
  return lines.filter((_, at) => at !== index).join('');
}

function* insertLine(lines: readonly string[], index: number, line: string, pace: Pace): Generator<Pause> {
  const before = lines
    .slice(0, index)
    .join('')
    .replace(/\r?\n$/, '');
  const typist = new Typist(without(lines, index), before.length);
  const newline = lines[0]?.endsWith('\r\n') ? '\r\n' : '\n';
  yield* typed(typist, `${newline}${line}`, pace);
}

/**
 * A key with two letters changed about, a value that is much too long, a line without its colon: made, and typed past.
 */
function* mistakesLeft(text: string, pace: Pace): Generator<Replay> {
  const lines = text.split(/(?<=\n)/);
  const keys = lines.flatMap((line, index) => (/^ +(?:- )?[a-zA-Z]{5,}:/.test(line) ? [index] : []));
  for (const [at, index] of spread(keys, 4).entries()) {
    const line = lines[index] ?? '';
    const wrong = at % 2 === 0 ? swapped(line) : line.replace(/^( +(?:- )?\w+): ?/, '$1 ');
    if (wrong === line) continue;
    const from = Math.max(0, index - 2);
    const to = readableTo(lines, index + 8);
    const start = lines.slice(0, from).join('');
    const end = lines.slice(0, index).join('') + wrong + lines.slice(index + 1, to).join('');
    const pauses = mistake(start, end.slice(start.length), pace);
    yield { name: 'a mistake left', finished: end, alsoTrue: [lines.slice(0, to).join('')], pauses };
  }
}

/** The number of lines, at least `least`, after which every bracket and quote is closed. */
function readableTo(lines: readonly string[], least: number): number {
  for (let to = least; to < lines.length; to++) {
    const file = analyzer.analyse(lines.slice(0, to).join(''), defaultSettings);
    if (file.documents.every(({ analysis }) => analysis.parsed.problems.length === 0)) return to;
  }
  return lines.length;
}

/** With the first two letters of its key changed about. */
function swapped(line: string): string {
  const at = line.search(/[a-z]/);
  return line.slice(0, at) + line.slice(at + 1, at + 2) + line.slice(at, at + 1) + line.slice(at + 2);
}

function* mistake(start: string, rest: string, pace: Pace): Generator<Pause> {
  const typist = new Typist(start, start.length, { typed: true });
  yield* typed(typist, rest, pace);
  typist.save(true);
  yield typist.pause('saved');
}

/** At most `count` of them, from the whole of the list. */
function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)]).filter(
    (one) => one !== undefined,
  );
}
