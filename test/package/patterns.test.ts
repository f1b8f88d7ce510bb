/** No regular expression of a bundle can hang: those of packages are in there too. */

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { patternsOfFolders } from '../../scripts/patterns/collect.ts';
import { SLOW_BUT_SAFE, SLOW_BUT_SAFE_IN_PACKAGES } from '../../scripts/patterns/exceptions.ts';
import { complaints, judgedBefore, written } from '../../scripts/patterns/judge.ts';

const TOP = resolve(import.meta.dirname, '../..');

describe('regular expressions of the bundles', function () {
  this.timeout(600_000);
  const { patterns, built } = patternsOfFolders(TOP, ['dist']);

  it('are all linear, or on a short list with a reason', () => {
    assert.ok(patterns.length > 400);
    assert.deepEqual(
      complaints(patterns, new Map([...SLOW_BUT_SAFE, ...SLOW_BUT_SAFE_IN_PACKAGES]), judgedBefore(TOP)),
      [],
    );
  });

  it('are never put together while the program runs', () => assert.deepEqual(built, []));

  it('are excepted only while they are there', () => {
    const there = new Set(patterns.map(written));
    assert.deepEqual(
      [...SLOW_BUT_SAFE_IN_PACKAGES.keys()].filter((text) => !there.has(text)),
      [],
    );
  });
});
