/** Values that somebody must still fill in. */

import { isGap } from '../kubernetes/gaps.ts';
import { stillToFillIn } from '../wording/messages.ts';
import type { Value } from '../yaml/values.ts';

/** What is to be said of such a value, whatever it breaks. */
export function gapIn(value: Value): string | undefined {
  const text = value.kind === 'scalar' ? (value.string ?? '') : '';
  return isGap(text) || (NAMES.has(value.key) && IN_CAPITALS.test(text)) ? stillToFillIn(text) : undefined;
}

/** No name of Kubernetes is written like a variable. */
const NAMES: ReadonlySet<string | number> = new Set(['name', 'namespace']);
const IN_CAPITALS = /^[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,6}(?:-[a-z0-9]{1,30}){0,6}$/;
