import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Course } from '../../../src/core/lessons/course.ts';
import { addImported, importedCount, MOST_UNKNOWN, undoImport } from '../../../src/core/lessons/import-progress.ts';
import {
  exportProgress,
  importProgress,
  parseProgress,
  refusedForSize,
} from '../../../src/core/lessons/progress-store.ts';
import {
  everything,
  isDone,
  markDone,
  merge,
  noProgress,
  recordAnswer,
  recordPlace,
  resetProgress,
} from '../../../src/core/lessons/progress.ts';
import type { Progress } from '../../../src/core/lessons/progress.ts';

/** Knows the lesson `about-pods` and of its parts the exercise `ports`; the lesson `probes` is of another course. */
const course = {
  lessons: [{ id: 'about-pods', sections: [{ id: 'start', blocks: [] }], exercises: [{ id: 'ports' }] }],
} as unknown as Course;
const lessons = ['about-pods', 'probes'];
const items = lessons.flatMap((lesson) => [`${lesson}/lesson`, `${lesson}/exercise.ports`, `${lesson}/question.ip`]);
const time = fc.integer({ min: 0, max: 50 });

const event: fc.Arbitrary<(progress: Progress) => Progress> = fc.oneof(
  fc.tuple(fc.constantFrom(...items), time).map(
    ([item, at]) =>
      (p: Progress) =>
        markDone(p, item, at),
  ),
  fc.tuple(fc.constantFrom(...items), time, fc.boolean()).map(
    ([item, at, right]) =>
      (p: Progress) =>
        recordAnswer(p, item, { at, right, chosen: [0] }),
  ),
  fc.tuple(fc.constantFrom(...lessons), fc.constantFrom('start', 'images'), time).map(
    ([lesson, section, at]) =>
      (p: Progress) =>
        recordPlace(p, lesson, { section, at }),
  ),
  fc.constantFrom(everything, ...lessons, ...items).map((scope) => (p: Progress) => resetProgress(p, scope)),
);
const progress = fc
  .array(event, { maxLength: 15 })
  .map((events) => events.reduce((state, happen) => happen(state), noProgress));

/** What a reader would miss: no epochs, no times of places. */
function content({ done, answers, places }: Progress): unknown {
  return { done, answers, places: Object.entries(places).map(([lesson, { section }]) => [lesson, section]) };
}

function assertHolds(whole: Progress, part: Progress): void {
  for (const item of Object.keys(part.done)) assert.ok(isDone(whole, item), `${item} is not done any more`);
  for (const [item, answers] of Object.entries(part.answers)) {
    const kept = (whole.answers[item] ?? []).map((answer) => JSON.stringify(answer));
    for (const answer of answers) assert.ok(kept.includes(JSON.stringify(answer)), `an answer to ${item} is lost`);
  }
  for (const lesson of Object.keys(part.places)) assert.ok(whole.places[lesson], `the place in ${lesson} is lost`);
}

