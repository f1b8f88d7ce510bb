/**
 * Tags such as `!!int`: where they are written, and whether Go's reader can make of the text what they say (its
 * function `resolve`).
 */

import type { Range } from '../text.ts';
import type { YamlScalar } from './nodes.ts';
import { meaningOfPlain } from './scalars.ts';

const PREFIX = 'tag:yaml.org,2002:';

/** The tag in front of a scalar that begins at `start`, with the blanks behind it; an anchor may be between them. */
export function tagBefore(text: string, start: number): Range | undefined {
  const word = wordBefore(text, start);
  const tag = word && text.charAt(word.start) === '&' ? wordBefore(text, word.start) : word;
  return tag && text.charAt(tag.start) === '!' ? { start: tag.start, end: tag.end } : undefined;
}

/** The word in front of an offset, in its line, with the blanks between them. */
function wordBefore(text: string, offset: number): Range | undefined {
  let end = offset;
  while (end > 0 && /[ \t]/.test(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && /[^\s,[\]{}]/.test(text.charAt(start - 1))) start--;
  return end < offset && start < end ? { start, end: offset } : undefined;
}

/** Can the text be decoded as its tag says? Tags of one's own (`!secret`) are skipped by the reader. */
export function fitsItsTag({ tag, text }: YamlScalar): boolean {
  switch (tag) {
    case `${PREFIX}int`:
    case `${PREFIX}bool`:
    case `${PREFIX}null`:
      return meaningOfPlain(text).type === tag.slice(PREFIX.length);
    case `${PREFIX}float`: {
      const { type } = meaningOfPlain(text);
      return type === 'float' || type === 'int';
    }
    case `${PREFIX}binary`:
      return (
        /^[A-Za-z0-9+/]*={0,2}$/.test(text.replaceAll(/[\r\n]/g, '')) && text.replaceAll(/[\r\n]/g, '').length % 4 === 0
      );
    default:
      return true;
  }
}
