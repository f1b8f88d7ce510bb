import assert from 'node:assert/strict';
import type { Course } from '../../../src/core/lessons/course.ts';
import { courseSummary, isFinished, lessonRows, summaryOf } from '../../../src/core/lessons/lesson-rows.ts';
import type { Block, Lesson, Section } from '../../../src/core/lessons/lesson.ts';
import { lessonFiles, namesIn, parseLessonFilePath } from '../../../src/core/lessons/lesson-files.ts';
import { placeToContinue } from '../../../src/core/lessons/place-to-continue.ts';
import { markDone, noProgress, recordAnswer, recordPlace } from '../../../src/core/lessons/progress.ts';
import type { Progress } from '../../../src/core/lessons/progress.ts';
import { minutesFor } from '../../../src/core/lessons/reading-time.ts';
import { reviewRows } from '../../../src/core/lessons/review-rows.ts';

const day = 24 * 60 * 60 * 1000;
const question = {
  id: 'ip',
  html: 'Whose <code>IP</code> &amp; port?',
  options: [{ html: 'a', right: true, whyHtml: 'b' }],
};

function section(id: string, level: number, blocks: readonly Block[] = [], isReference = false): Section {
  return { id, title: id.toUpperCase(), level, isReference, minutes: minutesFor(blocks), blocks };
}

const prose = { type: 'html', html: `<p>${'word '.repeat(600)}</p>` } as const;
const exercise = {
  id: 'own-port',
  title: 'Own port',
  task: '',
  objective: '',
  otherWays: [],
  celebrate: '',
  goals: [],
  start: 'a: 1\n',
  solution: 'a: 2\n',
  given: [],
  programs: [],
  nodes: [],
  images: [],
  incident: null,
};

const lesson: Lesson = {
  id: 'about-pods',
  courseId: '6',
  order: 6,
  title: 'About Pods',
  excerpt: '',
  coverImage: '',
  module: '',
  videoId: '',
  duration: '',
  readingMinutes: 14,
  objectives: [],
  inYourFiles: '',
  terms: [],
  sources: [],
  text: '',
  answers: '',
  contentVersion: '1',
  exercises: [exercise],
  sections: [
    section('start', 1, [prose]),
    section('one', 2, [prose, { type: 'manifest', id: 'example-1', manifest: 'b: 1\n', finds: [] }]),
    section('deeper', 3, [
      { type: 'exercise', id: 'own-port' },
      { type: 'quiz', id: 'quiz-1', questions: [question] },
    ]),
    section('two', 2, [prose]),
    section('look-up', 2, [prose], true),
  ],
};
const course: Course = { lessons: [lesson] };

describe('the rows of a lesson', () => {
  it('are its sections, each with its exercises, what is to look things up in without a time', () => {
    assert.deepEqual(
      lessonRows(lesson, noProgress).map(({ kind, id, section: at, time }) => [kind, id, at, time]),
      [
        ['section', 'one', 'one', '3 min'],
        ['exercise', 'own-port', 'one', '5 min'],
        ['section', 'two', 'two', '3 min'],
        ['section', 'look-up', 'look-up', ''],
      ],
    );
  });

  it('say what is done and how much is left', () => {
    assert.equal(summaryOf(lesson, noProgress), '14 min');
    const one = markDone(noProgress, 'about-pods/section.one', 1);
    assert.equal(summaryOf(lesson, one), '1 of 3 done, 8 min left');
    const all = markDone(markDone(one, 'about-pods/section.two', 1), 'about-pods/exercise.own-port', 1);
    assert.equal(summaryOf(lesson, all), 'done');
    assert.deepEqual(
      [noProgress, one, all].map((progress) => isFinished(lesson, progress)),
      [false, false, true],
    );
    assert.deepEqual(
      lessonRows(lesson, all).map(({ isDone }) => isDone),
      [true, true, true, false],
    );
  });
});

describe('the course', () => {
  const two = { lessons: [lesson, { ...lesson, id: 'anatomy' }] };

  it('says how much of it is done, and how long the rest takes', () => {
    assert.equal(courseSummary(two, noProgress), '0 of 2 lessons done, 28 min left');
    const one = markDone(noProgress, 'about-pods/section.one', 1);
    assert.equal(courseSummary(two, one), '0 of 2 lessons done, 22 min left');
    const read = markDone(markDone(one, 'about-pods/section.two', 1), 'about-pods/exercise.own-port', 1);
    assert.equal(courseSummary(two, read), '1 of 2 lessons done, 14 min left');
    assert.equal(courseSummary(course, read), 'all done');
    const unsolved = markDone(one, 'about-pods/section.two', 1);
    assert.equal(courseSummary(course, unsolved), '0 of 1 lessons done, 5 min left');
    assert.equal(courseSummary({ lessons: [] }, noProgress), '');
  });
});

