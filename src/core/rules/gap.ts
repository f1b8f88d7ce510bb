/** Values that somebody must still fill in. */

import { isGap } from '../kubernetes/gaps.ts';
import { stillToFillIn } from '../wording/messages.ts';
import type { Value } from '../yaml/values.ts';

/** What is to be said of such a value, whatever it breaks. */
export function gapIn(value: Value): string | undefined {
  const text = value.kind === 'scalar' ? (value.string ?? '') : '';
  return isGap(text) || (isOfObject(value) && IN_CAPITALS.test(text)) ? stillToFillIn(text) : undefined;
}

/** The name of an object, or of its namespace: whoever writes it like a variable has it filled in. */
function isOfObject({ key, parent }: Value): boolean {
  return (key === 'name' || key === 'namespace') && parent?.key === 'metadata';
}

const IN_CAPITALS = /^[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,6}(?:-[a-z0-9]{1,30}){0,6}$/;
