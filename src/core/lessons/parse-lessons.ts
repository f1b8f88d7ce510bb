/** Reads the shipped lessons.json: whatever stands in it, a course comes out, without the lessons that cannot be read. */
import type { Condition, Test } from './condition.ts';
import type { Course } from './course.ts';
import type { Exercise, Goal, Hints, HintWhere, HintWhy } from './exercise.ts';
import type { Block, Lesson, Section, Source, Term } from './lesson.ts';
import type { Option, Question } from './question.ts';
import { flag, listOf, literal, number, oneOf, ownValue, readableItems, shape, text } from './shape.ts';
import type { Reader } from './shape.ts';

const option = shape<Option>({ html: text, right: flag, whyHtml: text });
const question = shape<Question>({ id: text, html: text, options: listOf(option) });

const block: Reader<Block> = oneOf<Block>(
  shape({ type: literal('html'), html: text }),
  shape({ type: literal('manifest'), id: text, manifest: text, finds: listOf(text) }),
  shape({ type: literal('picture'), id: text, manifest: text, alt: text }),
  shape({ type: literal('simulation'), id: text, alt: text }),
  shape({ type: literal('quiz'), id: text, questions: listOf(question) }),
  shape({ type: literal('exercise'), id: text }),
);

const section = shape<Section>({ id: text, title: text, level: number, isReference: flag, blocks: listOf(block) });

const test: Reader<Test> = oneOf<Test>(
  shape({ test: literal('exists'), of: flag }),
  shape({ test: literal('count'), of: number }),
  shape({ test: literal('atLeast'), of: number }),
  shape({ test: literal('equals'), of: text }),
  shape({ test: literal('contains'), of: text }),
  shape({ test: literal('oneOf'), of: listOf(text) }),
  shape({ test: literal('distinct'), of: number }),
  shape({ test: literal('listedIn'), of: text }),
  shape({ test: literal('sameAs'), of: text }),
);

const place = shape<{ path: string; otherwise: string }>({ path: text, otherwise: text });

const condition: Reader<Condition> = (value) => {
  const where = place(value);
  const what = test(value);
  return where && what && { ...where, ...what };
};

const hints = shape<Hints>({
  where: shape<HintWhere>({ path: text, text }),
  why: shape<HintWhy>({ section: text, text }),
  how: text,
});

const goal = shape<Goal>({ id: text, text, absent: listOf(text), holds: listOf(condition), hints });

const exercise = shape<Exercise>({
  id: text,
  title: text,
  objective: text,
  goals: listOf(goal),
  celebrate: text,
  start: text,
  solution: text,
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
  contentVersion: text,
});

/** Reads what the build shipped. */
export function parseLessons(value: unknown): Course {
  return { lessons: readableItems(parseLesson, ownValue(value, 'lessons')) };
}
