/** The figures beside the rules: of rules that there are, and of those on by default, right nearly always. */

import assert from 'node:assert/strict';
import { CORPORA } from '../../scripts/docs/precision.ts';
import { declarations } from '../../src/core/rules/index.ts';

const found = CORPORA.flatMap((corpus) => Object.entries(corpus.found));
const known = new Map(declarations.map((rule) => [rule.id, rule]));

describe('the precision of rules', () => {
  it('is of rules that there are', () => {
    assert.deepEqual(
      found.filter(([id]) => !known.has(id)),
      [],
    );
  });

  it('is at least 95 % where a rule is on by default', () => {
    const wrong = found.filter(([id, { read, right }]) => {
      const { off, profile } = known.get(id) ?? {};
      return right > read || (off !== true && profile === undefined && right < read * 0.95);
    });
    assert.deepEqual(wrong, []);
  });

  it('names each repository once', () => {
    const all = CORPORA.flatMap(({ repositories }) => repositories);
    assert.equal(new Set(all).size, all.length);
  });
});
