/**
 * The linter of prose: sentences that are too long, terms that are used before they are explained. Its messages are
 * warnings.
 */
import type { Term } from '../../src/core/lessons/lesson.ts';
import { lineStart } from './messages.ts';
import type { Report } from './messages.ts';
import type { Token } from './markdown.ts';
import { parseInline, plainText } from './markdown.ts';

/** Longer sentences may lose newcomers; a clear one may be as long as it likes. */
const mostWords = 30;

/** A stretch of prose on one line (from 0); `inEmphasis` when it stands in `*…*`, where terms are explained. */
export interface Run {
  readonly line: number;
  readonly text: string;
  readonly inEmphasis: boolean;
}

/** Hints at each sentence that is long. */
export function lintSentences(tokens: readonly Token[], report: Report): void {
  for (const runs of paragraphs(tokens)) {
    for (const { line, words } of sentencesOf(runs)) {
      if (words <= mostWords) continue;
      report.hint(lineStart(line), `This sentence has ${words} words.`, 'Read it aloud: is it still clear?');
    }
  }
}

/** The same for a text that stands by itself, such as the alternative of a picture. `line` counts from 0. */
export function lintText(text: string, line: number, report: Report): void {
  lintSentences(parseInline(text.replace(/\s+/g, ' '), line), report);
}

function sentencesOf(runs: readonly Run[]): { line: number; words: number }[] {
  const sentences: { line: number; words: number }[] = [];
  let words = 0;
  let line = runs[0]?.line ?? 0;
  for (const word of runs.flatMap((run) => run.text.split(/\s+/).map((text) => ({ text, line: run.line })))) {
    if (words === 0) line = word.line;
    if (/[\p{L}\p{N}]/u.test(word.text)) words += 1;
    if (!/[.!?:]["')]*$/.test(word.text)) continue;
    sentences.push({ line, words });
    words = 0;
  }
  return [...sentences, { line, words }];
}

export interface LessonRuns {
  readonly runs: readonly Run[];
  readonly report: Report;
}

/** Warns of each term whose first use in the course, taken in its order, is not where it is explained. */
export function lintTerms(lessons: readonly LessonRuns[], glossary: readonly Term[]): void {
  for (const term of glossary) {
    const first = firstUse(lessons, term);
    if (!first || (first.run.inEmphasis && formsOf(term).includes(first.run.text))) continue;
    first.report.warning(
      lineStart(first.run.line),
      `\`${term.term}\` is used before it is explained.`,
      `Explain it here and write it in emphasis: \`*${term.term}*\`.`,
    );
  }
}

function firstUse(lessons: readonly LessonRuns[], term: Term): { run: Run; report: Report } | undefined {
  for (const { runs, report } of lessons) {
    const run = runs.find((each) => uses(each.text, term));
    if (run) return { run, report };
  }
  return undefined;
}

/** Does the text use the term, in any of its forms, also at the beginning of a sentence? */
export function uses(text: string, term: Term): boolean {
  return formsOf(term).some((form) => new RegExp(`(?<![\\w-])${escape(form)}(?![\\w-])`).test(text));
}

/** A term as it may stand in a text, also at the beginning of a sentence. */
export function formsOf(term: Term): readonly string[] {
  return [term.term, ...term.also].flatMap((form) => [form, form.charAt(0).toUpperCase() + form.slice(1)]);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The prose of a lesson without headings and code, paragraph by paragraph. */
export function paragraphs(tokens: readonly Token[]): readonly (readonly Run[])[] {
  const found: Run[][] = [];
  let line = 0;
  let inHeading = false;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    if (token.type === 'heading_open') inHeading = true;
    if (token.type === 'heading_close') inHeading = false;
    if (token.type === 'inline' && !inHeading) found.push(runsOf(token.children ?? [], line));
  }
  return found;
}

function runsOf(tokens: readonly Token[], firstLine: number): Run[] {
  const runs: Run[] = [];
  let line = firstLine;
  let inEmphasis = false;
  for (const token of tokens) {
    if (token.type === 'em_open') inEmphasis = true;
    if (token.type === 'em_close') inEmphasis = false;
    if (token.type === 'softbreak' || token.type === 'hardbreak') line += 1;
    if (token.type === 'text') runs.push({ line, text: token.content, inEmphasis });
    // Code counts as one word, and its words are no terms.
    if (token.type === 'code_inline') runs.push({ line, text: '0', inEmphasis: false });
    if (token.type === 'image') runs.push({ line, text: plainText(token.children), inEmphasis: false });
  }
  return runs;
}
