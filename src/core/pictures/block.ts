import type { Point } from './rectangle.ts';
import type { SvgElement } from './svg-element.ts';

/** A piece of the picture that knows its size before it is placed. */
export interface Block {
  readonly width: number;
  readonly height: number;
  /** Blocks in one row are drawn equally high. */
  draw(at: Point, height: number): readonly SvgElement[];
}
