import { spanWords } from '../time-words.ts';
import { fonts, textWidth } from './text-width.ts';

/** Seconds -> pixels, and which of them are named below the rows. */
export interface TimeAxis {
  x(seconds: number): number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

/** Steps that people count in, in seconds. */
const steps: readonly number[] = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200];
const gap = 12;

/** An axis from 0 to `end` seconds between two places. */
export function timeAxis(end: number, left: number, width: number): TimeAxis {
  const x = (seconds: number): number => left + Math.round((Math.min(Math.max(0, seconds), end) / end) * width);
  const step = steps.find((each) => fits(each, end, width)) ?? end;
  const count = Math.floor(end / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => ({
    x: x(index * step),
    label: spanWords(index * step),
  }));
  return { x, ticks };
}

/** Do the labels of all ticks stand beside one another? */
function fits(step: number, end: number, width: number): boolean {
  const widest = Math.max(
    ...Array.from({ length: Math.min(200, Math.floor(end / step) + 1) }, (_, index) =>
      textWidth(spanWords(index * step), fonts.quiet),
    ),
  );
  return (step / end) * width >= widest + gap;
}