describe('importing progress', () => {
  it('loses nothing to a file that was exported after a reset', () => {
    const mine = markDone(markDone(noProgress, 'about-pods/section.start', 1), 'about-pods/exercise.ports', 2);
    const file = '{"what":"Pod Coach progress","version":1,"epochs":{"*":1},"done":{},"answers":{},"places":{}}';
    const imported = importProgress(file);
    assert.ok(imported.ok);
    assert.deepEqual(addImported(mine, imported.progress, course), mine);
  });

  it('brings back what a file from before a reset holds', () => {
    const before = markDone(noProgress, 'about-pods/exercise.ports', 2);
    const after = addImported(resetProgress(before, everything), before, course);
    assert.ok(isDone(after, 'about-pods/exercise.ports'));
    assert.ok(isDone(parseProgress(JSON.parse(JSON.stringify(after))).progress, 'about-pods/exercise.ports'));
  });

  it('loses nothing of either side, whatever was reset where', () => {
    fc.assert(
      fc.property(progress, progress, (mine, file) => {
        const both = addImported(mine, file, course);
        assertHolds(both, mine);
        assertHolds(both, file);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes nothing from a machine that shares the settings and has not been heard of yet', () => {
    fc.assert(
      fc.property(progress, progress, (mine, file) => {
        const elsewhere = markDone(mine, 'probes/lesson', 1);
        assertHolds(merge(addImported(mine, file, course), elsewhere), elsewhere);
      }),
      { numRuns: 500 },
    );
  });

  it('is taken back wholly, on every machine that it reached', () => {
    fc.assert(
      fc.property(progress, progress, (before, file) => {
        const after = addImported(before, file, course);
        const undone = undoImport(after, { before, after });
        assert.deepEqual(content(undone), content(before));
        assert.deepEqual(content(merge(undone, after)), content(before));
      }),
      { numRuns: 1000 },
    );
  });

  it('is taken back without what was done since', () => {
    const since = fc
      .tuple(fc.constantFrom(...items), time)
      .map(([item, at]) => ({ item, answer: { at: at + 100, right: true, chosen: [1] } }));
    fc.assert(
      fc.property(progress, progress, since, (before, file, { item, answer }) => {
        const after = addImported(before, file, course);
        const now = recordAnswer(markDone(after, 'about-pods/section.new', 99), item, answer);
        const undone = undoImport(now, { before, after });
        assert.ok(isDone(undone, 'about-pods/section.new'));
        assert.ok((undone.answers[item] ?? []).some(({ at }) => at === answer.at));
        assertHolds(undone, before);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the reader at the place to which they have read since', () => {
    const before = recordPlace(noProgress, 'about-pods', { section: 'one', at: 1 });
    const after = addImported(before, recordPlace(noProgress, 'about-pods', { section: 'two', at: 5 }), course);
    const now = recordPlace(after, 'about-pods', { section: 'three', at: 9 });
    assert.equal(undoImport(now, { before, after }).places['about-pods']?.section, 'three');
    assert.equal(undoImport(after, { before, after }).places['about-pods']?.section, 'one');
  });

  it('counts what is new', () => {
    const after = addImported(noProgress, markDone(markDone(noProgress, 'a/lesson', 1), 'b/lesson', 1), course);
    assert.equal(importedCount({ before: noProgress, after }), 2);
    assert.equal(importedCount({ before: after, after }), 0);
  });
});

describe('a progress file that is too much', () => {
  it('fills the store with no more unknown ids than the limit, however often it comes, and hides none of the course', () => {
    const invented = (from: number): Record<string, number> =>
      Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`a-lesson/section.s${from + at}`, 1]));
    let state: Progress = noProgress;
    for (const from of [0, 5000, 10_000]) {
      state = addImported(
        state,
        { ...noProgress, done: { ...invented(from), 'about-pods/exercise.ports': 1 } },
        course,
      );
      assert.equal(Object.keys(state.done).length, MOST_UNKNOWN + 1);
      assert.ok(isDone(state, 'about-pods/exercise.ports'));
    }
  });

  it('fills it no further by imports that are taken back', () => {
    let state: Progress = noProgress;
    for (let round = 0; round < 5; round++) {
      const done = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`a-lesson/section.r${round}-${at}`, 1]));
      const after = addImported(state, { ...noProgress, done }, course);
      state = undoImport(after, { before: state, after });
    }
    assert.ok(Object.keys(state.epochs).length <= MOST_UNKNOWN);
    assert.deepEqual(state.done, {});
  });

  it('keeps what is here already, beyond any limit', () => {
    const mine: Progress = {
      ...noProgress,
      done: Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`old-lesson/section.s${at}`, 1])),
    };
    assertHolds(addImported(mine, markDone(noProgress, 'x/lesson', 1), course), mine);
  });

  it('is refused for its size, before it is parsed', () => {
    assert.match(refusedForSize(10 * 1024 * 1024)?.ok === false ? 'refused' : '', /refused/);
    assert.equal(refusedForSize(exportProgress(noProgress).length), undefined);
    const large = exportProgress(noProgress) + ' '.repeat(10 * 1024 * 1024);
    const parse = JSON.parse;
    try {
      JSON.parse = () => assert.fail('it was parsed');
      const refused = importProgress(large);
      assert.match(refused.ok ? '' : refused.why, /larger than 4 MiB/);
    } finally {
      JSON.parse = parse;
    }
  });
});

describe('epochs', () => {
  it('can be passed by a reset, however high they are', () => {
    for (const epoch of [0, 1, 999_999, 1_000_000, 1_000_001, Number.MAX_SAFE_INTEGER - 1]) {
      for (const scope of [everything, 'about-pods', 'about-pods/lesson']) {
        const stored = parseProgress({
          version: 1,
          epochs: { [scope]: epoch },
          done: { 'about-pods/lesson': 5 },
        }).progress;
        assert.ok(isDone(stored, 'about-pods/lesson'));
        const reset = parseProgress(JSON.parse(JSON.stringify(resetProgress(stored, scope)))).progress;
        assert.equal(reset.epochs[scope], epoch + 1);
        assert.equal(isDone(merge(reset, stored), 'about-pods/lesson'), false);
      }
    }
  });

  it('end at a number at which a reset still forgets here', () => {
    const stored = parseProgress({
      version: 1,
      epochs: { '*': Number.MAX_SAFE_INTEGER },
      done: { 'about-pods/lesson': 5 },
    }).progress;
    const reset = parseProgress(JSON.parse(JSON.stringify(resetProgress(stored, everything)))).progress;
    assert.deepEqual(reset, { ...noProgress, epochs: { '*': Number.MAX_SAFE_INTEGER } });
    assert.deepEqual(
      parseProgress({ version: 1, epochs: { '*': 2 ** 60, a: -1, b: 1.5, c: Infinity } }).progress.epochs,
      {},
    );
  });
});
