/** A quote that is not closed, and a value that needs quotes: `"info`, `*\/5 * * * *`, `level: info`. */

import { doubleQuoted } from '../../../yaml/write.ts';
import type { BrokenText, Typo } from './typo.ts';
import { insertion } from './typo.ts';
import { keyedLine, linesAround, withoutQuoted } from './lines.ts';
import type { Line } from './lines.ts';
import { addPhrase, changeTo, quote, replaceWith } from '../../../wording/fix-titles.ts';
import { code } from '../../../wording/code.ts';

/** How many open quotes are tried, the nearest first. */
const MAX_TRIED = 6;

export function quotingTypos({ lines, at, code }: BrokenText): Typo[] {
  const near = linesAround(lines, at).flatMap((line) => [
    ...tagApart(line),
    ...backticks(line),
    ...valueInQuotes(line),
  ]);
  const open = lines
    .slice(0, at + 1)
    .reverse()
    .flatMap((line) => [...unclosedQuote(line), ...unclosedInBrackets(line)])
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

/** `[`a`]`, as other languages quote. */
function backticks({ start, column, content }: Line): Typo[] {
  const quoted = [...withoutQuoted(content).matchAll(/(?<=^|[\s[{,])`([^`"]{1,200})`(?=$|[\s\]},])/g)];
  const [first] = quoted;
  if (!first) return [];
  const at = start + column;
  const edits = quoted.flatMap(({ index, 0: whole }) =>
    [at + index, at + index + whole.length - 1].map((sign) => ({
      range: { start: sign, end: sign + 1 },
      newText: '"',
    })),
  );
  return [
    {
      range: { start: at + first.index, end: at + first.index + first[0].length },
      message: 'A string must be quoted with `"` or `\'`, not with backticks.',
      title: replaceWith('the backticks', 'quotes'),
      edits,
      safe: true,
    },
  ];
}

/** `{name: "a, path: b}`: the quote that is missing comes before the next comma or bracket. */
function unclosedInBrackets({ start, column, content }: Line): Typo[] {
  const open = withoutQuoted(content).search(/(?<=[\s[{,:])["']/);
  const rest = content.slice(open + 1);
  const length = rest.search(/[,\]}]/);
  if (open < 0 || length < 1) return [];
  const at = start + column + open;
  return [
    {
      range: { start: at, end: at + 1 + length },
      message: 'Missing closing quote.',
      title: addPhrase('the closing quote'),
      edits: [insertion(at + 1 + length, content.charAt(open))],
      safe: false,
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
