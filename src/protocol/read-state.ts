/** Host -> panel: unknown in, a state or nothing out, so that a message from elsewhere changes nothing. */
import { flag, listOf, literal, number, oneOf, ownValue, shape, text } from '../core/decode.ts';
import type { Reader } from '../core/decode.ts';
import { readTypes } from '../core/lessons/read-types.ts';
import type {
  AnsweredQuestion,
  BlockContent,
  ExerciseContent,
  ExerciseState,
  GoalContent,
  GoTo,
  IncidentContent,
  LessonContent,
  LessonLink,
  LessonState,
  ManifestContent,
  OrderContent,
  OptionContent,
  PanelState,
  PictureContent,
  PictureState,
  QuestionContent,
  QuizContent,
  SectionContent,
  SectionLink,
  SimulationContent,
  SourceContent,
  TaughtRule,
  TermContent,
} from './protocol.ts';
import { readObject, readScenario } from './read-cluster.ts';
import { orNull, total } from './reader.ts';
import { readPicture } from './read-picture.ts';

const texts = listOf(text);

const option = shape<OptionContent>({ html: text, right: flag, whyHtml: text });
const question = shape<QuestionContent>({ id: text, html: text, severalAnswers: flag, options: listOf(option) });

const block: Reader<BlockContent> = oneOf<BlockContent>(
  shape({ type: literal('html'), html: text }),
  shape<ManifestContent>({ type: literal('manifest'), id: text, manifest: text, finds: texts }),
  shape<PictureContent>({ type: literal('picture'), id: text, alt: text, model: readPicture }),
  shape<SimulationContent>({ type: literal('simulation'), id: text, alt: text }),
  shape<QuizContent>({ type: literal('quiz'), id: text, questions: listOf(question) }),
  shape<OrderContent>({ type: literal('order'), id: text, task: text, lines: texts, solution: text }),
  shape({ type: literal('exercise'), id: text }),
);

const section = shape<SectionContent>({
  id: text,
  title: text,
  level: number,
  isReference: flag,
  blocks: listOf(block),
});
const term = shape<TermContent>({ term: text, also: texts, meaning: text });
const goal = shape<GoalContent>({ id: text, text, where: text, why: text, whySection: text, how: text });
const incident = shape<IncidentContent>({
  file: text,
  report: text,
  after: number,
  shows: texts,
  cause: text,
  clue: text,
  start: listOf(readObject),
  scenario: readScenario,
});
const exercise = shape<ExerciseContent>({
  id: text,
  title: text,
  task: text,
  objective: text,
  celebrate: text,
  otherWays: texts,
  goals: listOf(goal),
  incident: orNull(incident),
});
const source = shape<SourceContent>({ title: text, url: text });
const link = shape<LessonLink>({ lesson: text, title: text });

const content = shape<LessonContent>({
  title: text,
  excerpt: text,
  module: text,
  isReference: flag,
  reference: listOf(shape<SectionLink>({ section: text, title: text })),
  place: number,
  count: number,
  readingMinutes: number,
  objectives: texts,
  hasVideo: flag,
  duration: text,
  coverImage: text,
  media: text,
  sections: listOf(section),
  terms: listOf(term),
  exercises: listOf(exercise),
  types: readTypes,
  inYourFiles: text,
  sources: listOf(source),
  previous: orNull(link),
  next: orNull(link),
});

const exerciseState = shape<ExerciseState>({
  id: text,
  open: flag,
  changed: flag,
  passed: flag,
  reached: texts,
  goal: text,
  problems: texts,
  others: texts,
  objects: orNull(listOf(readObject)),
});

const lessonState = shape<LessonState>({
  view: literal('lesson'),
  lesson: text,
  version: text,
  content: orNull(content),
  goTo: shape<GoTo>({ section: text, exercise: text, number }),
  done: texts,
  isFinished: flag,
  answers: listOf(shape<AnsweredQuestion>({ question: text, chosen: listOf(number) })),
  rules: listOf(shape<TaughtRule>({ section: text, rule: text, title: text, places: number })),
  exercises: listOf(exerciseState),
  cameFrom: text,
});

const pictureState = shape<PictureState>({
  view: literal('picture'),
  file: text,
  model: readPicture,
  lit: text,
  stale: text,
});

const state = oneOf<PanelState>(lessonState, pictureState);

/** The state in a `render` message. */
export const readRender: Reader<PanelState> = total(
  (message) => literal('render')(ownValue(message, 'type')) && state(ownValue(message, 'state')),
);