describe('the place to go on at', () => {
  it('is the first lesson, then the latest place, and never one that is gone', () => {
    assert.deepEqual(placeToContinue(course, noProgress), { lesson: 'about-pods', section: 'start' });
    const read = recordPlace(recordPlace(noProgress, 'about-pods', { section: 'two', at: 1 }), 'gone', {
      section: 'x',
      at: 2,
    });
    assert.deepEqual(placeToContinue(course, read), { lesson: 'about-pods', section: 'two' });
    const moved = recordPlace(noProgress, 'about-pods', { section: 'renamed', at: 1 });
    assert.deepEqual(placeToContinue(course, moved), { lesson: 'about-pods', section: 'start' });
    assert.deepEqual(placeToContinue({ lessons: [] }, noProgress), { lesson: '', section: 'start' });
  });

  it('is the next lesson that is not finished, once this one is', () => {
    const three = { lessons: [lesson, { ...lesson, id: 'anatomy' }, { ...lesson, id: 'volumes' }] };
    const finish = (progress: Progress, id: string) =>
      ['section.one', 'section.two', 'exercise.own-port'].reduce(
        (done, item) => markDone(done, `${id}/${item}`, 1),
        progress,
      );
    const first = finish(recordPlace(noProgress, 'about-pods', { section: 'two', at: 5 }), 'about-pods');
    assert.deepEqual(placeToContinue(three, first), { lesson: 'anatomy', section: 'start' });
    const begun = recordPlace(first, 'anatomy', { section: 'two', at: 3 });
    assert.deepEqual(placeToContinue(three, begun), { lesson: 'anatomy', section: 'two' });
    const last = recordPlace(finish(begun, 'volumes'), 'volumes', { section: 'one', at: 9 });
    assert.deepEqual(placeToContinue(three, last), { lesson: 'anatomy', section: 'two' });
    assert.deepEqual(placeToContinue(three, finish(last, 'anatomy')), { lesson: 'volumes', section: 'one' });
  });
});

describe('review', () => {
  it('lists questions that are due, in words, and no question that is gone', () => {
    const answered = recordAnswer(
      recordAnswer(noProgress, 'about-pods/question.ip', { at: 0, right: true, chosen: [0] }),
      'about-pods/question.gone',
      { at: 0, right: true, chosen: [0] },
    );
    assert.deepEqual(reviewRows(course, answered, day - 1), []);
    assert.deepEqual(reviewRows(course, answered, day), [
      { lesson: 'about-pods', section: 'deeper', item: 'about-pods/question.ip', question: 'Whose IP & port?' },
    ]);
  });
});

describe('the files of lessons', () => {
  const files = lessonFiles(course);

  it('are exercises, solutions and examples', () => {
    assert.deepEqual(
      [...files],
      [
        ['/exercises/about-pods/own-port.yaml', 'a: 1\n'],
        ['/solutions/about-pods/own-port.yaml', 'a: 2\n'],
        ['/examples/about-pods/example-1.yaml', 'b: 1\n'],
      ],
    );
  });

  it('lie in folders', () => {
    assert.deepEqual(
      [...(namesIn('/', files.keys()) ?? [])],
      [
        ['exercises', true],
        ['solutions', true],
        ['examples', true],
      ],
    );
    assert.deepEqual([...(namesIn('/exercises/about-pods', files.keys()) ?? [])], [['own-port.yaml', false]]);
    for (const folder of ['/exercise', '/exercises/about', '/x', '/exercises/about-pods/own-port.yaml'])
      assert.equal(namesIn(folder, files.keys()), undefined, folder);
  });

  it('have paths that say what they are', () => {
    assert.deepEqual(parseLessonFilePath('/exercises/about-pods/own-port.yaml'), {
      kind: 'exercises',
      lesson: 'about-pods',
      id: 'own-port',
    });
    for (const path of [
      '/exercises/own-port.yaml',
      '/x/about-pods/own-port.yaml',
      '/exercises/about-pods/own-port.yml',
      '/exercises/a/b/c.yaml',
      '',
    ])
      assert.equal(parseLessonFilePath(path), undefined, path);
  });
});
