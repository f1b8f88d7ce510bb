/** Writes drafts as text with tab stops, in block or in flow style. */

import type { Layout } from '../../yaml/layout.ts';
import { scalarText } from '../../yaml/write.ts';
import { isList, Open, Placeholder } from './snippet.ts';
import type { Snippet, SnippetMap } from './snippet.ts';

/**
 * A tab stop with what stands there until something is typed. Stops with the same link are one; choices are offered at
 * it.
 */
export interface PlaceholderPart {
  readonly stop: string;
  readonly link?: string;
  readonly choices?: readonly string[];
}

export type InsertPart = string | PlaceholderPart;

/** How a piece is written at its place. */
export interface SnippetStyle {
  readonly flow: boolean;
  /** Where the piece begins in its line; its further lines are indented from there. */
  readonly column: number;
  readonly layout: Layout;
}

/** `name: value` */
export function writeField(name: string, snippet: Snippet, style: SnippetStyle): InsertPart[] {
  const key = scalarText(name, style.flow);
  if (style.flow) return [`${key}: `, ...flow(snippet)];
  if (!isBlock(snippet)) return [`${key}: `, ...flow(snippet)];
  return [`${key}:`, ...block(snippet, inside(snippet, style), true)];
}

/** Several fields of one map, each on its own line in block style. */
export function writeFields(fields: SnippetMap, style: SnippetStyle): InsertPart[] {
  return Object.entries(fields).flatMap(([name, snippet], at) => [
    ...(at === 0 ? [] : [style.flow ? ', ' : newLine(style)]),
    ...writeField(name, snippet, style),
  ]);
}

/** `- item`, the dash at the style's column. */
function writeItem(snippet: Snippet, style: SnippetStyle): InsertPart[] {
  return ['- ', ...writeValue(snippet, { ...style, column: style.column + '- '.length })];
}

/** A value at its place: behind `- `, or as the whole of a document. */
function writeValue(snippet: Snippet, style: SnippetStyle): InsertPart[] {
  return style.flow || !isBlock(snippet) ? flow(snippet) : block(snippet, style, false);
}

/** The default text, as if every stop was left as it is. */
export function resolve(parts: readonly InsertPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.stop)).join('');
}

/** Does a draft need lines of its own in block style? */
function isBlock(snippet: Snippet): snippet is readonly Snippet[] | SnippetMap | Open {
  if (snippet instanceof Open) return snippet.of !== 'scalar';
  return typeof snippet === 'object' && !(snippet instanceof Placeholder) && Object.keys(snippet).length > 0;
}

/** The style of what stands below a key. */
function inside(snippet: Snippet, style: SnippetStyle): SnippetStyle {
  const isItems = snippet instanceof Open ? snippet.of === 'list' : isList(snippet);
  const step = isItems && !style.layout.indentedLists ? 0 : style.layout.step;
  return { ...style, column: style.column + step };
}

function block(snippet: readonly Snippet[] | SnippetMap | Open, style: SnippetStyle, onNewLine: boolean): InsertPart[] {
  const start = onNewLine ? [newLine(style)] : [];
  if (snippet instanceof Open) return [...start, ...(snippet.of === 'list' ? ['- '] : []), { stop: '' }];
  if (!isList(snippet)) return [...start, ...writeFields(snippet, style)];
  return [
    ...start,
    ...snippet.flatMap((item, at) => [...(at === 0 ? [] : [newLine(style)]), ...writeItem(item, style)]),
  ];
}

function flow(snippet: Snippet): InsertPart[] {
  if (snippet instanceof Open) {
    const [open, close] = { scalar: ['', ''], object: ['{', '}'], list: ['[', ']'] }[snippet.of];
    return [open ?? '', { stop: '' }, close ?? ''];
  }
  if (snippet instanceof Placeholder) return [stopPart(snippet)];
  if (typeof snippet !== 'object') return [flowScalar(snippet)];
  const isItems = isList(snippet);
  const parts = isItems
    ? snippet.map(flow)
    : Object.entries(snippet).map(([name, value]) => [`${scalarText(name, true)}: `, ...flow(value)]);
  return [
    isItems ? '[' : '{',
    ...parts.flatMap((part, at) => (at === 0 ? part : [', ', ...part])),
    isItems ? ']' : '}',
  ];
}

function stopPart({ value, link, choices }: Placeholder): PlaceholderPart {
  return {
    stop: flowScalar(value),
    ...(link === undefined ? {} : { link }),
    ...(choices.length > 1 ? { choices: choices.map(flowScalar) } : {}),
  };
}

function flowScalar(value: string | number | boolean): string {
  return typeof value === 'string' ? scalarText(value, true) : String(value);
}

function newLine({ column, layout }: SnippetStyle): string {
  return layout.newline + ' '.repeat(column);
}
