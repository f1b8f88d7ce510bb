/** Problems that show in the bare text, and that the library does not report or reports only by their consequences. */

import { contentAfterSeparators } from './document-markers.ts';
import { controlCharacters, withPlainMarker } from './reader-text.ts';
import type { SyntaxProblem } from './syntax.ts';

const CONFLICT = /^(<{7}|={7}|>{7})(?= |\r?$)/gm;
const TAB_INDENT = /^ *\t[ \t]*(?=[^\s#])/gm;
const DIRECTIVE = /^%[^\r\n]*/m;

/** A `%` line is read as a document of its own by the API server's file reader, and refused. */
export function textProblems(text: string): SyntaxProblem[] {
  const problems: SyntaxProblem[] = controlCharacters(withPlainMarker(text)).map((start) => ({
    code: 'control-character',
    start,
    end: start + 1,
  }));
  if (text.includes('<<<<<<<') || text.includes('>>>>>>>')) collect(problems, CONFLICT, text, 'conflict-marker');
  for (const { start, end } of contentAfterSeparators(text)) {
    const isDashes = /^-+$/.test(text.slice(start, end));
    problems.push({ code: isDashes ? 'unexpected-text' : 'content-after-marker', start, end });
  }
  if (text.includes('%')) {
    const directive = DIRECTIVE.exec(text);
    if (directive && isPrologue(text.slice(0, directive.index))) {
      problems.push({ code: 'directive', start: directive.index, end: directive.index + directive[0].length });
    }
  }
  return problems;
}

/** The tabs that indent lines: what the tab fix replaces. Only meaningful once parsing has complained about a tab. */
export function tabIndents(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(TAB_INDENT)) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

/**
 * Are there only comments, directives, markers and blanks? Line by line: one pattern for all of them could be tried in
 * 2^n ways.
 */
function isPrologue(before: string): boolean {
  return before.split('\n').every((line) => /^(?:[#%]|---|$)/.test(line.trimStart()));
}

function collect(into: SyntaxProblem[], pattern: RegExp, text: string, code: SyntaxProblem['code']): void {
  for (const match of text.matchAll(pattern))
    into.push({ code, start: match.index, end: match.index + match[0].length });
}
