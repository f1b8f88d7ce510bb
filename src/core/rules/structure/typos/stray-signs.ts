/** A sign too many behind a value, or a comma too few in brackets: `value: "2",`, `"spec":: {`, `{a: 1 b: 2}`. */

import type { BrokenText, Typo } from './typo.ts';
import { insertion } from './typo.ts';
import { nextLine, withoutQuoted } from './lines.ts';
import type { Line } from './lines.ts';
import { addPhrase, removeThe } from '../../../wording/fix-titles.ts';
import { code } from '../../../wording/code.ts';

const NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', ':': 'colon' };

export function straySignTypos(broken: BrokenText): Typo[] {
  const line = broken.lines[broken.at];
  if (!line) return [];
  return [...strayAt(line, broken.start), ...commasBetweenPairs(line), ...commaAtEnd(broken)];
}

/** A reader stops exactly at the sign that nothing expects. */
function strayAt({ start, column, content }: Line, at: number): Typo[] {
  const sign = content.charAt(at - start - column);
  const name = NAMES[sign];
  if (name === undefined) return [];
  const range = { start: at, end: at + 1 };
  const title = removeThe(name);
  return [{ range, message: `Unexpected ${code(sign)}.`, title, edits: [{ range, newText: '' }], safe: false }];
}

/** `{cpu: 1 memory: 64Mi}`: each `key: ` but the first needs a comma in front. */
function commasBetweenPairs({ start, column, content }: Line): Typo[] {
  const plain = withoutQuoted(content);
  const open = plain.indexOf('{');
  const gaps = [...plain.matchAll(/(?<=[^\s,{[:])\s+(?=[A-Za-z_][\w./-]{0,100}:(?:\s|$))/g)].filter(
    ({ index }) => open >= 0 && index > open,
  );
  const [first] = gaps;
  if (!first) return [];
  const at = start + column;
  return [
    {
      range: { start: at + open, end: at + content.length },
      message: 'Missing comma between two fields in `{ }`.',
      title: addPhrase('a comma'),
      edits: gaps.map(({ index }) => insertion(at + index, ',')),
      safe: true,
    },
  ];
}

/** In brackets over several lines, each line but the last ends with a comma. */
function commaAtEnd({ lines, at, isInBrackets }: BrokenText): Typo[] {
  if (!isInBrackets) return [];
  return [at, nextLine(lines, at, -1)].flatMap((index) => {
    const line = index === undefined ? undefined : lines[index];
    if (!line || /[,:[{]$/.test(line.content)) return [];
    const end = line.start + line.column + line.content.length;
    return [
      {
        range: { start: line.start + line.column, end },
        message: 'Missing comma at the end of this line.',
        title: addPhrase('a comma'),
        edits: [insertion(end, ',')],
        safe: true,
      },
    ];
  });
}
