/**
 * Comments `# pod-coach: ignore RULE reason`. Behind something they hold for its line. On a line of their own they hold
 * for the next line or, above an item of a list, for the whole item: a container, a volume, an object of a List. At the
 * head of a document they hold for the document. `ignore-file` at the head of a file holds for all its documents; see
 * `file-ignores.ts`.
 */

import { lineStarts, positionAt } from '../text.ts';
import type { Range, TextEdit } from '../text.ts';
import { commentRanges } from '../yaml/comments.ts';
import type { Ignore } from './ignore.ts';

const COMMENT = /^#\s*pod-coach:\s*ignore\s+([\w-]+(?:\s*,\s*[\w-]+)*)/;

export function commentIgnores(text: string): Ignore[] {
  if (!text.includes('pod-coach:')) return [];
  const lines = new Lines(text);
  return commentRanges(text).flatMap((comment) => {
    const read = readIgnore(text.slice(comment.start, comment.end), COMMENT);
    return read
      ? [
          {
            ...read,
            range: lines.silencedBy(comment),
            written: comment,
            removals: removalsOf(read.rules, comment, text),
            places: placesOf(read.rules, comment, text),
          },
        ]
      : [];
  });
}

/** The ids in a comment, and what is said after them. */
export function readIgnore(
  comment: string,
  pattern: RegExp,
): { readonly rules: readonly string[]; readonly reason: string } | undefined {
  const match = pattern.exec(comment);
  const rules = match?.[1]?.split(',').map((rule) => rule.trim());
  return (
    rules && {
      rules,
      reason: comment
        .slice(match?.[0].length)
        .replace(/^[\s:;,.–—-]+/, '')
        .trimEnd(),
    }
  );
}

/** The edits that take one rule out of a comment, or the comment away where it is the only one. */
export function removalsOf(rules: readonly string[], comment: Range, text: string): Record<string, TextEdit> {
  return Object.fromEntries(
    rules.map((rule) => [rule, rules.length === 1 ? removal(comment, text) : ruleRemoval(rule, comment, text)]),
  );
}

/** A comment on a line of its own goes with its line. */
function removal({ start, end }: Range, text: string): TextEdit {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const before = text.slice(lineStart, start);
  if (before.trim() !== '') return { range: { start: lineStart + before.trimEnd().length, end }, newText: '' };
  const next = text.indexOf('\n', end);
  return { range: { start: lineStart, end: next === -1 ? text.length : next + 1 }, newText: '' };
}

function ruleRemoval(rule: string, comment: Range, text: string): TextEdit {
  const ids = idsIn(comment, text);
  const at = ids.findIndex(({ id }) => id === rule);
  const own = ids[at] ?? comment;
  const [next, last] = [ids[at + 1], ids[at - 1]];
  // The comma goes along: the one behind it or, for the last, the one before it.
  const isFollowed = next && text.slice(own.end, next.start).includes(',');
  const range = isFollowed
    ? { start: own.start, end: next.start }
    : { start: last ? last.end : own.start, end: own.end };
  return { range, newText: '' };
}

/** Where the ids of a comment are. */
export function placesOf(rules: readonly string[], comment: Range, text: string): Record<string, Range> {
  const ids = idsIn(comment, text).filter(({ id }) => rules.includes(id));
  return Object.fromEntries(ids.reverse().map(({ id, start, end }) => [id, { start, end }]));
}

/** The words behind `ignore` or `ignore-file`: the ids, and then those of the reason. */
function idsIn({ start, end }: Range, text: string): { id: string; start: number; end: number }[] {
  const from = start + (/ignore(?:-file)?\s/.exec(text.slice(start, end))?.index ?? 0);
  return [...text.slice(from, end).matchAll(/[\w-]+/g)].slice(1).map((match) => ({
    id: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** What a comment's reach hangs on, read once for the whole text, however many comments it has. */
class Lines {
  readonly #text: string;
  readonly #starts: readonly number[];
  /** For each line, the first from it on that holds more than a comment; the number of lines where there is none. */
  readonly #nextContent: number[] = [];
  /** The first line that is more than blank, a comment or `---`: before it is the document's head. */
  readonly #firstContent: number;
  readonly #itemEnds = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
    let next = this.#starts.length;
    for (let at = this.#starts.length - 1; at >= 0; at--) {
      if (!/^\s*(?:#|$)/.test(this.#line(at))) next = at;
      this.#nextContent[at] = next;
    }
    const head = this.#starts.findIndex((_, at) => !/^\s*(?:#|$)|^---(?:\s*#|\s*$)/.test(this.#line(at)));
    this.#firstContent = head === -1 ? this.#starts.length : head;
  }

  silencedBy({ start }: Range): Range {
    const { line, character } = positionAt(this.#starts, start);
    if (this.#text.slice(start - character, start).trim() !== '') return this.#lines(line, line + 1);
    if (line < this.#firstContent) return { start: 0, end: this.#text.length };
    const next = this.#contentFrom(line);
    return this.#lines(next, this.#itemEnd(next));
  }

  #contentFrom(line: number): number {
    return this.#nextContent[line] ?? this.#starts.length;
  }

  #line(at: number): string {
    return this.#text.slice(this.#starts[at], this.#starts[at + 1] ?? this.#text.length).trimEnd();
  }

  #lines(from: number, to: number): Range {
    return { start: this.#starts[from] ?? this.#text.length, end: this.#starts[to] ?? this.#text.length };
  }

  /** The line after an item of a list that begins on a line; the next one where no item does. */
  #itemEnd(from: number): number {
    const indent = /^\s*(?=-(?:\s|$))/.exec(this.#line(from))?.[0].length;
    if (indent === undefined) return from + 1;
    const known = this.#itemEnds.get(from);
    if (known !== undefined) return known;
    let to = from + 1;
    for (let at = this.#contentFrom(to); at < this.#starts.length; at = this.#contentFrom(to)) {
      if (this.#line(at).search(/\S/) <= indent) break;
      to = at + 1;
    }
    this.#itemEnds.set(from, to);
    return to;
  }
}
