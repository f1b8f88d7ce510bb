/** The comments of a document, handed out once each to what they stand at. */

import { commentRanges } from '../../yaml/comments.ts';
import { jsonComments } from '../../yaml/json-text.ts';
import type { Value } from '../../yaml/values.ts';

interface Comment {
  /** As YAML writes it, `# …`, a line each. */
  readonly lines: readonly string[];
  readonly start: number;
}

export class CommentsByPlace {
  /** Those on lines of their own, in the order of the text. */
  readonly #own: Comment[] = [];
  #next = 0;
  /** By what begins last before them in their line. */
  readonly #beside = new Map<number, string[]>();

  constructor(text: string, root: Value) {
    const starts = startsIn(root).sort((a, b) => a - b);
    const ranges = [...commentRanges(text), ...jsonComments(text)].sort((a, b) => a.start - b.start);
    let at = 0;
    for (const { start, end } of ranges) {
      while ((starts[at] ?? Infinity) < start) at++;
      const last = starts[at - 1];
      const lines = linesOf(text.slice(start, end));
      if (last === undefined || last <= text.lastIndexOf('\n', start - 1)) this.#own.push({ lines, start });
      else this.#beside.set(last, [...(this.#beside.get(last) ?? []), ...lines]);
    }
  }

  /** How many have not been handed out. */
  get left(): number {
    return this.#own.length - this.#next + this.#beside.size;
  }

  /** Those on lines of their own above an offset. */
  above(offset: number): string[] {
    const from = this.#next;
    while ((this.#own[this.#next]?.start ?? Infinity) < offset) this.#next++;
    return this.#own.slice(from, this.#next).flatMap(({ lines }) => lines);
  }

  /** The one behind what begins at an offset, in its line. */
  behind(offset: number): string[] {
    const lines = this.#beside.get(offset) ?? [];
    this.#beside.delete(offset);
    return lines;
  }

  rest(): string[] {
    const beside = [...this.#beside.values()].flat();
    this.#beside.clear();
    return [...beside, ...this.above(Infinity)];
  }
}

/** Both comments of JSON become `# …`. */
function linesOf(comment: string): string[] {
  if (comment.startsWith('#')) return [comment];
  const body = comment.startsWith('//') ? comment.slice(2) : comment.slice(2, -2);
  const lines = body.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' || lines.length === 1).map((line) => `# ${line}`.trimEnd());
}

/** Where names and items begin. */
function startsIn(root: Value): number[] {
  const starts: number[] = [];
  const values: Value[] = [root];
  for (let value = values.pop(); value; value = values.pop()) {
    if (value.kind === 'map')
      for (const entry of value.entries) {
        starts.push(entry.key.start);
        values.push(entry.value);
      }
    else if (value.kind === 'list')
      for (const item of value.items) {
        starts.push(item.node.start);
        values.push(item);
      }
  }
  return starts;
}
