/**
 * What a repair may do to a file, judged without anything of Pod Coach: with the `yaml` package and the text alone.
 * A scalar is followed by its place in the text, from before the repair to after it.
 */

import { isMap, isPair, isScalar, isSeq, parseAllDocuments, type Document } from 'yaml';

export interface Change {
  readonly range: { readonly start: number; readonly end: number };
  readonly newText: string;
}

// These end a line in YAML 1.1, which kubectl's reader follows.
const otherBreaks = /[\u0085\u2028\u2029]/g;
const endsLine = /[\n\r\u0085\u2028\u2029]$/;

interface Leaf {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Keys and indices from the root; a key's own path ends with itself. */
  readonly path: string;
}

/** What is wrong with these edits of `before` that give `after`; nothing when they are fair. */
export function unfair(before: string, edits: readonly Change[], after: string): string | undefined {
  return (
    outOfOrder(before, edits) ??
    otherLineBreaks(before, edits) ??
    otherEnds(before, after) ??
    otherValues(before, edits, after)
  );
}

function outOfOrder(text: string, edits: readonly Change[]): string | undefined {
  const sorted = sortedBy(edits);
  const isWrong = sorted.some(
    ({ range }, index) =>
      range.start > range.end || range.end > text.length || range.start < (sorted[index - 1]?.range.end ?? 0),
  );
  return isWrong ? 'edits overlap or leave the text' : undefined;
}

/** A file with one kind of line break keeps it. */
function otherLineBreaks(text: string, edits: readonly Change[]): string | undefined {
  const crlf = text.split('\r\n').length - 1;
  const all = text.split('\n').length - 1;
  const written = edits.map(({ newText }) => newText).join('');
  if (crlf === 0 && written.includes('\r')) return 'writes CRLF into a file with LF';
  if (all > 0 && crlf === all && /(^|[^\r])\n/.test(written)) return 'writes LF into a file with CRLF';
  return undefined;
}

function otherEnds(before: string, after: string): string | undefined {
  if (before.startsWith('\uFEFF') !== after.startsWith('\uFEFF')) return 'loses or adds a byte order mark';
  if (after !== '' && endsLine.test(before) && !endsLine.test(after)) return 'loses the last line break';
  return undefined;
}

/**
 * Scalars that no edit touches are the same scalars afterwards, and those outside of what the edits enclose have the
 * same path.
 */
function otherValues(before: string, edits: readonly Change[], after: string): string | undefined {
  const documents = parse(before);
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  const result = parse(after);
  const broken = result.flatMap(({ errors }) => errors)[0];
  if (broken !== undefined) return `breaks the YAML: ${broken.message.split('\n')[0] ?? ''}`;
  if (keysTwice(after) > keysTwice(before)) return 'writes a key that is there: it is there twice';
  const old = documents.flatMap(leavesOf);
  const now = new Map(result.flatMap(leavesOf).map((leaf) => [leaf.start, leaf]));
  const sorted = sortedBy(edits);
  const touched = old.filter((leaf) => isTouched(leaf, sorted));
  const common = commonPath(old, sorted);
  for (const leaf of old) {
    if (touched.includes(leaf)) continue;
    const same = now.get(moved(leaf.start, sorted));
    if (same === undefined) return `${shown(leaf.path)} is no longer there`;
    if (same.value !== leaf.value) return `${shown(leaf.path)} was ${leaf.value} and is ${same.value}`;
    const isWhere =
      isSamePlace(leaf.path, same.path, touched) || isBelowMovedKey(leaf.path, same.path, old, now, sorted);
    if (!leaf.path.startsWith(common) && !isWhere) {
      return `${shown(leaf.path)} has gone to ${shown(same.path)}`;
    }
  }
  return undefined;
}

function shown(path: string): string {
  return path.split('\u0000').join('/');
}

