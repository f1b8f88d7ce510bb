import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  answersTo,
  everything,
  isDone,
  markDone,
  merge,
  noProgress,
  placeIn,
  recordAnswer,
  recordPlace,
  resetProgress,
} from '../../../src/core/lessons/progress.ts';
import type { Progress } from '../../../src/core/lessons/progress.ts';

const lessons = ['about-pods', 'probes'];
const items = lessons.flatMap((lesson) => [`${lesson}/lesson`, `${lesson}/exercise.ports`, `${lesson}/question.ip`]);
const time = fc.integer({ min: 0, max: 50 });

/** One thing that happens on one machine. */
const event: fc.Arbitrary<(progress: Progress) => Progress> = fc.oneof(
  fc.tuple(fc.constantFrom(...items), time).map(
    ([item, at]) =>
      (p: Progress) =>
        markDone(p, item, at),
  ),
  fc.tuple(fc.constantFrom(...items), time, fc.boolean(), fc.subarray([0, 1, 2])).map(
    ([item, at, right, chosen]) =>
      (p: Progress) =>
        recordAnswer(p, item, { at, right, chosen }),
  ),
  fc.tuple(fc.constantFrom(...lessons), fc.constantFrom('start', 'images'), time).map(
    ([lesson, section, at]) =>
      (p: Progress) =>
        recordPlace(p, lesson, { section, at }),
  ),
  fc.constantFrom(everything, ...lessons, ...items).map((scope) => (p: Progress) => resetProgress(p, scope)),
);

const progress = fc
  .array(event, { maxLength: 40 })
  .map((events) => events.reduce((state, happen) => happen(state), noProgress));

describe('progress', () => {
  const item = 'about-pods/exercise.ports';

  it('keeps what was done, answered and read', () => {
    let state = markDone(noProgress, item, 7);
    state = recordAnswer(state, 'about-pods/question.ip', { at: 9, right: false, chosen: [1] });
    state = recordPlace(state, 'about-pods', { section: 'images', at: 9 });
    assert.ok(isDone(state, item));
    assert.deepEqual(answersTo(state, 'about-pods/question.ip'), [{ at: 9, right: false, chosen: [1] }]);
    assert.deepEqual(placeIn(state, 'about-pods'), { section: 'images', at: 9 });
    assert.equal(markDone(state, item, 20).done[item], 7);
  });

  it('finds nothing under names that every object has', () => {
    assert.equal(isDone(noProgress, 'constructor'), false);
    assert.deepEqual(answersTo(noProgress, '__proto__'), []);
    assert.equal(placeIn(noProgress, 'toString'), undefined);
  });

  it('is not undone by a machine that has not heard of the reset', () => {
    const before = markDone(noProgress, item, 1);
    for (const scope of [everything, 'about-pods', item]) {
      const after = resetProgress(before, scope);
      assert.equal(isDone(after, item), false, scope);
      assert.equal(isDone(merge(after, before), item), false, scope);
      assert.ok(isDone(merge(before, markDone(after, item, 2)), item), scope);
    }
  });

  it('resets one scope and leaves the others', () => {
    const both = markDone(markDone(noProgress, item, 1), 'probes/lesson', 1);
    assert.ok(isDone(resetProgress(both, 'about-pods'), 'probes/lesson'));
    assert.equal(isDone(resetProgress(both, everything), 'probes/lesson'), false);
  });

  it('merges in any order', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => assert.deepEqual(merge(a, b), merge(b, a))),
      { numRuns: 500 },
    );
  });

  it('merges in any grouping', () => {
    const grouped = fc.property(progress, progress, progress, (a, b, c) =>
      assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c))),
    );
    fc.assert(grouped, { numRuns: 500 });
  });

  it('merges any number of times', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const once = merge(a, b);
        assert.deepEqual(merge(a, a), a);
        assert.deepEqual(merge(once, b), once);
      }),
      { numRuns: 500 },
    );
  });

  it('never goes backwards without a reset', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const merged = merge(a, { ...b, epochs: a.epochs });
        for (const key of Object.keys(a.done)) assert.ok(isDone(merged, key));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the latest answers of many', () => {
    const answers = Array.from({ length: 50 }, (_, at) => ({ at, right: true, chosen: [0] }));
    const state = answers.reduce((p, answer) => recordAnswer(p, item, answer), noProgress);
    assert.equal(answersTo(state, item).length, 20);
    assert.equal(answersTo(state, item).at(-1)?.at, 49);
  });
});
