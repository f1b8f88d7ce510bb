/** What is wrong with the name of an object. */

import type { NameSyntax } from '../kubernetes/object-names.ts';
import { mayContainOnly, tooLong } from '../wording/messages.ts';

/** A sentence about `what`, such as "A Service name", whose text does not have the syntax. */
export function nameProblem(what: string, text: string, { max, allowed, hasAllowed, ends }: NameSyntax): string {
  if (text.length > max) return tooLong(what, max);
  return hasAllowed.test(text) ? `${what} must ${ends}.` : mayContainOnly(what, allowed);
}
