/**
 * Reads the shipped lessons.json: whatever stands in it, a course comes out, without the lessons that cannot be read.
 */
import { isPlainMap, type Plain, type PlainMap } from '../cluster-model/plain-object.ts';
import type { NodeChange, ProgramChange } from '../cluster-model/scenario-changes.ts';
import type { Course } from './course.ts';
import type { Exercise, Goal, Hints, HintWhere, HintWhy, Incident } from './exercise.ts';
import type { Block, Lesson, Section, Source, Term } from './lesson.ts';
import type { Option, Question } from './question.ts';
import { flag, listOf, literal, number, oneOf, ownValue, readableItems, shape, text } from '../decode.ts';
import type { Reader } from '../decode.ts';
import { readTypes } from './read-types.ts';
import { statementProblem } from './statements/statement-kinds.ts';
import type { Statement } from './statements/statement.ts';

const option = shape<Option>({ html: text, right: flag, whyHtml: text });
const question = shape<Question>({ id: text, html: text, options: listOf(option) });

const block: Reader<Block> = oneOf<Block>(
  shape({ type: literal('html'), html: text }),
  shape({ type: literal('manifest'), id: text, manifest: text, finds: listOf(text) }),
  shape({ type: literal('picture'), id: text, manifest: text, alt: text }),
  shape({ type: literal('simulation'), id: text, alt: text }),
  shape({ type: literal('quiz'), id: text, questions: listOf(question) }),
  shape({ type: literal('exercise'), id: text }),
  shape({ type: literal('order'), id: text, task: text, lines: listOf(text), solution: text }),
);

const section = shape<Section>({
  id: text,
  title: text,
  level: number,
  isReference: flag,
  minutes: number,
  blocks: listOf(block),
});

/** Only statements that this version knows, with what they take. */
const statement: Reader<Statement> = (value) => {
  const kind = text(ownValue(value, 'kind'));
  const args = ownValue(value, 'args');
  if (kind === undefined || typeof args !== 'object' || args === null) return undefined;
  return statementProblem(kind, { ...args }) === undefined ? { kind, args: { ...args } } : undefined;
};

/** Plain data of our own build. */
const plainMap: Reader<PlainMap> = (value) => (isPlainMap(value as Plain) ? (value as PlainMap) : undefined);

const programChange: Reader<ProgramChange> = (value) => {
  const program = text(ownValue(value, 'program'));
  const port = number(ownValue(value, 'port'));
  const callsAtStart = text(ownValue(value, 'callsAtStart'));
  if (program === undefined) return undefined;
  return { program, ...(port === undefined ? {} : { port }), ...(callsAtStart === undefined ? {} : { callsAtStart }) };
};

/** Of our own build too: the name is what matters. */
const nodeChange: Reader<NodeChange> = (value) => {
  const name = text(ownValue(value, 'name'));
  return name === undefined || typeof value !== 'object' ? undefined : { ...value, name };
};

const incident: Reader<Incident | null> = (value) =>
  value === null
    ? null
    : shape<Incident>({
        report: text,
        after: number,
        shows: listOf(text),
        cause: text,
        clue: text,
      })(value);

const hints = shape<Hints>({
  where: shape<HintWhere>({ path: text, text }),
  why: shape<HintWhy>({ section: text, text }),
  how: text,
});

const goal = shape<Goal>({ id: text, text, holds: listOf(statement), hints });

const exercise = shape<Exercise>({
  id: text,
  title: text,
  task: text,
  objective: text,
  goals: listOf(goal),
  celebrate: text,
  otherWays: listOf(text),
  start: text,
  solution: text,
  given: listOf(plainMap),
  programs: listOf(programChange),
  nodes: listOf(nodeChange),
  images: listOf(text),
  incident,
});

const source = shape<Source>({ title: text, url: text });

const term = shape<Term>({ term: text, also: listOf(text), meaning: text });

/** Reads one lesson, or says undefined. */
export const parseLesson: Reader<Lesson> = shape<Lesson>({
  id: text,
  courseId: text,
  order: number,
  title: text,
  excerpt: text,
  coverImage: text,
  module: text,
  videoId: text,
  duration: text,
  readingMinutes: number,
  objectives: listOf(text),
  inYourFiles: text,
  sections: listOf(section),
  exercises: listOf(exercise),
  terms: listOf(term),
  sources: listOf(source),
  text,
  answers: text,
  contentVersion: text,
});

/** Reads what the build shipped. */
export function parseLessons(value: unknown): Course {
  const types = readTypes(ownValue(value, 'types'));
  const lessons = readableItems(parseLesson, ownValue(value, 'lessons'));
  return { lessons, ...(types === undefined ? {} : { types }) };
}
