import type { Point } from './rectangle.ts';
import { shortenMiddle, visibleText } from './shorten.ts';
import { svgElement, type SvgElement } from './svg-element.ts';
import type { Font } from './text-width.ts';

export type Anchor = 'start' | 'middle' | 'end';

export interface TextStyle {
  readonly font: Font;
  /** One more class, for a tone: `pc-error-text`. */
  readonly tone?: string;
  readonly anchor?: Anchor;
}

/** From the top of a line to the line that the letters stand on. */
const baseline = 14;

/** One line of text in at most `width` pixels; a shortened text keeps its whole in a tooltip. */
export function textLine(at: Point, width: number, text: string, style: TextStyle): SvgElement[] {
  const { font, tone, anchor } = style;
  const whole = visibleText(text);
  const shown = shortenMiddle(whole, width, font);
  if (shown === '') return [];
  const attributes = {
    class: tone === undefined ? font.className : `${font.className} ${tone}`,
    x: at.x,
    y: at.y + baseline,
    ...(anchor === undefined || anchor === 'start' ? {} : { 'text-anchor': anchor }),
  };
  const title = shown === whole ? [] : [svgElement('title', {}, [whole])];
  return [svgElement('text', attributes, [...title, shown])];
}
