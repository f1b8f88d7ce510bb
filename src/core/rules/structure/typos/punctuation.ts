/**
 * A sign that is missing, or is not the one that YAML wants: `-name`, `image:nginx`, `kind Pod`, `// comment`, `----`.
 */

import type { BrokenText, Typo } from './typo.ts';
import { insertion } from './typo.ts';
import { linesAround, withoutQuoted } from './lines.ts';
import type { Line } from './lines.ts';
import { addPhrase, changeTo, move, removeThe } from '../../../wording/fix-titles.ts';
import { code } from '../../../wording/code.ts';

export function punctuationTypos({ lines, at }: BrokenText): Typo[] {
  return linesAround(lines, at).flatMap((line) => [
    ...documentMarker(line),
    ...indentedMarker(line),
    ...commentSign(line),
    ...markdownFence(line, lines),
    ...spaceAfterDash(line, lines),
    ...spaceAfterColon(line),
    ...colonAfterKey(line),
    ...colonBeforeBracket(line),
  ]);
}

function documentMarker({ start, end, indent, content }: Line): Typo[] {
  if (indent > 0 || !/^(?:--|-{4,}|—+-?)$/.test(content)) return [];
  const range = { start, end };
  return [
    {
      range,
      message: 'A document separator has three hyphens: `---`.',
      title: changeTo('---'),
      edits: [{ range, newText: '---' }],
      safe: false,
    },
  ];
}

/** `---` counts only at the left margin; elsewhere it is a word. */
function indentedMarker({ start, indent, content }: Line): Typo[] {
  if (indent === 0 || content !== '---') return [];
  return [
    {
      range: { start: start + indent, end: start + indent + 3 },
      message: 'A document separator must start at the left margin.',
      title: move('the line', 'to the left margin'),
      edits: [{ range: { start, end: start + indent }, newText: '' }],
      safe: false,
    },
  ];
}

function commentSign({ start, column, content }: Line): Typo[] {
  if (!content.startsWith('//')) return [];
  const range = { start: start + column, end: start + column + 2 };
  return [
    {
      range,
      message: 'A comment must start with `#`.',
      title: changeTo('#'),
      edits: [{ range, newText: '#' }],
      safe: false,
    },
  ];
}

/** Copied with the fence of a Markdown page around it. */
function markdownFence({ start, end, content }: Line, lines: readonly Line[]): Typo[] {
  if (!/^(?:```|~~~)/.test(content)) return [];
  const edits = lines
    .filter((line) => /^(?:```|~~~)/.test(line.content))
    .map((line) => ({ range: { start: line.start, end: lineEnd(line, lines) }, newText: '' }));
  return [
    {
      range: { start, end },
      message: 'A Markdown line is not valid YAML.',
      title: removeThe('line'),
      edits,
      safe: false,
    },
  ];
}

function lineEnd(line: Line, lines: readonly Line[]): number {
  return lines[lines.indexOf(line) + 1]?.start ?? line.end;
}

/** The lines below may be as far in as the key is, or as it will be. */
function spaceAfterDash(line: Line, lines: readonly Line[]): Typo[] {
  const { start, column, content } = line;
  const match = /^-([\w.-]+)/.exec(content);
  if (!match || content.startsWith('--')) return [];
  const at = start + column;
  const space = insertion(at + 1, ' ');
  const below = linesBelow(line, lines).map((one) => insertion(one.start, ' '));
  return [[space], ...(below.length > 0 ? [[space, ...below]] : [])].map((edits) => ({
    range: { start: at, end: at + match[0].length },
    message: 'Missing space after `-`.',
    title: addPhrase('a space after `-`'),
    edits,
    safe: true,
  }));
}

/** The lines further in than this one, up to the next that is not. */
function linesBelow(line: Line, lines: readonly Line[]): Line[] {
  const from = lines.indexOf(line) + 1;
  const end = lines.findIndex((one, at) => at >= from && !one.isBlank && one.indent <= line.indent);
  return lines.slice(from, end < 0 ? lines.length : end).filter(({ isBlank }) => !isBlank);
}

function spaceAfterColon({ start, column, content }: Line): Typo[] {
  const match = /^([A-Za-z][\w./-]*):(?!\/\/)(?=\S)/.exec(content);
  if (!match) return [];
  const at = start + column;
  return [
    {
      range: { start: at, end: at + content.length },
      message: 'Missing space after `:`.',
      title: addPhrase('a space after `:`'),
      edits: [insertion(at + match[0].length, ' ')],
      safe: true,
    },
  ];
}

function colonAfterKey({ start, column, content }: Line): Typo[] {
  const match = /^([A-Za-z][\w./-]*)(?: *(=) *|;$| +(?=\S)|$)/.exec(content);
  const key = match?.[1];
  if (!match || key === undefined) return [];
  const at = start + column;
  const rest = content.slice(match[0].length);
  const range = { start: at + key.length, end: at + match[0].length };
  const newText = rest === '' ? ':' : ': ';
  const message =
    match[2] === '='
      ? `Key ${code(key)} must be followed by \`:\`, not \`=\`.`
      : `Missing \`:\` after key ${code(key)}.`;
  return [
    {
      range: { start: at, end: at + content.length },
      message,
      title: changeTo(`${key}:`),
      edits: [{ range, newText }],
      safe: false,
    },
  ];
}

/** `{containers [{name: web}]}`: in brackets a key may be anywhere in its line. */
function colonBeforeBracket({ start, column, content }: Line): Typo[] {
  const keys = [...withoutQuoted(content).matchAll(/([{,] *)([A-Za-z][\w./-]*)( +)(?=[[{])/g)];
  return keys.map(([, before = '', key = '', gap = ''], nth) => {
    const at = start + column + (keys[nth]?.index ?? 0) + before.length;
    return {
      range: { start: at, end: at + key.length },
      message: `Missing \`:\` after key ${code(key)}.`,
      title: changeTo(`${key}:`),
      edits: [{ range: { start: at + key.length, end: at + key.length + gap.length }, newText: ': ' }],
      safe: false,
    };
  });
}
