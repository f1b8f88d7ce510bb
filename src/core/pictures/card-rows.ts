import type { ProblemModel } from '../pod-model.ts';
import { drawChips, flowChips, type Chip } from './chips.ts';
import { icon, iconSize, type IconName } from './icons.ts';
import { partGroup, type DrawContext, type PartLabel } from './part-group.ts';
import { grid, line, type Point } from './rectangle.ts';
import { box } from './shapes.ts';
import { shortenMiddle, visibleText } from './shorten.ts';
import type { SvgElement } from './svg-element.ts';
import { textLine } from './text-line.ts';
import { fonts, textWidth, type Font } from './text-width.ts';
import { wrapText } from './wrap.ts';

export interface TextRow {
  readonly kind: 'text';
  readonly text: string;
  readonly font: Font;
  readonly tone?: string;
  /** A quiet word at the right end. */
  readonly tail?: string;
  readonly icon?: IconName;
  readonly part?: PartLabel;
  /** A line to this volume begins at the left of the row. */
  readonly leadsTo?: { readonly volume: string; readonly mountId: string };
}

export interface ChipsRow {
  readonly kind: 'chips';
  readonly chips: readonly Chip[];
}

/** A text in as many lines as it needs, up to three. */
export interface WrappedRow {
  readonly kind: 'wrapped';
  readonly text: string;
  readonly font: Font;
  readonly tone?: string;
  readonly icon?: IconName;
}

export type CardRow = TextRow | ChipsRow | WrappedRow;

const indent = iconSize + grid / 2;
const mostLines = 3;
const problemIcons: Record<ProblemModel['severity'], IconName> = {
  error: 'error',
  warning: 'warning',
  information: 'information',
  hint: 'information',
};

/** A problem, with its severity as a word. */
export function problemRow(severity: ProblemModel['severity'], message: string): WrappedRow {
  return { kind: 'wrapped', text: `${severity}: ${message}`, font: fonts.alert, icon: problemIcons[severity] };
}

export function rowHeight(row: CardRow, width: number): number {
  if (row.kind === 'chips') return flowChips(row.chips, width).height;
  if (row.kind === 'wrapped') return wrapRow(row, width).length * line;
  return line;
}

export function drawRow(context: DrawContext, row: CardRow, at: Point, width: number): SvgElement[] {
  if (row.kind === 'chips') return drawChips(context, row.chips, at, width);
  if (row.kind === 'wrapped') return drawWrapped(row, at, width);
  const sign = row.icon === undefined ? [] : [icon(row.icon, at)];
  const left = leftOf(row);
  const elements = [...sign, ...drawText(row, { x: at.x + left, y: at.y }, width - left)];
  if (row.part === undefined) return elements;
  const target = box('pc-target', { x: at.x - grid / 2, y: at.y, width: width + grid, height: line });
  return [partGroup(context, row.part, [target, ...elements])];
}

/** The text gets what the tail leaves; the tail gets at most half, or what the text leaves. */
export function drawText(row: TextRow, at: Point, width: number): SvgElement[] {
  const style = { font: row.font, ...(row.tone === undefined ? {} : { tone: row.tone }) };
  if (row.tail === undefined || row.tail === '') return textLine(at, width, row.text, style);
  const textRoom = textWidth(visibleText(row.text).slice(0, 200), row.font);
  const tailRoom = Math.max(width / 2 - grid, width - grid - textRoom);
  const tailWidth = textWidth(shortenMiddle(visibleText(row.tail), tailRoom, fonts.quiet), fonts.quiet);
  return [
    ...textLine(at, width - tailWidth - grid, row.text, style),
    ...textLine({ x: at.x + width, y: at.y }, tailWidth, row.tail, { font: fonts.quiet, anchor: 'end' }),
  ];
}

function leftOf(row: TextRow | WrappedRow): number {
  return row.icon === undefined ? 0 : indent;
}

function wrapRow(row: WrappedRow, width: number): string[] {
  return wrapText(row.text, width - leftOf(row), row.font, mostLines);
}

function drawWrapped(row: WrappedRow, at: Point, width: number): SvgElement[] {
  const left = leftOf(row);
  const style = { font: row.font, ...(row.tone === undefined ? {} : { tone: row.tone }) };
  const lines = wrapRow(row, width).flatMap((text, index) =>
    textLine({ x: at.x + left, y: at.y + index * line }, width - left, text, style),
  );
  return [...(row.icon === undefined ? [] : [icon(row.icon, at)]), ...lines];
}
