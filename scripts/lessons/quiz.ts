/** Quizzes: a YAML list of questions, each with an explanation for every answer, the wrong ones too. */
import type { Question } from '../../src/core/lessons/question.ts';
import { flag, listOf, oneOf, shape, text } from '../../src/core/decode.ts';
import { checkFields, itemsAt, list, optional, sentence, valueAt, word } from './fields.ts';
import type { Field, Fields } from './fields.ts';
import { renderTokens } from './render-tokens.ts';
import { judgeTokens } from './judge-tokens.ts';
import type { Judging } from './judge-tokens.ts';
import { lintSentences } from './lint.ts';
import { parseInline, render } from './markdown.ts';
import type { YamlPath, YamlText } from './yaml-text.ts';
import { readYaml } from './yaml-text.ts';

const yesOrNo: Field = { needs: '`true` or `false`', fits: (value) => typeof value === 'boolean' };
const questionFields: Fields = { id: word, question: sentence, options: list };
const optionFields: Fields = { answer: sentence, right: optional(yesOrNo), why: sentence };

interface WrittenQuestion {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly answer: string; readonly right: boolean; readonly why: string }[];
}

const isRight = oneOf<boolean>(flag, (value) => (value === undefined ? false : undefined));
const readWritten = listOf(
  shape<WrittenQuestion>({
    id: text,
    question: text,
    options: listOf(shape({ answer: text, right: isRight, why: text })),
  }),
);

export interface Quiz {
  readonly questions: readonly Question[];
  /** The questions with what to choose from. */
  readonly text: string;
  /** What is right, and why. */
  readonly answers: string;
}

/** Reads the body of a quiz fence, whose first line is `firstLine` (from 1). Ids in `taken` are used already. */
export function readQuiz(
  body: string,
  firstLine: number,
  taken: ReadonlySet<string>,
  judging: Judging,
): Quiz | undefined {
  const yaml = readYaml(body, firstLine, judging.report);
  if (!yaml) return undefined;
  const before = judging.report.messages.length;
  checkQuiz(yaml, new Set(taken), judging);
  const written = readWritten(yaml.value);
  if (judging.report.messages.length > before || !written) return undefined;
  const questions = written.map((question, index) => compileQuestion(question, yaml, [index], judging));
  return { questions, text: written.map(toText).join('\n\n'), answers: written.map(toAnswer).join('\n\n') };
}

function checkQuiz(yaml: YamlText, taken: Set<string>, judging: Judging): void {
  const questions = itemsAt(yaml, []);
  if (questions.length === 0)
    judging.report.error(yaml.placeOf([]), 'A quiz must be a list of questions.', 'Start each with `- id: …`.');
  for (const path of questions) {
    if (checkFields(yaml, path, questionFields, judging.report)) checkQuestion(yaml, path, taken, judging);
  }
}

function checkQuestion(yaml: YamlText, path: YamlPath, taken: Set<string>, { report }: Judging): void {
  const id = String(valueAt(yaml.value, [...path, 'id']));
  if (taken.has(id))
    report.error(yaml.placeOf([...path, 'id']), `Duplicate question id \`${id}\`.`, 'Give it another.');
  taken.add(id);
  const options = itemsAt(yaml, [...path, 'options']);
  const fit = options.map((option) => checkFields(yaml, option, optionFields, report));
  const right = options.filter((option) => valueAt(yaml.value, [...option, 'right']) === true);
  if (options.length < 2)
    report.error(yaml.placeOf([...path, 'options']), 'A question needs at least two options.', 'Add one.');
  if (fit.every(Boolean) && right.length === 0) {
    report.error(yaml.placeOf([...path, 'options']), 'No option is right.', 'Add `right: true` to one.');
  }
}

function compileQuestion(written: WrittenQuestion, yaml: YamlText, path: YamlPath, judging: Judging): Question {
  const html = (source: string, at: YamlPath) =>
    compileInline(source, yaml.placeOf([...path, ...at]).line - 1, judging);
  return {
    id: written.id,
    html: html(written.question, ['question']),
    options: written.options.map((option, index) => ({
      html: html(option.answer, ['options', index, 'answer']),
      right: option.right,
      whyHtml: html(option.why, ['options', index, 'why']),
    })),
  };
}

function compileInline(source: string, line: number, judging: Judging): string {
  const tokens = parseInline(source, line);
  judgeTokens(tokens, judging);
  lintSentences(tokens, judging.report);
  renderTokens(tokens, { findMedia: judging.context.findMedia, glossary: [] });
  return render(tokens);
}

function toText({ question, options }: WrittenQuestion): string {
  return [`Question: ${question}`, '', ...options.map(({ answer }) => `- ${answer}`)].join('\n');
}

function toAnswer({ question, options }: WrittenQuestion): string {
  const answers = options.map(({ answer, right, why }) => `- ${right ? 'Right' : 'Not right'}: ${answer}. ${why}`);
  return [`Question: ${question}`, '', ...answers].join('\n');
}
