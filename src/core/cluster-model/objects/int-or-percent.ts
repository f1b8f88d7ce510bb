import type { Plain } from './plain-object.ts';

/** `2`, `"25%"` of a number, rounded as the field wants it. */
export function intOrPercent(value: Plain, of: number, round: (value: number) => number): number {
  if (typeof value === 'number') return value;
  const percent = typeof value === 'string' ? /^(\d{1,5})%$/.exec(value)?.[1] : undefined;
  return percent === undefined ? 0 : round((Number(percent) * of) / 100);
}
