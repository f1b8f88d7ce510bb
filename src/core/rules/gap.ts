/** Values that somebody must still fill in. */

import { isGap } from '../kubernetes/gaps.ts';
import { stillToFillIn } from '../wording/messages.ts';
import type { Value } from '../yaml/values.ts';

/** What is to be said of such a value, whatever it breaks. */
export function gapIn(value: Value): string | undefined {
  return value.kind === 'scalar' && isGap(value.string ?? '') ? stillToFillIn(value.source) : undefined;
}
