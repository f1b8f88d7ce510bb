/**
 * The YAML in a page of Markdown, as a YAML file of the same length: what is found in it has the offsets of the page.
 */

import type { Range } from '../text.ts';
import { blankedOut } from './json-text.ts';

const LANGUAGES: ReadonlySet<string> = new Set(['yaml', 'yml']);

interface Line {
  readonly start: number;
  /** Without its line break. */
  readonly end: number;
  readonly text: string;
  readonly indent: number;
}

interface Fence {
  readonly sign: string;
  readonly length: number;
  readonly open: Line;
}

/**
 * A page with its YAML fences (CommonMark 0.31, section 4.5) left as they are, `---` for the line that opens one,
 * `...` for the line that closes it, and blanks for the rest. A fence that leaves something out with `...` is an
 * excerpt, and blanked out too.
 */
export function yamlInMarkdown(page: string): string {
  const kept: { open: Line; lines: Line[]; close: Line }[] = [];
  let fence: Fence | undefined;
  let lines: Line[] = [];
  for (const line of linesOf(page)) {
    if (!fence) {
      fence = openedBy(line);
      lines = [];
    } else if (closes(line, fence)) {
      if (isYaml(fence) && isWhole(lines, fence)) kept.push({ open: fence.open, lines, close: line });
      fence = undefined;
    } else lines.push(line);
  }
  return withMarkers(page, kept);
}

function withMarkers(page: string, kept: readonly { open: Line; lines: readonly Line[]; close: Line }[]): string {
  const prose: Range[] = [];
  let at = 0;
  for (const { open, close } of kept) {
    prose.push({ start: at, end: open.end });
    at = close.start;
  }
  let text = blankedOut(page, [...prose, { start: at, end: page.length }]);
  for (const { open, close } of kept) {
    text = `${text.slice(0, open.start)}---${text.slice(open.start + 3)}`;
    text = `${text.slice(0, close.start)}...${text.slice(close.start + 3)}`;
  }
  return text;
}

function* linesOf(page: string): Generator<Line> {
  for (let start = 0; start < page.length; ) {
    const newline = page.indexOf('\n', start);
    const next = newline === -1 ? page.length : newline + 1;
    const written = page.slice(start, newline === -1 ? page.length : newline);
    const text = written.endsWith('\r') ? written.slice(0, -1) : written;
    yield { start, end: start + text.length, text, indent: text.length - text.trimStart().length };
    start = next;
  }
}

/** Three or more of a sign begin a fence, in a list further in. */
function openedBy(line: Line): Fence | undefined {
  const body = line.text.slice(line.indent);
  const sign = body.charAt(0);
  if (sign !== '`' && sign !== '~') return undefined;
  const length = runOf(sign, body);
  const isInline = sign === '`' && body.slice(length).includes('`');
  return length < 3 || isInline ? undefined : { sign, length, open: line };
}

function closes({ text, indent }: Line, { sign, length }: Fence): boolean {
  const body = text.slice(indent);
  const own = runOf(sign, body);
  return own >= length && body.slice(own).trim() === '';
}

function runOf(sign: string, text: string): number {
  let length = 0;
  while (text.charAt(length) === sign) length++;
  return length;
}

/** The first word of the info string: `yaml title="web.yaml"`, `yaml,ignore`, `yaml {.shop}` */
function isYaml({ open, length }: Fence): boolean {
  const info = open.text.slice(open.indent + length).trim();
  let end = 0;
  while (end < info.length && !' \t,{'.includes(info.charAt(end))) end++;
  return LANGUAGES.has(info.slice(0, end).toLowerCase());
}

/** Nothing is left out, and every line is as far in as the fence, which a list would end elsewhere. */
function isWhole(lines: readonly Line[], { open }: Fence): boolean {
  return lines.every(({ text, indent }) => (text.trim() === '' || indent >= open.indent) && !isLeftOut(text.trim()));
}

/** `...`, `# ...`, `spec: ...` */
function isLeftOut(line: string): boolean {
  return ['...', '…'].some((dots) => line === dots || line.endsWith(` ${dots}`) || line.endsWith(`#${dots}`));
}
