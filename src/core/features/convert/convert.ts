/**
 * A file in another format: YAML, KYAML or JSON. The one feature that rewrites a whole document, so it is compared
 * with the old one.
 */

import { readDocument } from '../../manifest/template.ts';
import { documentRanges } from '../../yaml/documents.ts';
import { flowStyleOf } from '../../yaml/flow-style.ts';
import { MAX_FILE_LENGTH } from '../../yaml/limits.ts';
import { readValues } from '../../yaml/read-values.ts';
import type { Value } from '../../yaml/values.ts';
import { blockLines } from './block-lines.ts';
import { CommentsByPlace } from './comments-by-place.ts';
import { flowLines } from './flow-lines.ts';
import { bareText } from './written-scalar.ts';
import type { Format } from './written-scalar.ts';

export type { Format } from './written-scalar.ts';

export const FORMATS: readonly Format[] = ['yaml', 'kyaml', 'json'];

/**
 * `lostComments` counts those that the format has no place for. `problem` says in a sentence why the file stays as it
 * is.
 */
export type Converted = { readonly text: string; readonly lostComments: number } | { readonly problem: string };

interface Part {
  readonly text: string;
  readonly root: Value;
}

/** The file in a format. Several documents become one `List` in JSON, which holds but one value. */
export function convert(text: string, format: Format): Converted {
  if (text.length > MAX_FILE_LENGTH) return { problem: 'The file is too large.' };
  const parts: Part[] = [];
  for (const { start, end } of documentRanges(text)) {
    const part = readPart(text.slice(start, end));
    if (typeof part === 'string') return { problem: part };
    if (part) parts.push(part);
  }
  if (parts.length === 0) return { problem: 'There is no object in this file.' };
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const { lines, lostComments } = written(parts, format);
  const converted = `${lines.join('\n')}\n`;
  if (!meansTheSame(parts, converted)) return { problem: 'The result would mean something else.' };
  return { text: newline === '\n' ? converted : converted.replaceAll('\n', newline), lostComments };
}

/** The format that a file has; undefined for a mixture. */
export function formatOf(text: string): Format | undefined {
  const styles = documentRanges(text).map(({ start, end }) => {
    const { root } = readDocument(text.slice(start, end)).parsed;
    return root ? (flowStyleOf(root) ?? 'yaml') : undefined;
  });
  const known = new Set(styles.filter((style) => style !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

/** Undefined for a document without anything in it; a sentence for one that cannot be converted. */
function readPart(text: string): Part | string | undefined {
  const { parsed, placeholders, isTemplate } = readDocument(text);
  if (isTemplate || (placeholders.length > 0 && parsed.problems.length > 0)) return 'The file is a template.';
  if (parsed.problems.length > 0 || parsed.ignored) return 'The file has syntax errors: fix them first.';
  const { root, tooLarge } = readValues(parsed.root);
  if (tooLarge) return 'The file is too large.';
  if (!root) return undefined;
  return losesSomething(root)
    ? 'The file has duplicate keys, or values that JSON cannot represent: fix them first.'
    : { text, root };
}

/** Is there a key that only one of its values can have, or a value that is no JSON? */
function losesSomething(root: Value): boolean {
  const values: Value[] = [root];
  for (let value = values.pop(); value; value = values.pop()) {
    if (value.kind === 'scalar') {
      if (value.meaning.type !== 'string' && bareText(value) === undefined) return true;
    } else if (value.kind === 'list') values.push(...value.items);
    else {
      if (value.duplicates.length > 0 || value.badKeys.length > 0 || value.overridden.length > 0) return true;
      values.push(...value.entries.map((entry) => entry.value));
    }
  }
  return false;
}

function written(parts: readonly Part[], format: Format): { lines: string[]; lostComments: number } {
  if (format === 'json') {
    const objects = parts.map(({ root }) => flowLines(root, undefined));
    const lostComments = parts.reduce((sum, { text, root }) => sum + new CommentsByPlace(text, root).left, 0);
    return { lines: objects.length === 1 ? (objects[0] ?? []) : listOf(objects), lostComments };
  }
  const lines = parts.flatMap(({ text, root }, at) => {
    const comments = new CommentsByPlace(text, root);
    const marker = format === 'kyaml' || at > 0 || text.trimStart().startsWith('---') ? ['---'] : [];
    const head = format === 'kyaml' ? comments.above(root.node.start) : [];
    const body = format === 'kyaml' ? flowLines(root, comments) : blockLines(root, comments);
    return [...marker, ...head, ...body, ...comments.rest()];
  });
  return { lines, lostComments: 0 };
}

function listOf(objects: readonly (readonly string[])[]): string[] {
  const items = objects.flatMap((lines, at) =>
    lines.map((line, index) => `    ${line}${index === lines.length - 1 && at < objects.length - 1 ? ',' : ''}`),
  );
  return ['{', '  "apiVersion": "v1",', '  "kind": "List",', '  "items": [', ...items, '  ]', '}'];
}

/** Both read, and written as JSON. */
function meansTheSame(parts: readonly Part[], converted: string): boolean {
  const before = parts.map(({ root }) => flowLines(root, undefined));
  const after = documentRanges(converted).flatMap(({ start, end }) => {
    const part = readPart(converted.slice(start, end));
    return part === undefined ? [] : [typeof part === 'string' ? [part] : flowLines(part.root, undefined)];
  });
  const text = (objects: readonly (readonly string[])[]): string => objects.map((lines) => lines.join('\n')).join('\n');
  return text(after) === text(before) || text(after) === listOf(before).join('\n');
}
