/**
 * The text version: the lesson's own Markdown, with words where the panel shows pictures, questions and things to try.
 */
import type { Source } from '../../src/core/lessons/lesson.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Span } from './positions.ts';

/** Lines of the source, from 0 and without the last, and what stands for them. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/** A text as one quotation, so that it stands apart from the prose. */
export function oneQuotation(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/**
 * The lesson as plain Markdown. `answersIn` names the document with its answers, if it has any. `lines` is the body,
 * with empty lines for the front matter.
 */
export function textVersion(
  answersIn: string,
  front: FrontMatter,
  lines: readonly string[],
  replacements: readonly Replacement[],
  sources: readonly Source[],
): string {
  const parts: string[] = [`# ${front.title}`, '', front.excerpt, ''];
  if (front.objectives.length > 0)
    parts.push('After this lesson you can:', '', ...front.objectives.map((objective) => `- ${objective}`), '');
  if (answersIn !== '') parts.push(`Answers to the questions, and solutions: ${answersIn}`, '');
  let line = 0;
  for (const { span, text } of replacements) {
    parts.push(...lines.slice(line, span[0]), text);
    line = span[1];
  }
  parts.push(...lines.slice(line), ...ending(front, sources));
  return `${withoutMarks(parts.join('\n')).trim()}\n`;
}

/** Answers and solutions, for whoever asks for them. */
export function answersText(title: string, answers: readonly string[]): string {
  return `# ${title}: answers\n\n${withoutMarks(answers.join('\n\n')).trim()}\n`;
}

/** What stands below a lesson: what to try next, and where its facts are from. */
function ending({ inYourFiles }: FrontMatter, sources: readonly Source[]): readonly string[] {
  return [
    ...(inYourFiles === '' ? [] : ['', '## Now in your own files', '', inYourFiles]),
    ...(sources.length === 0
      ? []
      : ['', '## Checked against', '', ...sources.map(({ title, url }) => `- [${title}](${url})`)]),
  ];
}

/** Links and images as their words; no long gaps. */
function withoutMarks(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, 'Picture: $1')
    .replace(/\[([^\]]*)\]\((?:#|lesson:)[^)]*\)/g, '$1')
    .replace(/\n{3,}/g, '\n\n');
}