/** Items move up or down when an item before them is what the repair is about. */
function isSamePlace(before: string, after: string, touched: readonly Leaf[]): boolean {
  const old = before.split('\u0000');
  const now = after.split('\u0000');
  if (old.length !== now.length) return false;
  return old.every((part, depth) => {
    if (part === now[depth]) return true;
    const list = old.slice(0, depth).join('\u0000');
    return /^\d+$/.test(part) && /^\d+$/.test(now[depth] ?? '') && touched.some(({ path }) => path.startsWith(list));
  });
}

/** What stands beside a key without a value stands below it when the repair moves the key to the left. */
function isBelowMovedKey(
  before: string,
  after: string,
  old: readonly Leaf[],
  now: ReadonlyMap<number, Leaf>,
  edits: readonly Change[],
): boolean {
  return old.some(({ path, start }) => {
    const [, parent = '', key = ''] = /^(.*)\u0000([^\u0000]*)\u0000\(key\)$/.exec(path) ?? [];
    const value = [parent, key, ''].join('\u0000');
    const isEmpty = key !== '' && old.filter((leaf) => leaf.path.startsWith(value)).length === 1;
    if (!isEmpty || !edits.some(({ range, newText }) => newText === '' && range.end === start)) return false;
    const target = now.get(moved(start, edits))?.path.replace(/\(key\)$/, '');
    return before.startsWith(`${parent}\u0000`) && after === `${target ?? ''}${before.slice(parent.length + 1)}`;
  });
}

/** A key twice is a mistake that repairs are for, not one of form: only `uniqueKeys` counts it. */
function parse(text: string, uniqueKeys = false): readonly Document.Parsed[] {
  const found = parseAllDocuments(text.replace(otherBreaks, '\n'), { uniqueKeys, logLevel: 'silent' });
  return Array.isArray(found) ? found : [];
}

function keysTwice(text: string): number {
  return parse(text, true).flatMap(({ errors }) => errors.filter(({ code }) => code === 'DUPLICATE_KEY')).length;
}

function sortedBy(edits: readonly Change[]): readonly Change[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function isTouched({ start, end }: Leaf, edits: readonly Change[]): boolean {
  return edits.some(({ range }) => range.start <= end && range.end >= start);
}

/** Where an offset before the repair is after it. */
function moved(offset: number, edits: readonly Change[]): number {
  return edits.reduce(
    (at, { range, newText }) => (range.end <= offset ? at + newText.length - (range.end - range.start) : at),
    offset,
  );
}

/** The path that encloses all that the edits touch, with the block around an inserted line. */
function commonPath(leaves: readonly Leaf[], edits: readonly Change[]): string {
  const near = edits.flatMap(({ range }) => {
    const inside = leaves.filter(({ start, end }) => range.start <= end && range.end >= start);
    const last = leaves.filter(({ end }) => end < range.start).at(-1);
    const next = leaves.find(({ start }) => start > range.end);
    return inside.length > 0 ? inside : [last, next].filter((leaf) => leaf !== undefined);
  });
  const parents = near.map(({ path }) => path.split('\u0000').slice(0, -1));
  const first = parents[0] ?? [];
  const shared = first.findIndex((part, index) => parents.some((other) => other[index] !== part));
  return (shared === -1 ? first : first.slice(0, shared)).join('\u0000');
}

function leavesOf(document: Document.Parsed, index: number): Leaf[] {
  const leaves: Leaf[] = [];
  const add = (node: unknown, path: readonly string[]): void => {
    if (isScalar(node) && node.range) {
      const [start, end] = node.range;
      if (end > start) leaves.push({ start, end, value: JSON.stringify(node.value), path: path.join('\u0000') });
    } else if (isSeq(node)) {
      node.items.forEach((item, at) => add(item, [...path, String(at)]));
    } else if (isMap(node)) {
      for (const pair of node.items) {
        if (!isPair(pair)) continue;
        const key = isScalar(pair.key) ? String(pair.key.value) : '?';
        add(pair.key, [...path, key, '(key)']);
        add(pair.value, [...path, key]);
      }
    }
  };
  add(document.contents, [String(index)]);
  return leaves;
}
