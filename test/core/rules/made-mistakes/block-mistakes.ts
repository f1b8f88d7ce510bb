/** Mistakes that people make with several lines: blocks at another depth, in another shape, twice or in another order. */

/** Lines of a manifest, and the line at which the mistake is made; undefined where it is impossible there. */
export type BlockMistake = (lines: readonly string[], at: number) => readonly string[] | undefined;

export function indentOf(line: string | undefined): number {
  return line === undefined || line.trim() === '' ? -1 : line.length - line.trimStart().length;
}

/** The line behind the last one that belongs to the line at `at`. */
function endOf(lines: readonly string[], at: number): number {
  const indent = indentOf(lines[at]);
  const isItemsBeside = (line: string): boolean =>
    indentOf(line) === indent && line.trimStart().startsWith('- ') && !(lines[at] ?? '').trimStart().startsWith('- ');
  let end = at + 1;
  while (end < lines.length && (indentOf(lines[end]) > indent || isItemsBeside(lines[end] ?? ''))) end++;
  return end;
}

function isKey(line: string | undefined): boolean {
  return /^ *[A-Za-z][\w./-]*:(?: |$)/.test(line ?? '');
}

function isHolder(line: string | undefined): boolean {
  return /^ *[A-Za-z][\w./-]*:$/.test(line ?? '');
}

/** The block at `at` by so many spaces to the right, or to the left. */
function shifted(by: number): BlockMistake {
  return (lines, at) => {
    if (!isKey(lines[at]) || indentOf(lines[at]) + by < 0) return undefined;
    const end = endOf(lines, at);
    const move = (line: string): string => (by > 0 ? ' '.repeat(by) + line : line.slice(-by));
    return [...lines.slice(0, at), ...lines.slice(at, end).map(move), ...lines.slice(end)];
  };
}

/** Only what belongs to the line at `at`, without it. */
function contentShifted(by: number): BlockMistake {
  return (lines, at) => {
    const end = endOf(lines, at);
    if (!isHolder(lines[at]) || end === at + 1 || (by < 0 && indentOf(lines[at + 1]) + by < 0)) return undefined;
    const move = (line: string): string => (by > 0 ? ' '.repeat(by) + line : line.slice(-by));
    return [...lines.slice(0, at + 1), ...lines.slice(at + 1, end).map(move), ...lines.slice(end)];
  };
}

function without(count: (lines: readonly string[], at: number) => number): BlockMistake {
  return (lines, at) => (isKey(lines[at]) ? [...lines.slice(0, at), ...lines.slice(at + count(lines, at))] : undefined);
}

export const BLOCK_MISTAKES: Readonly<Record<string, BlockMistake>> = {
  'a block two spaces deeper': shifted(2),
  'a block two spaces less deep': shifted(-2),
  'a block four spaces less deep': shifted(-4),
  'what belongs to a key beside it': contentShifted(-2),
  'a block twice': (lines, at) =>
    isKey(lines[at])
      ? [...lines.slice(0, endOf(lines, at)), ...lines.slice(at, endOf(lines, at)), ...lines.slice(endOf(lines, at))]
      : undefined,
  'a line left out': without(() => 1),
  'a block left out': without((lines, at) => endOf(lines, at) - at),
  'a holder left out, its content in its place': (lines, at) => {
    const end = endOf(lines, at);
    if (!isHolder(lines[at]) || end === at + 1) return undefined;
    const by = indentOf(lines[at + 1]) - indentOf(lines[at]);
    return [...lines.slice(0, at), ...lines.slice(at + 1, end).map((line) => line.slice(by)), ...lines.slice(end)];
  },
  'an object as a list of its fields': (lines, at) => {
    const end = endOf(lines, at);
    if (!isHolder(lines[at]) || !isKey(lines[at + 1])) return undefined;
    const depth = indentOf(lines[at + 1]);
    const dashed = lines
      .slice(at + 1, end)
      .map((line) => (indentOf(line) === depth ? `${' '.repeat(depth)}- ${line.slice(depth)}` : `  ${line}`));
    return [...lines.slice(0, at + 1), ...dashed, ...lines.slice(end)];
  },
  'an object as one item': (lines, at) => {
    const end = endOf(lines, at);
    if (!isHolder(lines[at]) || !isKey(lines[at + 1])) return undefined;
    const depth = indentOf(lines[at + 1]);
    const body = lines
      .slice(at + 1, end)
      .map((line, index) => (index === 0 ? `${' '.repeat(depth)}- ${line.slice(depth)}` : `  ${line}`));
    return [...lines.slice(0, at + 1), ...body, ...lines.slice(end)];
  },
  'a list without its dashes': (lines, at) => {
    const end = endOf(lines, at);
    const items = lines.slice(at + 1, end).filter((line) => line.trimStart().startsWith('- '));
    if (!isHolder(lines[at]) || items.length === 0 || !lines[at + 1]?.trimStart().startsWith('- ')) return undefined;
    return [
      ...lines.slice(0, at + 1),
      ...lines.slice(at + 1, end).map((line) => line.replace('- ', '  ')),
      ...lines.slice(end),
    ];
  },
  'a value on the next line, not deeper': (lines, at) => {
    const [, lead = '', key = '', value = ''] = /^( *)([A-Za-z][\w./-]*): (\S.*)$/.exec(lines[at] ?? '') ?? [];
    return value === ''
      ? undefined
      : [...lines.slice(0, at), `${lead}${key}:`, `${lead}${value}`, ...lines.slice(at + 1)];
  },
  'a string on two lines': (lines, at) => {
    const [, lead = '', rest = ''] = /^( *)(?:- )?[A-Za-z][\w./-]*: (\S.*)$/.exec(lines[at] ?? '') ?? [];
    return rest === '' ? undefined : [...lines.slice(0, at + 1), `${lead}and more`, ...lines.slice(at + 1)];
  },
  'a conflict of git': (lines, at) =>
    isKey(lines[at])
      ? [
          ...lines.slice(0, at),
          '<<<<<<< HEAD',
          lines[at] ?? '',
          '=======',
          lines[at] ?? '',
          '>>>>>>> main',
          ...lines.slice(at + 1),
        ]
      : undefined,
};
