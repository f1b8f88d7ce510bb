/** A quote that is not closed, and a value that needs quotes: `"info`, `*\/5 * * * *`, `level: info`. */

import { doubleQuoted } from '../../../yaml/write.ts';
import type { BrokenText, Typo } from './typo.ts';
import { insertion } from './typo.ts';
import { keyedLine, linesAround } from './lines.ts';
import type { Line } from './lines.ts';
import { addPhrase, changeTo, quote } from '../../../wording/fix-titles.ts';
import { code } from '../../../wording/code.ts';

/** How many open quotes are tried, the nearest first. */
const MAX_TRIED = 6;

export function quotingTypos({ lines, at, code }: BrokenText): Typo[] {
  const near = linesAround(lines, at).flatMap((line) => [...tagApart(line), ...valueInQuotes(line)]);
  const open = lines
    .slice(0, at + 1)
    .reverse()
    .flatMap(unclosedQuote)
    .slice(0, MAX_TRIED);
  return code === 'unclosed-quote' ? [...open, ...near] : [...near, ...open];
}

/** `image: nginx: 1.27` */
function tagApart(line: Line): Typo[] {
  const keyed = keyedLine(line);
  const match = keyed?.key === 'image' ? /^([\w./-]+): +([\w.-]+)$/.exec(keyed.value) : undefined;
  if (!keyed || !match) return [];
  const [value, name = '', tag = ''] = match;
  const range = { start: keyed.at, end: keyed.at + value.length };
  const meant = `${name}:${tag}`;
  return [
    {
      range,
      message: 'An image tag must follow the image name without a space.',
      title: changeTo(meant),
      edits: [{ range, newText: meant }],
      safe: false,
    },
  ];
}

function valueInQuotes(line: Line): Typo[] {
  const { value, at } = keyedLine(line) ?? { value: line.content, at: line.start + line.column };
  const reason = reasonForQuotes(value);
  if (reason === undefined) return [];
  const range = { start: at, end: at + value.length };
  return [
    {
      range,
      message: reason,
      title: quote(),
      edits: [{ range, newText: doubleQuoted(value) }],
      safe: true,
    },
  ];
}

function reasonForQuotes(value: string): string | undefined {
  const [first = ''] = value;
  if ('@`%*&!|>'.includes(first) && first !== '')
    return `A value that starts with ${first === '`' ? 'a backtick' : code(first)} must be quoted.`;
  if (/^(?:\{[^{}]*\}|\[[^[\]]*\])\s+[A-Za-z]/.test(value))
    return `A value that starts with ${code(first)} must be quoted.`;
  if (/^[^"'[{].*:(?:\s|$)/.test(value)) return 'A value that contains `: ` must be quoted.';
  return undefined;
}

function unclosedQuote(line: Line): Typo[] {
  const match = /^(?:[A-Za-z_][\w./-]*: +)?(["'])(.*)$/.exec(line.content);
  const quote = match?.[1];
  const rest = match?.[2];
  if (quote === undefined || rest === undefined || rest.includes(quote)) return [];
  const end = line.start + line.column + line.content.length;
  const start = end - rest.length - 1;
  const other = quote === '"' ? "'" : '"';
  const edit = rest.endsWith(other) ? { range: { start: end - 1, end }, newText: quote } : insertion(end, quote);
  return [
    {
      range: { start, end },
      message: 'Missing closing quote.',
      title: addPhrase('the closing quote'),
      edits: [edit],
      safe: false,
    },
  ];
}
