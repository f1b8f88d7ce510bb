/** Writes drafts as text with tab stops, in block or in flow style. */

import type { Layout } from '../../yaml/layout.ts';
import { scalarText } from '../../yaml/write.ts';
import { isList, Open, Stop } from './draft.ts';
import type { Draft, DraftMap } from './draft.ts';

/** A tab stop with what stands there until something is typed. Stops with the same link are one; choices are offered at it. */
export interface StopPart {
  readonly stop: string;
  readonly link?: string;
  readonly choices?: readonly string[];
}

export type InsertPart = string | StopPart;

/** How a piece is written at its place. */
export interface Style {
  readonly flow: boolean;
  /** Where the piece begins in its line; its further lines are indented from there. */
  readonly column: number;
  readonly layout: Layout;
}

/** `name: value` */
export function writeField(name: string, draft: Draft, style: Style): InsertPart[] {
  const key = scalarText(name, style.flow);
  if (style.flow) return [`${key}: `, ...flow(draft)];
  if (!isBlock(draft)) return [`${key}: `, ...flow(draft)];
  return [`${key}:`, ...block(draft, inside(draft, style), true)];
}

/** Several fields of one map, each on its own line in block style. */
export function writeFields(fields: DraftMap, style: Style): InsertPart[] {
  return Object.entries(fields).flatMap(([name, draft], at) => [
    ...(at === 0 ? [] : [style.flow ? ', ' : newLine(style)]),
    ...writeField(name, draft, style),
  ]);
}

/** `- item`, the dash at the style's column. */
export function writeItem(draft: Draft, style: Style): InsertPart[] {
  return ['- ', ...writeValue(draft, { ...style, column: style.column + '- '.length })];
}

/** A value at its place: behind `- `, or as the whole of a document. */
export function writeValue(draft: Draft, style: Style): InsertPart[] {
  return style.flow || !isBlock(draft) ? flow(draft) : block(draft, style, false);
}

/** A value behind `key:`, for a key at the style's column; it brings its own space or line break. */
export function writeAfterColon(draft: Draft, style: Style): InsertPart[] {
  return style.flow || !isBlock(draft) ? [' ', ...flow(draft)] : block(draft, inside(draft, style), true);
}

/** The default text, as if every stop was left as it is. */
export function resolve(parts: readonly InsertPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.stop)).join('');
}

/** Does a draft need lines of its own in block style? */
function isBlock(draft: Draft): draft is readonly Draft[] | DraftMap | Open {
  if (draft instanceof Open) return draft.of !== 'scalar';
  return typeof draft === 'object' && !(draft instanceof Stop) && Object.keys(draft).length > 0;
}

/** The style of what stands below a key. */
function inside(draft: Draft, style: Style): Style {
  const isItems = draft instanceof Open ? draft.of === 'list' : isList(draft);
  const step = isItems && !style.layout.indentedLists ? 0 : style.layout.step;
  return { ...style, column: style.column + step };
}

function block(draft: readonly Draft[] | DraftMap | Open, style: Style, onNewLine: boolean): InsertPart[] {
  const start = onNewLine ? [newLine(style)] : [];
  if (draft instanceof Open) return [...start, ...(draft.of === 'list' ? ['- '] : []), { stop: '' }];
  if (!isList(draft)) return [...start, ...writeFields(draft as DraftMap, style)];
  return [...start, ...draft.flatMap((item, at) => [...(at === 0 ? [] : [newLine(style)]), ...writeItem(item, style)])];
}

function flow(draft: Draft): InsertPart[] {
  if (draft instanceof Open) {
    const [open, close] = { scalar: ['', ''], object: ['{', '}'], list: ['[', ']'] }[draft.of];
    return [open ?? '', { stop: '' }, close ?? ''];
  }
  if (draft instanceof Stop) return [stopPart(draft)];
  if (typeof draft !== 'object') return [flowScalar(draft)];
  const isItems = isList(draft);
  const parts = isItems ? draft.map(flow) : Object.entries(draft).map(([name, value]) => [`${scalarText(name, true)}: `, ...flow(value)]);
  return [isItems ? '[' : '{', ...parts.flatMap((part, at) => (at === 0 ? part : [', ', ...part])), isItems ? ']' : '}'];
}

function stopPart({ value, link, choices }: Stop): StopPart {
  return { stop: flowScalar(value), ...(link === undefined ? {} : { link }), ...(choices.length > 1 ? { choices: choices.map(flowScalar) } : {}) };
}

function flowScalar(value: string | number | boolean): string {
  return typeof value === 'string' ? scalarText(value, true) : String(value);
}

function newLine({ column, layout }: Style): string {
  return layout.newline + ' '.repeat(column);
}
