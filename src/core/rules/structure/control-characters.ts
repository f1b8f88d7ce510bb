/** Fixes for characters that no YAML may hold. */

import { applyEdits } from '../../text.ts';
import type { YamlNode } from '../../yaml/nodes.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { controlCharacters } from '../../yaml/reader-text.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import { removePhrase, removeThe, replaceWith } from '../../wording/fix-titles.ts';

/** In double quotes an escape keeps the character; elsewhere it can only go. */
export function withoutControlCharacters(text: string): Fix[] {
  const at = controlCharacters(text);
  const escaped = at.map((start) => ({
    range: { start, end: start + 1 },
    newText: `\\x${text.charCodeAt(start).toString(16).padStart(2, '0')}`,
  }));
  const canEscape =
    at.every((start) => text.charCodeAt(start) < 256) &&
    keepsThem(
      applyEdits(text, escaped),
      at.map((start) => text.charAt(start)),
    );
  const removal = at.map((start) => ({ range: { start, end: start + 1 }, newText: '' }));
  const one = at.length === 1;
  return [
    ...(canEscape
      ? preferredFix(
          one
            ? replaceWith('the control character', 'an escape sequence')
            : replaceWith('the control characters', 'escape sequences'),
          escaped,
        )
      : []),
    ...(canEscape ? otherFix : preferredFix)(
      one ? removeThe('control character') : removePhrase(`${at.length} control characters`),
      removal,
    ),
  ];
}

/** Is the text readable, and are the characters in its strings? */
function keepsThem(text: string, characters: readonly string[]): boolean {
  const { root, problems } = parseDocument(text);
  if (problems.length > 0 || !root) return false;
  const strings = textsOf(root).join('');
  return characters.every((character) => strings.includes(character));
}

function textsOf(node: YamlNode): string[] {
  if (node.kind === 'scalar') return [node.text];
  if (node.kind === 'alias') return [];
  return node.kind === 'list'
    ? node.items.flatMap(textsOf)
    : node.entries.flatMap(({ key, value }) => [...textsOf(key), ...textsOf(value)]);
}
