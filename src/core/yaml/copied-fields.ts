/** Fields as they are written, for another place. */

import { shiftLine } from './layout.ts';
import type { Layout } from './layout.ts';

/** The lines of a field, the first without its indent, and the column in which it was. */
export interface WrittenField {
  readonly lines: readonly string[];
  readonly column: number;
}

/** For a block map whose fields begin in the column `to`, under keys of their own. The first line has no indent. */
export function inLines(fields: readonly WrittenField[], under: readonly string[], to: number, layout: Layout): string {
  const column = to + under.length * layout.step;
  const heads = under.map((key, depth) => `${' '.repeat(to + depth * layout.step)}${key}:`);
  const lines = fields.flatMap((field) =>
    field.lines.map((line, at) => (at === 0 ? ' '.repeat(column) + line : shiftLine(line, column - field.column))),
  );
  return [...heads, ...lines].join(layout.newline).slice(to);
}

/** For a map in braces. Undefined where a field has several lines, or a comment. */
export function inOneLine(fields: readonly WrittenField[], under: readonly string[]): string | undefined {
  if (fields.some(({ lines }) => lines.length > 1 || lines[0]?.includes(' #'))) return undefined;
  const heads = under.map((key) => `${key}: {`).join('');
  return heads + fields.flatMap(({ lines }) => lines).join(', ') + '}'.repeat(under.length);
}
