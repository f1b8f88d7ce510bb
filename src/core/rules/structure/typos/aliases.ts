/** An alias without its anchor: the name of another anchor, or a text such as `*.example.com` without quotes. */

import { closestWords } from '../../../text-distance.ts';
import { doubleQuoted } from '../../../yaml/write.ts';
import { changeTo, quote } from '../../../wording/fix-titles.ts';
import type { FixTitle } from '../../../wording/fix-titles.ts';
import { code } from '../../../wording/code.ts';
import type { Line } from './lines.ts';
import type { BrokenText, Typo } from './typo.ts';

const ANCHOR = /(?<=^|[\s[{,:-])&([\w-]{1,100})(?=\s|$)/g;

export function aliasTypos({ lines, at, start, code: problem }: BrokenText): Typo[] {
  const line = lines[at];
  const written = line?.content.slice(start - line.start - line.column) ?? '';
  const alias = /^\*[^\s,[\]{}]{1,100}/.exec(written)?.[0];
  if (problem !== 'unknown-alias' || alias === undefined || line?.content.startsWith('<<')) return [];
  const range = { start, end: start + alias.length };
  const anchors = lines
    .slice(0, at + 1)
    .flatMap(({ content }) => [...content.matchAll(ANCHOR)].map((found) => found[1] ?? ''));
  const [closest] = closestWords(alias.slice(1), anchors);
  const later = anchoredText(lines.slice(at + 1), alias.slice(1));
  const proposal = (message: string, title: FixTitle, newText: string, safe: boolean): Typo => ({
    range,
    message,
    title,
    edits: [{ range, newText }],
    safe,
  });
  return [
    ...(later === undefined
      ? []
      : [
          proposal(
            `YAML anchor ${code(alias.slice(1))} is defined below this alias; define it above.`,
            changeTo(later),
            later,
            false,
          ),
        ]),
    ...(closest === undefined
      ? []
      : [
          proposal(
            `YAML anchor ${code(alias.slice(1))} is not defined above. Did you mean ${code(closest)}?`,
            changeTo(`*${closest}`),
            `*${closest}`,
            false,
          ),
        ]),
    proposal(
      'YAML anchor is not defined above this alias; a string that starts with `*` must be quoted.',
      quote(),
      doubleQuoted(alias),
      false,
    ),
  ];
}

/** The text behind an anchor, where it is one word on the same line. */
function anchoredText(lines: readonly Line[], name: string): string | undefined {
  for (const { content } of lines)
    for (const found of content.matchAll(ANCHOR))
      if (found[1] === name)
        return /^\s+([\w./:-]{1,100})(?=\s*(?:[,\]}#]|$))/.exec(content.slice(found.index + found[0].length))?.[1];
  return undefined;
}
