/** May what is being typed still become what is allowed there, if nothing of it is taken away? */

import type { Expected } from '../../rules/finding.ts';

/** `written` is the value without its quotes. */
export function mayBecome(written: string, expected: Expected): boolean {
  switch (expected.type) {
    case 'words':
      return expected.words.some((word) => word.startsWith(written));
    case 'number':
      return mayBecomeNumber(written, expected.min, expected.max);
  }
}

/** Digits behind it make a number larger, further from zero when it has a minus. */
function mayBecomeNumber(written: string, min: number, max: number): boolean {
  if (!/^[-+]?\d*$/.test(written)) return false;
  if (written.startsWith('-')) return min < 0;
  return written === '' || written === '+' || Number(written) <= max;
}
