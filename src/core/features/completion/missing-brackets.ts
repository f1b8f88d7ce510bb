/** Brackets that are open at the cursor and closed nowhere: what is chosen there closes them. */

import { isFlow } from '../../yaml/nodes.ts';
import type { Value } from '../../yaml/values.ts';
import type { CursorPosition } from './position.ts';

/**
 * `}]`, or nothing; `original` is the text without the mark. Only where the line ends there: what follows may belong
 * inside.
 */
export function missingBrackets(position: CursorPosition, original: string): string {
  if (!position.flow || !/^[ \t]*(?:\r?\n|$)/.test(original.slice(position.range.end))) return '';
  const { text } = position;
  let missing = '';
  for (let at: Value | undefined = position.on === 'key' ? position.map : position.value; at; at = at.parent) {
    const { node } = at;
    if (!isFlow(node)) continue;
    const [open, close] = node.kind === 'map' ? ['{', '}'] : ['[', ']'];
    // A pair in `[…]` has no braces of its own.
    if (text.charAt(node.start) === open && text.charAt(node.end - 1) !== close) missing += close;
  }
  return missing;
}
