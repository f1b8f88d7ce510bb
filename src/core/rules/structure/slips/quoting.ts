/** A quote that is not closed, and a value that needs quotes: `"info`, `*\/5 * * * *`, `level: info`. */

import { doubleQuoted } from '../../../yaml/write.ts';
import type { BrokenText, Slip } from './slip.ts';
import { insertion } from './slip.ts';
import { keyedLine, linesAround } from './lines.ts';
import type { Line } from './lines.ts';

/** How many open quotes are tried, the nearest first. */
const MAX_TRIED = 6;

export function quotingSlips({ lines, at, code }: BrokenText): Slip[] {
  const near = linesAround(lines, at).flatMap((line) => [...tagApart(line), ...valueInQuotes(line)]);
  const open = lines.slice(0, at + 1).reverse().flatMap(unclosedQuote).slice(0, MAX_TRIED);
  return code === 'unclosed-quote' ? [...open, ...near] : [...near, ...open];
}

/** `image: nginx: 1.27` */
function tagApart(line: Line): Slip[] {
  const keyed = keyedLine(line);
  const match = keyed?.key === 'image' ? /^([\w./-]+): +([\w.-]+)$/.exec(keyed.value) : undefined;
  if (!keyed || !match) return [];
  const [value, name = '', tag = ''] = match;
  const range = { start: keyed.at, end: keyed.at + value.length };
  const meant = `${name}:${tag}`;
  return [{ range, message: 'The tag follows the name of the image without a space.', title: `Write ${meant}`, edits: [{ range, newText: meant }], safe: false }];
}

function valueInQuotes(line: Line): Slip[] {
  const { value, at } = keyedLine(line) ?? { value: line.content, at: line.start + line.column };
  const reason = reasonForQuotes(value);
  if (reason === undefined) return [];
  const range = { start: at, end: at + value.length };
  return [{ range, message: reason, title: 'Put quotes around it', edits: [{ range, newText: doubleQuoted(value) }], safe: true }];
}

function reasonForQuotes(value: string): string | undefined {
  const [first = ''] = value;
  if ('@`%*&!|>'.includes(first) && first !== '') return `A value that begins with \`${first === '`' ? 'a backtick' : first}\` needs quotes.`;
  if (/^[^"'[{].*:(?:\s|$)/.test(value)) return 'A value with a `:` and a blank in it needs quotes.';
  return undefined;
}

function unclosedQuote(line: Line): Slip[] {
  const match = /^(?:[A-Za-z_][\w./-]*: +)?(["'])(.*)$/.exec(line.content);
  const quote = match?.[1];
  const rest = match?.[2];
  if (quote === undefined || rest === undefined || rest.includes(quote)) return [];
  const end = line.start + line.column + line.content.length;
  const start = end - rest.length - 1;
  const other = quote === '"' ? "'" : '"';
  const edit = rest.endsWith(other) ? { range: { start: end - 1, end }, newText: quote } : insertion(end, quote);
  return [{ range: { start, end }, message: 'A quote is opened here and not closed.', title: 'Close the quote', edits: [edit], safe: false }];
}
