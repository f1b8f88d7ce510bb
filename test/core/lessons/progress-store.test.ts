import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { exportProgress, importProgress, parseProgress } from '../../../src/core/lessons/progress-store.ts';
import {
  markDone,
  merge,
  noProgress,
  recordAnswer,
  recordPlace,
  resetProgress,
} from '../../../src/core/lessons/progress.ts';
import type { Progress } from '../../../src/core/lessons/progress.ts';

const full: Progress = [
  (p: Progress) => resetProgress(p, 'about-pods'),
  (p: Progress) => markDone(p, 'about-pods/lesson', 5),
  (p: Progress) => recordAnswer(p, 'about-pods/question.ip', { at: 6, right: true, chosen: [0, 2] }),
  (p: Progress) => recordPlace(p, 'about-pods', { section: 'images', at: 7 }),
].reduce((state, happen) => happen(state), noProgress);

/** Stores that went wrong in some way: pieces of good ones, pieces of anything. */
const nearlyKey = fc.oneof(
  fc.constantFrom(
    'about-pods/lesson',
    'about-pods/question.ip',
    'about-pods',
    '*',
    '__proto__',
    'constructor',
    'a/b/c',
    'A/b',
    '',
  ),
  fc.string(),
);
const nearlyValue = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.string(),
  fc.constant(null),
  fc.anything(),
  fc.constantFrom(5, { section: 'images', at: 7 }, [{ at: 6, right: true, chosen: [0] }, { at: 'x' }, null], {
    section: '<b>',
    at: 1,
  }),
);
const nearlyRecord = fc.oneof(fc.dictionary(nearlyKey, nearlyValue), fc.anything());
const nearlyStore = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
  fc.record(
    {
      version: fc.oneof(fc.constantFrom(1, 1, 1, 0, '1', -1), fc.anything()),
      epochs: nearlyRecord,
      done: nearlyRecord,
      answers: nearlyRecord,
      places: nearlyRecord,
    },
    { requiredKeys: [] },
  ),
);

describe('the store of progress', () => {
  it('reads what was written', () => {
    assert.deepEqual(parseProgress(JSON.parse(JSON.stringify(full))), { progress: full, isFuture: false });
  });

  it('reads nothing as no progress', () => {
    for (const nothing of [undefined, null, '', 0, [], {}, 'x', true]) {
      assert.deepEqual(parseProgress(nothing), { progress: noProgress, isFuture: false });
    }
  });

  it('keeps the valid part of a damaged store', () => {
    const damaged = {
      version: 1,
      epochs: { 'about-pods': -1, '*': 1.5 },
      done: { 'about-pods/lesson': 5, 'about-pods/exercise.own-port': 'yesterday', '../x': 5 },
      answers: {
        'about-pods/question.ip': [{ at: 6, right: true, chosen: [0] }, { at: null }, 'x'],
        'probes/lesson': 3,
      },
      places: { 'about-pods': { section: '<script>', at: 1 }, probes: { section: 'start', at: 2 } },
    };
    assert.deepEqual(parseProgress(damaged).progress, {
      version: 1,
      epochs: {},
      done: { 'about-pods/lesson': 5 },
      answers: { 'about-pods/question.ip': [{ at: 6, right: true, chosen: [0] }] },
      places: { probes: { section: 'start', at: 2 } },
    });
  });

  it('says that a store is of a future version', () => {
    assert.deepEqual(parseProgress({ version: 2, done: { 'about-pods/lesson': 5 } }), {
      progress: noProgress,
      isFuture: true,
    });
  });

  it('takes 5,000 corrupt stores without a throw, and what it reads is in order', () => {
    fc.assert(
      fc.property(nearlyStore, (stored) => {
        const { progress } = parseProgress(stored);
        assert.deepEqual(parseProgress(JSON.parse(JSON.stringify(progress))).progress, progress);
        assert.deepEqual(merge(progress, progress), progress);
      }),
      { numRuns: 5000 },
    );
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it('keeps every valid entry whatever stands beside it', () => {
    fc.assert(
      fc.property(nearlyStore, (stored) => {
        if (typeof stored !== 'object' || stored === null) return;
        const beside = { ...stored, version: 1, epochs: {}, done: { ...Object(stored).done, 'about-pods/lesson': 5 } };
        assert.equal(parseProgress(beside).progress.done['about-pods/lesson'], 5);
      }),
      { numRuns: 1000 },
    );
  });

  it('exports what it imports', () => {
    assert.deepEqual(importProgress(exportProgress(full)), { ok: true, progress: full });
  });

  it('refuses files that it did not export, and files of a newer version', () => {
    for (const file of ['', '{', '[]', '{"done": {}}', 'null']) assert.equal(importProgress(file).ok, false);
    const newer = importProgress(exportProgress(full).replace('"version": 1', '"version": 2'));
    assert.match(newer.ok ? '' : newer.why, /newer version of Pod Coach/);
  });
});
