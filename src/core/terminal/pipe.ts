/** `| grep`, `| head`, `| tail` and `| wc -l` behind a command: the lines that come out of it. */
import { splitWords } from './split-words.ts';

/** The parts of a line between its `|`, those in quotes left alone. */
export function splitPipe(line: string): readonly string[] {
  const parts: string[] = [];
  let quote = '';
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === '|') {
      parts.push(line.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, line.slice(from)];
}

export interface Printed {
  readonly lines: readonly string[];
  readonly failed: boolean;
}

/** Sends the lines through each filter. What is printed of an error passes by, as standard error does. */
export function throughFilters(printed: Printed, filters: readonly string[]): Printed {
  let { lines } = printed;
  for (const filter of filters) {
    const [name = '', ...args] = splitWords(filter).words.map(({ text }) => text);
    const filtered = Object.hasOwn(known, name) ? known[name]?.(lines, args) : undefined;
    if (!filtered) return { lines: ['Behind | only grep, head, tail and wc -l are supported here.'], failed: true };
    if (!printed.failed) lines = filtered;
  }
  return { lines, failed: printed.failed };
}

type Filter = (lines: readonly string[], args: readonly string[]) => readonly string[] | undefined;

const known: Readonly<Record<string, Filter>> = {
  grep,
  head: (lines, args) => lines.slice(0, countOf(args)),
  tail: (lines, args) => lines.slice(Math.max(0, lines.length - countOf(args))),
  wc: (lines, args) => (args[0] === '-l' ? [`${lines.length}`] : undefined),
  less: (lines) => lines,
  more: (lines) => lines,
};

/** `-5`, `-n 5`, `-n5`; 10 without. */
function countOf(args: readonly string[]): number {
  const digits = /\d+/.exec(args.join(' '))?.[0];
  return digits === undefined ? 10 : Number(digits);
}

/**
 * Words, not patterns: `grep -i failed`, `-v` for all other lines, `-A 3` and `-B 3` for those around. `a\|b`: either.
 */
function grep(lines: readonly string[], args: readonly string[]): readonly string[] | undefined {
  const flags = args.filter((arg) => /^-[a-zA-Z]+$/.test(arg)).join('');
  const around = { before: numberAfter(args, 'B'), after: numberAfter(args, 'A') };
  const word = args.find((arg, at) => !arg.startsWith('-') && !/^-[ABC]$/.test(args[at - 1] ?? ''));
  if (word === undefined) return undefined;
  const both = numberAfter(args, 'C');
  const fold = (text: string): string => (flags.includes('i') ? text.toLowerCase() : text);
  const words = word.split(/\\?\|/).map(fold);
  const isIn = (line: string): boolean => words.some((one) => fold(line).includes(one)) !== flags.includes('v');
  const hits = lines.flatMap((line, at) => (isIn(line) ? [at] : []));
  return lines.filter((_line, at) =>
    hits.some((hit) => at >= hit - Math.max(around.before, both) && at <= hit + Math.max(around.after, both)),
  );
}

/** `-A 3`, `-A3`. */
function numberAfter(args: readonly string[], letter: string): number {
  const at = args.findIndex((arg) => arg.startsWith(`-${letter}`));
  const digits = at < 0 ? '' : (args[at] ?? '').slice(2) || (args[at + 1] ?? '');
  return /^\d{1,4}$/.test(digits) ? Number(digits) : 0;
}
