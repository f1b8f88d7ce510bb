import assert from 'node:assert/strict';
import { holds } from '../../../src/core/lessons/condition.ts';
import type { Test } from '../../../src/core/lessons/condition.ts';

const values: Readonly<Record<string, readonly (string | null)[]>> = {
  none: [],
  one: ['web'],
  two: ['3000', '5000'],
  same: ['3000', '3000'],
  maps: [null, null],
  images: ['shop:2.1', 'postgres:17'],
};

const cases: [string, Test, boolean][] = [
  ['one', { test: 'exists', of: true }, true],
  ['none', { test: 'exists', of: true }, false],
  ['none', { test: 'exists', of: false }, true],
  ['maps', { test: 'count', of: 2 }, true],
  ['one', { test: 'count', of: 2 }, false],
  ['two', { test: 'atLeast', of: 2 }, true],
  ['one', { test: 'atLeast', of: 2 }, false],
  ['one', { test: 'equals', of: 'web' }, true],
  ['two', { test: 'equals', of: '3000' }, false],
  ['none', { test: 'equals', of: 'web' }, false],
  ['images', { test: 'contains', of: 'postgres' }, true],
  ['maps', { test: 'contains', of: 'postgres' }, false],
  ['two', { test: 'oneOf', of: ['3000', '5000', '8080'] }, true],
  ['two', { test: 'oneOf', of: ['3000'] }, false],
  ['none', { test: 'oneOf', of: ['3000'] }, false],
  ['two', { test: 'distinct', of: 2 }, true],
  ['same', { test: 'distinct', of: 2 }, false],
  ['one', { test: 'distinct', of: 2 }, false],
  ['same', { test: 'listedIn', of: 'two' }, true],
  ['two', { test: 'listedIn', of: 'same' }, false],
  ['none', { test: 'listedIn', of: 'two' }, false],
  ['maps', { test: 'listedIn', of: 'maps' }, false],
  ['two', { test: 'sameAs', of: 'two' }, true],
  ['two', { test: 'sameAs', of: 'same' }, false],
  ['none', { test: 'sameAs', of: 'none' }, false],
];

describe('conditions', () => {
  for (const [path, test, expected] of cases) {
    it(`${path} ${test.test} ${String(test.of)}: ${expected}`, () => {
      assert.equal(holds({ path, otherwise: '', ...test }, (at) => values[at] ?? []), expected);
    });
  }
});
