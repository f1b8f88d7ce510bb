/** The course: all lessons of a folder, each compiled with the anchors of all. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Course } from '../../src/core/lessons/course.ts';
import { isWord } from '../../src/core/lessons/items.ts';
import type { Term } from '../../src/core/lessons/lesson.ts';
import { compileDraft, draftLesson } from './compile.ts';
import type { Draft, LessonSource } from './compile.ts';
import type { CompileContext } from './context.ts';
import type { ExerciseFiles } from './exercise-files.ts';
import { readGlossary } from './glossary.ts';
import { lintTerms, paragraphs } from './lint.ts';
import { byPlace, createReport } from './messages.ts';
import type { Message } from './messages.ts';
import { checkRules, reviewOf } from './publication.ts';
import type { Publication } from './publication.ts';
import { lintUnknownWords } from './unknown-words.ts';

/** What a course is compiled with, beside what stands in its own folder. */
export type CourseOptions = Pick<CompileContext, 'findMedia' | 'simulations' | 'judge'> & {
  readonly publication?: Publication;
};

export interface CompiledCourse {
  /** The lessons that are in order, in the order of the course. */
  readonly course: Course;
  readonly messages: readonly Message[];
}

/** Compiles the course in `folder`. File names in messages are relative to `from`. */
export function compileCourse(folder: string, from: string, options: CourseOptions): CompiledCourse {
  const glossaryReport = createReport(shownPath(path.join(folder, 'glossary.yaml'), from));
  const glossary = readGlossary(readIfThere(path.join(folder, 'glossary.yaml')) ?? '[]', glossaryReport);
  const { drafts, messages } = draftCourse(folder, from);
  const context: CompileContext = { ...options, anchors: anchorsOf(drafts), glossary };
  lintCourse(drafts, glossary);
  if (options.publication)
    for (const { tokens, report } of drafts) lintUnknownWords(paragraphs(tokens).flat(), glossary, report);
  const compiled = drafts.map((draft) => {
    const review = options.publication ? reviewOf(draft) : { sources: [], messages: [] };
    const { lesson, messages: own } = compileDraft(draft, context, review.sources);
    return { lesson, messages: [...own, ...review.messages] };
  });
  const ofRules = options.publication ? checkRules(drafts, options.publication) : [];
  return {
    course: { lessons: compiled.flatMap(({ lesson }) => lesson ?? []) },
    messages: [
      ...glossaryReport.messages,
      ...messages,
      ...compiled.flatMap((each) => [...each.messages].sort(byPlace)),
      ...ofRules,
    ],
  };
}

/** Compiles one file by itself; its links to other lessons are checked against the course in `folder`. */
export function compileFile(file: string, folder: string, from: string, options: CourseOptions): readonly Message[] {
  const source = readSource(file, from);
  const report = createReport(source.file);
  const draft = draftLesson(source, report);
  if (!draft) return report.messages;
  const { drafts } = draftCourse(folder, from);
  const anchors = anchorsOf([...drafts, draft]);
  const { messages } = compileDraft(draft, { ...options, anchors, glossary: [] });
  return [...messages].sort(byPlace);
}

/** The lessons of a course that can be read, in their order, and what is wrong with the others. */
function draftCourse(folder: string, from: string): { drafts: readonly Draft[]; messages: readonly Message[] } {
  const messages: Message[] = [];
  const drafts: Draft[] = [];
  for (const name of foldersIn(folder)) {
    const source = readSource(path.join(folder, name, 'lesson.md'), from);
    const report = createReport(source.file);
    const draft = draftLesson(source, report);
    if (draft) drafts.push(draft);
    else messages.push(...report.messages);
  }
  drafts.sort((a, b) => a.front.order - b.front.order || (a.source.id < b.source.id ? -1 : 1));
  for (const draft of drafts) checkUnique(draft, drafts);
  return { drafts, messages };
}

/** Said at both: nobody knows which of them is the new one. */
function checkUnique({ front, source, split, report }: Draft, drafts: readonly Draft[]): void {
  for (const key of ['id', 'order'] as const) {
    const other = drafts.find((draft) => draft.front[key] === front[key] && draft.source.id !== source.id);
    if (other)
      report.error(
        split.yaml.placeOf([key]),
        `\`${key}\` is also used in ${other.source.file}.`,
        'Give each lesson its own.',
      );
  }
}

function lintCourse(drafts: readonly Draft[], glossary: readonly Term[]): void {
  lintTerms(
    drafts.map(({ tokens, report }) => ({ runs: paragraphs(tokens).flat(), report })),
    glossary,
  );
}

function anchorsOf(drafts: readonly Draft[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(drafts.map((draft) => [draft.source.id, draft.anchors]));
}

function readSource(file: string, from: string): LessonSource {
  const folder = path.dirname(file);
  return {
    id: idOf(file),
    file: shownPath(file, from),
    text: readFileSync(file, 'utf8'),
    review: readIfThere(path.join(folder, 'review.yaml')),
    reviewFile: shownPath(path.join(folder, 'review.yaml'), from),
    exercises: new Map(
      foldersIn(path.join(folder, 'exercises')).map((name) => [
        name,
        readFiles(path.join(folder, 'exercises', name), from),
      ]),
    ),
  };
}

/** The path of a file as a person at `from` would write it. */
function shownPath(file: string, from: string): string {
  const relative = path.relative(from, file);
  return relative.startsWith('..') ? file : relative;
}

/** The lesson's folder names it; a file of another name, outside a course, names itself. */
function idOf(file: string): string {
  const name =
    path.basename(file) === 'lesson.md' ? path.basename(path.dirname(path.resolve(file))) : path.parse(file).name;
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return isWord(id) ? id : 'lesson';
}

function readFiles(folder: string, from: string): ExerciseFiles {
  const read = (name: string) =>
    readIfThere(path.join(folder, name))
      ?.replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
  return {
    folder: shownPath(folder, from),
    definition: read('exercise.yaml'),
    start: read('start.yaml'),
    solution: read('solution.yaml'),
  };
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => statSync(path.join(folder, name)).isDirectory())
    .sort();
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
