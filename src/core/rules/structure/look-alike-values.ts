/** Look-alikes in values that the API server takes: the program gets them, and means something else. */

import { asItLooks, lookAlikesIn } from '../../yaml/look-alikes.ts';
import type { FoundLookAlike } from '../../yaml/look-alikes.ts';
import { pathOf } from '../../yaml/path.ts';
import type { ScalarValue, Value } from '../../yaml/values.ts';
import type { Range, TextEdit } from '../../text.ts';
import type { Finding } from '../finding.ts';
import { lookAlikeFinding } from './look-alike-character.ts';
import { removeThe } from '../../wording/fix-titles.ts';
import type { FixTitle } from '../../wording/fix-titles.ts';

/** Words for a program, where a space is a space and nothing is prose. */
const FOR_A_PROGRAM: ReadonlySet<string> = new Set([
  'command',
  'args',
  'image',
  'value',
  'mountPath',
  'path',
  'workingDir',
]);
/** Prose may be anywhere under these. */
const PROSE: ReadonlySet<string> = new Set(['annotations', 'data', 'stringData']);

/** So many are reported of one document. */
const MAX_FOUND = 20;

/** Warnings about the values below `root`; `taken` are the places that something is said of already. */
export function valueFindings(root: Value, text: string, taken: readonly Range[]): Finding[] {
  if (!/[^\0-\x7f]/.test(text)) return [];
  const found: Finding[] = [];
  const waiting: Value[] = [root];
  for (let value = waiting.pop(); value && found.length < MAX_FOUND; value = waiting.pop()) {
    if (value.kind === 'list') waiting.push(...[...value.items].reverse());
    else if (value.kind === 'map')
      waiting.push(
        ...value.entries
          .filter(({ merged }) => !merged)
          .map((entry) => entry.value)
          .reverse(),
      );
    else found.push(...findingsOf(value, text, taken));
  }
  return found;
}

function findingsOf(value: ScalarValue, text: string, taken: readonly Range[]): Finding[] {
  const { node } = value;
  if (node.style === 'literal' || node.style === 'folded' || value.string === undefined) return [];
  const source = text.slice(node.start, node.end);
  if (!/[^\0-\x7f]/.test(source) || taken.some(({ start, end }) => start < node.end && node.start < end)) return [];
  const place = quotes(value, source, text) ?? ends(value, source) ?? dashes(value, source) ?? hidden(value, source);
  if (!place) return [];
  const title = place.title === undefined ? {} : { title: place.title };
  return [
    lookAlikeFinding(place.range, place.found, place.edits, { severity: 'warning', path: pathOf(value), ...title }),
  ];
}

interface Place {
  readonly range: Range;
  readonly found: readonly FoundLookAlike[];
  readonly edits: readonly TextEdit[];
  readonly title?: FixTitle;
}

/** `“sh”`, and `[“a, b”]`, which YAML takes for two items. */
function quotes({ node, parent }: ScalarValue, source: string, text: string): Place | undefined {
  if (node.style !== 'plain') return undefined;
  const [first] = lookAlikesIn(source.charAt(0));
  if (first?.kind !== 'quote') return undefined;
  const isFlow = parent?.kind === 'list' && parent.node.flow;
  const line = text.slice(node.start, isFlow ? lineEnd(text, node.start) : node.end);
  const last = lookAlikesIn(line.slice(1)).find(({ kind, plain }) => kind === 'quote' && plain === first.plain);
  if (!last) return undefined;
  const close = node.start + 1 + last.at;
  const inner = text.slice(node.start + 1, close);
  if (!isFlow && close !== node.end - 1) return undefined;
  const range = { start: node.start, end: close + 1 };
  const written = /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `${first.plain}${inner}${first.plain}`;
  return { range, found: [first, last], edits: [{ range, newText: written }] };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** A space or nothing to be seen, in front of a value or behind it. */
function ends({ node }: ScalarValue, source: string): Place | undefined {
  const inside = node.style === 'plain' ? source : source.slice(1, -1);
  const found = lookAlikesIn(inside).filter(
    ({ kind, at }) =>
      (kind === 'invisible' || (kind === 'space' && node.style === 'plain')) &&
      (asItLooks(inside.slice(0, at)).trim() === '' || asItLooks(inside.slice(at)).trim() === ''),
  );
  if (found.length === 0 || asItLooks(inside).trim() === '') return undefined;
  const start = node.start + (node.style === 'plain' ? 0 : 1);
  const edits = found.map(({ at }) => ({ range: { start: start + at, end: start + at + 1 }, newText: '' }));
  const range = { start: node.start, end: node.end };
  return { range, found, edits, title: removeThe(found.length === 1 ? 'character' : 'characters') };
}

/** `–port`: word processors make one long dash of two hyphens. */
function dashes(value: ScalarValue, source: string): Place | undefined {
  if (!isForProgram(value)) return undefined;
  const [, quote = '', dash = '', name = ''] = /^(["']?)([\u2010-\u2015\u2212]+)([A-Za-z][\w-]*)/.exec(source) ?? [];
  if (dash === '') return undefined;
  const start = value.node.start + quote.length;
  const range = { start, end: start + dash.length };
  const newText = name.length > 1 ? '--' : '-';
  return { range, found: lookAlikesIn(dash), edits: [{ range, newText }], title: `Replace it with \`${newText}\`` };
}

/**
 * Within a word: what cannot be seen, a letter of another alphabet, and in a command a space that no shell splits at.
 */
function hidden(value: ScalarValue, source: string): Place | undefined {
  const program = isForProgram(value);
  const prose = !program && isProse(value);
  const found = lookAlikesIn(source).filter(({ kind, at }) => {
    const [before, after] = [source.charAt(at - 1), source.charAt(at + 1)];
    const [isBehind, isBefore] = [/[\w.:/-]/.test(before), /[\w.:/-]/.test(after)];
    if (kind === 'invisible') return prose ? isBehind && isBefore : isBehind || isBefore;
    if (prose) return false;
    if (kind === 'space') return program && isAscii(asItLooks(source));
    return kind === 'letter' && /[A-Za-z]/.test(before + after) && isAscii(asItLooks(wordAt(source, at)));
  });
  const [first] = found;
  if (!first) return undefined;
  const { start } = value.node;
  const edits = found.map(({ at, plain }) => ({ range: { start: start + at, end: start + at + 1 }, newText: plain }));
  return { range: { start, end: value.node.end }, found, edits };
}

function wordAt(text: string, at: number): string {
  let start = at;
  while (start > Math.max(0, at - 100) && /[\p{L}\d]/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, at) + (/^[\p{L}\d]*/u.exec(text.slice(at, at + 100))?.[0] ?? '');
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function isForProgram({ key, parent }: ScalarValue): boolean {
  return FOR_A_PROGRAM.has(String(typeof key === 'number' ? parent?.key : key)) && !isUnder(parent, PROSE);
}

function isProse({ parent }: ScalarValue): boolean {
  return isUnder(parent, PROSE);
}

function isUnder(value: Value | undefined, names: ReadonlySet<string>): boolean {
  for (let at: Value | undefined = value; at; at = at.parent) if (names.has(String(at.key))) return true;
  return false;
}
