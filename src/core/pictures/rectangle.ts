/** Places and sizes, in CSS pixels. Everything stands on a grid of 8. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** The unit of the grid: paddings and gaps are multiples of it. */
export const grid = 8;

/** Height of one line of text, with the room around it. */
export const line = 20;
