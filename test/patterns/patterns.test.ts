/**
 * No regular expression of ours can hang: each is judged by recheck, or was judged before by the same version of it.
 */

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { patternsOf, patternsOfFolders } from '../../scripts/patterns/collect.ts';
import { BUILT_OF_OUR_TEXT, SLOW_BUT_SAFE } from '../../scripts/patterns/exceptions.ts';
import { complaints, judge, judgedBefore, written } from '../../scripts/patterns/judge.ts';

const TOP = resolve(import.meta.dirname, '../..');
const found = patternsOfFolders(TOP, ['src', 'webview', 'scripts']);

describe('regular expressions', function () {
  this.timeout(600_000);

  it('are all linear, or on a short list with a reason', () => {
    assert.deepEqual(complaints(found.patterns, SLOW_BUT_SAFE, judgedBefore(TOP)), []);
  });

  it('are put together of our own text only', () => {
    const foreign = found.built.filter(
      ({ code, place }) => !place.startsWith('scripts/') || !BUILT_OF_OUR_TEXT.has(code),
    );
    assert.deepEqual(foreign, []);
  });

  it('are excepted only while they are there', () => {
    const there = new Set([...found.patterns.map(written), ...found.built.map(({ code }) => code)]);
    assert.deepEqual(
      [...SLOW_BUT_SAFE.keys(), ...BUILT_OF_OUR_TEXT.keys()].filter((text) => !there.has(text)),
      [],
    );
  });

  it('are many, so that a collector that finds none is found out', () => {
    assert.ok(found.patterns.length > 400);
    const text = "const a = /x+/g;\nnew RegExp('y+', 'm');\nRegExp(a);\n'b'.match('z*');\n'b'.search(`${a}`);";
    const { patterns, built } = patternsOf(text, 'a.ts');
    assert.deepEqual(patterns.map(written), ['/x+/g', '/y+/m', '/z*/']);
    assert.deepEqual(
      built.map(({ place }) => place),
      ['a.ts:3', 'a.ts:5'],
    );
  });

  const slow = [
    ['^(?:\\s|---|#[^\\n]*)*$', ''],
    ['^(?:\\s|\\uFEFF|#[^\\n]*\\n|%[^\\n]*\\n)*$', ''],
    ['\\/+$', ''],
    ['\\$\\(([^)\\s]*)\\)', 'g'],
  ] as const;
  for (const [source, flags] of slow) {
    it(`would find ${source}`, () => assert.match(judge({ source, flags }), /exponential|polynomial/));
  }

  it('were judged as they are noted', () => {
    const noted = [...judgedBefore(TOP)].filter((_, at) => at % 40 === 7);
    const again = noted.filter(
      (text) =>
        judge({ source: text.slice(1, text.lastIndexOf('/')), flags: text.slice(text.lastIndexOf('/') + 1) }) !==
        'safe',
    );
    assert.ok(noted.length > 0);
    assert.deepEqual(again, []);
  });
});
