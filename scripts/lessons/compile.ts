/**
 * One lesson: text -> draft (front matter, tokens, anchors) -> compiled lesson. Two steps, because links need the
 * anchors of all lessons.
 */
import { createHash } from 'node:crypto';
import type { Exercise } from '../../src/core/lessons/exercise.ts';
import { EXERCISE_MINUTES } from '../../src/core/lessons/reading-time.ts';
import type { Lesson, Section, Source, Term } from '../../src/core/lessons/lesson.ts';
import { createBlockBuilder } from './blocks.ts';
import type { CompileContext } from './context.ts';
import { readExercise } from './exercise-files.ts';
import type { ExerciseFiles } from './exercise-files.ts';
import { splitLesson } from './front-matter.ts';
import type { FrontMatter, SplitLesson } from './front-matter.ts';
import { readHeadings, startAnchor } from './headings.ts';
import type { Heading } from './headings.ts';
import { judgeTokens } from './judge-tokens.ts';
import { lintSentences, lintText, paragraphs, uses } from './lint.ts';
import { checkExerciseManifests } from './manifests.ts';
import { parseMarkdown } from './markdown.ts';
import type { Token } from './markdown.ts';
import { createReport, hasErrors } from './messages.ts';
import type { Message, Report } from './messages.ts';
import { buildSections } from './sections.ts';
import { refuseText } from './source-text.ts';
import { answersText, textVersion } from './text-version.ts';
import type { YamlPath } from './yaml-text.ts';

export interface LessonSource {
  /** The id of the lesson: the name of its folder. */
  readonly id: string;
  /** The path of lesson.md as messages show it. */
  readonly file: string;
  readonly text: string;
  /** The exercise folders beside lesson.md, by name. */
  readonly exercises: ReadonlyMap<string, ExerciseFiles>;
  /** The text of review.yaml beside it, when there is one, and its path as messages show it. */
  readonly review: string | undefined;
  readonly reviewFile: string;
}

export interface Draft {
  readonly source: LessonSource;
  readonly report: Report;
  readonly front: FrontMatter;
  readonly split: SplitLesson;
  readonly tokens: Token[];
  readonly headings: ReadonlyMap<Token, Heading>;
  readonly anchors: ReadonlySet<string>;
}

export interface Compiled {
  /** Undefined when there are errors. */
  readonly lesson: Lesson | undefined;
  readonly messages: readonly Message[];
}

/** Reads a lesson as far as it can be read by itself; messages go to `report`. */
export function draftLesson(source: LessonSource, report: Report): Draft | undefined {
  const text = source.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (refuseText(text, report)) return undefined;
  const split = splitLesson(text, report);
  if (!split) return undefined;
  const tokens = parseMarkdown(split.body);
  const headings = readHeadings(tokens, report);
  const anchors = new Set([startAnchor, ...[...headings.values()].map((heading) => heading.id)]);
  return { source, report, front: split.frontMatter, split, tokens, headings, anchors };
}

/** Compiles a draft. A lesson comes out only when nothing is wrong in it or in its exercises. */
export function compileDraft(draft: Draft, context: CompileContext, sources: readonly Source[] = []): Compiled {
  const { source, report, front, tokens, headings } = draft;
  const lines = draft.split.body.split('\n');
  const judging = { lesson: source.id, lines, context, report };
  judgeCoverImage(draft, context);
  judgeTokens(tokens, judging);
  lintSentences(tokens, report);
  lintFrontMatter(draft);
  const { exercises, messages: exerciseMessages } = compileExercises(draft, context);
  const builder = createBlockBuilder(judging, exercises);
  const terms = usedTerms(tokens, context.glossary);
  const { sections, replacements, answers } = buildSections(front.title, tokens, headings, builder, judging);
  for (const id of [...exercises.keys()].filter((each) => !builder.usedExercises.has(each))) {
    const what = `Exercise \`${id}\` is not used in the lesson.`;
    report.error({ line: 1, column: 1 }, what, `Add an \`exercise ${id}\` fence, or remove its folder.`);
  }
  const messages = [...report.messages, ...exerciseMessages];
  if (hasErrors(messages)) return { lesson: undefined, messages };
  const text = textVersion(answers.length === 0 ? '' : `${source.id}-answers.md`, front, lines, replacements, sources);
  const used = [...builder.usedExercises].flatMap((id) => exercises.get(id) ?? []);
  const content = {
    ...facts(draft),
    readingMinutes: minutesOf(sections, used.length),
    sections,
    exercises: used,
    terms,
    sources,
    text,
    answers: answersText(front.title, answers),
  };
  return { lesson: { ...content, contentVersion: versionOf(content) }, messages };
}

function facts({ source, front }: Draft): Omit<FrontMatter, never> & { readonly courseId: string } {
  return { ...front, id: source.id, courseId: front.id };
}

function lintFrontMatter({ front, split, report }: Draft): void {
  const lint = (text: string, ...path: YamlPath) => lintText(text, split.yaml.placeOf(path).line - 1, report);
  lint(front.excerpt, 'excerpt');
  lint(front.inYourFiles, 'inYourFiles');
  for (const [index, objective] of front.objectives.entries()) lint(objective, 'objectives', index);
}

function judgeCoverImage({ front, split, report }: Draft, context: CompileContext): void {
  if (front.coverImage === '') return;
  const found = context.findMedia(front.coverImage);
  if ('what' in found) report.error(split.yaml.placeOf(['coverImage']), found.what, found.fix);
}

function compileExercises(
  draft: Draft,
  context: CompileContext,
): { exercises: Map<string, Exercise>; messages: Message[] } {
  const exercises = new Map<string, Exercise>();
  const messages: Message[] = [];
  for (const [id, files] of draft.source.exercises) {
    const report = createReport(`${files.folder}/exercise.yaml`);
    const exercise = readExercise(id, files, draft.anchors, report);
    if (exercise) exercises.set(id, exercise);
    if (exercise && context.judge) checkExerciseManifests(exercise, context.judge, report);
    messages.push(...report.messages);
  }
  return { exercises, messages };
}

function usedTerms(tokens: readonly Token[], glossary: readonly Term[]): readonly Term[] {
  const prose = paragraphs(tokens)
    .flat()
    .map((run) => run.text)
    .join('\n');
  return glossary.filter((term) => uses(prose, term));
}

function minutesOf(sections: readonly Section[], exercises: number): number {
  const reading = sections.filter(({ isReference }) => !isReference).reduce((sum, { minutes }) => sum + minutes, 0);
  return Math.max(1, Math.ceil(reading + exercises * EXERCISE_MINUTES));
}

function versionOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
}
