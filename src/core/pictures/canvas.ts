import type { Block } from './block.ts';
import { grid } from './rectangle.ts';
import { svgElement, type SvgElement } from './svg-element.ts';

/** A finished picture. */
export interface Picture {
  readonly tree: SvgElement;
  readonly width: number;
  readonly height: number;
  /** Says everything that the picture says. */
  readonly alternative: string;
}

export const blockGap = 3 * grid;

const leastWidth = 264;
const widest = 4000;
const margin = 1;

/** The room for what is drawn when the picture may be so wide. */
export function roomIn(width: number): number {
  return Math.min(widest, Math.max(leastWidth, Math.floor(width) || leastWidth)) - 2 * margin;
}

/** Puts the content on a canvas of its size. `role` and `label` are what a screen reader is told. */
export function paint(
  content: Block,
  alternative: string,
  role: 'img' | 'group' = 'img',
  label: string = alternative,
): Picture {
  const width = content.width + 2 * margin;
  const height = content.height + 2 * margin;
  const elements = content.draw({ x: margin, y: margin }, content.height);
  const attributes = {
    class: 'pc-picture',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role,
    'aria-label': label,
  };
  return { tree: svgElement('svg', attributes, elements), width, height, alternative };
}
