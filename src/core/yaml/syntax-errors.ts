/** Says in our own terms what the `yaml` library complains about. */

import type { SyntaxCode, SyntaxProblem } from './syntax.ts';

/** What we need of the library's error: its code, its words and its offsets. */
export interface LibraryError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

const BY_CODE: Readonly<Record<string, SyntaxCode>> = {
  TAB_AS_INDENT: 'tab-indentation',
  BAD_INDENT: 'bad-indentation',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_SCALAR_START: 'reserved-character',
  BLOCK_AS_IMPLICIT_KEY: 'value-beside-key',
  MULTILINE_IMPLICIT_KEY: 'missing-colon',
  BAD_DIRECTIVE: 'directive',
};

export function classifyError(error: LibraryError, text: string): SyntaxProblem {
  const start = Math.min(Math.max(error.pos[0], 0), text.length);
  const end = Math.min(Math.max(error.pos[1], start), text.length);
  const range = visible(start, end, text);
  return {
    code: codeOf(error),
    start: range.start - (splitsPair(text, range.start) ? 1 : 0),
    end: range.end + (splitsPair(text, range.end) ? 1 : 0),
  };
}

function codeOf(error: LibraryError): SyntaxCode {
  const { code, message } = error;
  if (message.includes('"quote') || message.includes("'quote")) return 'unclosed-quote';
  if (message.startsWith('Flow ') || message.includes('expected flow')) return 'unclosed-bracket';
  if (message.includes('directives-end marker')) return 'content-after-marker';
  if (code === 'MISSING_CHAR' && message.includes('map values')) return 'missing-colon';
  if (message.includes('same line with key')) return 'value-beside-key';
  return BY_CODE[code] ?? 'unexpected-text';
}

/** A place of no width, or one line break, cannot be seen: the last visible character before it stands in. */
function visible(start: number, end: number, text: string): { start: number; end: number } {
  let from = start;
  let to = end;
  const newline = text.indexOf('\n', from);
  if (newline > from && newline < to) to = newline;
  if (text.slice(from, to).trim() !== '') return { start: from, end: to };
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from--;
  if (from === 0) return { start: 0, end: Math.min(1, text.length) };
  return { start: from - 1, end: from };
}

/** Does an offset stand within a character of two code units? */
function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
