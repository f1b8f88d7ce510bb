/** Runs one case of the field as its author would: the command line on the file, then fix after fix. */

import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { run } from '../../src/cli/run.ts';
import { applyEdits, lineStarts, rangesOverlap } from '../../src/core/text.ts';
import type { Position, TextEdit } from '../../src/core/text.ts';

interface JsonEdit {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly newText: string;
}

export interface JsonFix {
  readonly title: string;
  readonly preferred: boolean;
  readonly safe: boolean;
  readonly edits: readonly JsonEdit[];
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly path: string;
  readonly fixes: readonly JsonFix[];
}

/** A fix can bring another mistake to light; nobody fixes more rounds than this. */
const MAX_ROUNDS = 5;

/** What `pod-coach check --format json` reports of a file (a path) or of a text. */
export async function findingsOf(input: { readonly file: string } | { readonly text: string }): Promise<JsonFinding[]> {
  let out = '';
  const words = 'file' in input ? [input.file] : ['--stdin'];
  const bytes = Buffer.from('text' in input ? input.text : '');
  const terminal = { input: Readable.from([bytes]), out: (text: string) => (out += text), problem: () => undefined };
  await run(['check', '--format', 'json', ...words], terminal);
  const [report] = JSON.parse(out) as { findings: JsonFinding[] }[];
  return report?.findings ?? [];
}

/** The text with a fix applied. */
export function withFix(text: string, fix: JsonFix): string {
  return applyEdits(text, editsOf(text, fix));
}

/** The text after the preferred fixes of all Errors and Warnings, round after round. */
export async function fixedText(text: string): Promise<string> {
  let fixed = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const chosen: TextEdit[] = [];
    for (const { severity, fixes } of await findingsOf({ text: fixed })) {
      const preferred = severity === 'error' || severity === 'warning' ? fixes.find((fix) => fix.preferred) : undefined;
      const edits = preferred ? editsOf(fixed, preferred) : [];
      if (!edits.some(({ range }) => chosen.some((other) => rangesOverlap(range, other.range)))) chosen.push(...edits);
    }
    if (chosen.length === 0) break;
    fixed = applyEdits(fixed, chosen);
  }
  return fixed;
}

/** A file as an editor shows it: without a byte order mark, from UTF-8 or UTF-16. */
export async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

function editsOf(text: string, { edits }: JsonFix): TextEdit[] {
  const starts = lineStarts(text);
  const offset = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  return edits.map(({ range, newText }) => ({
    range: { start: offset(range.start), end: offset(range.end) },
    newText,
  }));
}
