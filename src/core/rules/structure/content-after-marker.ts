/** What stands on the line of a document separator: moved to a line of its own, or kept as a comment. */

import type { Range } from '../../text.ts';
import { addPhrase } from '../../wording/fix-titles.ts';
import type { Fix } from '../finding.ts';
import { preferredFix } from '../rule.ts';

/** `{…}`, `[…]`, `- item`, `key: value`. */
const YAML = /^(?:[{[]|- )|: |:$/;

/** `after` is what follows the dashes without the blanks. Anything but YAML is a heading that someone wrote there. */
export function apartFromMarker(after: Range, text: string): Fix[] {
  const dashes = text.lastIndexOf('\n', after.start) + 1 + '---'.length;
  if (!YAML.test(text.slice(after.start, after.end)))
    return preferredFix(addPhrase('`#` before it'), {
      range: { start: dashes, end: after.start },
      newText: ' # ',
    });
  return preferredFix(addPhrase('a line break after `---`'), {
    range: { start: dashes, end: after.start },
    newText: '\n',
  });
}
