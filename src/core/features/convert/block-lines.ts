/** A value in block style, line by line, with its comments. */

import type { Entry, Value } from '../../yaml/values.ts';
import { scalarText } from '../../yaml/write.ts';
import type { CommentsByPlace } from './comments-by-place.ts';
import { bareText, literalLines, nameText } from './written-scalar.ts';

/** What `value` is written as, from column 0. */
export function blockLines(value: Value, comments: CommentsByPlace): string[] {
  switch (value.kind) {
    case 'scalar':
      return scalarLines(value);
    case 'map':
      return value.entries.length === 0 ? ['{}'] : value.entries.flatMap((entry) => entryLines(entry, comments));
    case 'list':
      return value.items.length === 0 ? ['[]'] : value.items.flatMap((item) => itemLines(item, comments));
  }
}

function scalarLines(value: Extract<Value, { kind: 'scalar' }>): string[] {
  const { meaning } = value;
  if (meaning.type !== 'string') return [bareText(value) ?? 'null'];
  return literalLines(meaning.value) ?? [scalarText(meaning.value)];
}

function entryLines({ name, key, value }: Entry, comments: CommentsByPlace): string[] {
  const above = comments.above(key.start);
  const behind = comments.behind(key.start);
  const lines = blockLines(value, comments);
  const head = `${nameText(name, 'yaml')}:`;
  const isNested = value.kind !== 'scalar' && !isEmpty(value);
  if (isNested) return [...above, ...withBehind(head, behind), ...lines.map(indented)];
  const [first = '', ...others] = lines;
  return [...above, ...withBehind(`${head} ${first}`, behind), ...others.map(indented)];
}

function itemLines(item: Value, comments: CommentsByPlace): string[] {
  const above = comments.above(item.node.start);
  const isScalar = item.kind === 'scalar' || isEmpty(item);
  const behind = isScalar ? comments.behind(item.node.start) : [];
  const [first = '', ...others] = blockLines(item, comments);
  return [...above, ...withBehind(`- ${first}`, behind), ...others.map(indented)];
}

/** A second comment behind the same thing has no place there. */
function withBehind(line: string, [comment, ...others]: readonly string[]): string[] {
  return [...others, comment === undefined ? line : `${line} ${comment}`];
}

function isEmpty(value: Value): boolean {
  return value.kind === 'map' ? value.entries.length === 0 : value.kind === 'list' && value.items.length === 0;
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
