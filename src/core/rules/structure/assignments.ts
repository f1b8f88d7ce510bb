/** Fields with `=` in place of `:`, or without a space behind it. */

import type { ValueType } from '../../kubernetes/schema.ts';
import { code } from '../../wording/code.ts';
import { addPhrase, changeTo, changeToPhrase } from '../../wording/fix-titles.ts';
import type { Edits } from '../../yaml/edits.ts';
import type { ScalarValue } from '../../yaml/values.ts';
import type { Shape } from './shape.ts';

/** `name = "web"`, as Terraform writes it: one line or several, all of which are read as one text. */
export function assignments({ node }: ScalarValue, wanted: ValueType, { text }: Edits): Shape | undefined {
  const source = text.slice(node.start, node.end);
  if (node.style !== 'plain' || wanted.kind === 'list' || wanted.kind === 'scalar') return undefined;
  const glued = gluedPairs(node.start, source);
  if (glued) return glued;
  const pairs = [...source.matchAll(/^[ \t]*([A-Za-z][\w./-]*)([ \t]+=[ \t]+)(?=\S)/gm)];
  const [, key = ''] = pairs[0] ?? [];
  if (pairs.length === 0 || pairs.length !== source.split('\n').length) return undefined;
  return {
    message: `Key ${code(key)} must be followed by \`:\`, not \`=\`.`,
    title: pairs.length === 1 ? changeTo(`${key}:`) : changeToPhrase('`:`'),
    edits: pairs.map(({ index, 0: whole, 2: sign = '' }) => ({
      range: { start: node.start + index + whole.length - sign.length, end: node.start + index + whole.length },
      newText: ': ',
    })),
  };
}

/** Several lines of `name:web`, which are read as one text. */
function gluedPairs(start: number, source: string): Shape | undefined {
  const pairs = [...source.matchAll(/^[ \t]*[A-Za-z][\w./-]*:(?=[^\s:/])/gm)];
  if (pairs.length < 2 || pairs.length !== source.split('\n').length) return undefined;
  return {
    message: 'Missing space after `:`.',
    title: addPhrase('a space after each `:`'),
    edits: pairs.map(({ index, 0: whole }) => {
      const at = start + index + whole.length;
      return { range: { start: at, end: at }, newText: ' ' };
    }),
    safe: true,
  };
}
