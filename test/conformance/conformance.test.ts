/**
 * Our judgement against a real API server's, over both sets of cases; fixes are tried for a sample of them
 * (`npm run conformance` tries all). The floors only ever rise.
 */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readCases } from '../../scripts/conformance/cases.ts';
import { Judge } from '../../scripts/conformance/judge.ts';
import { Tally } from '../../scripts/conformance/tally.ts';
import type { Result } from '../../scripts/conformance/tally.ts';

/** Fixes are tried for each nth case; no period of the sets meets it. */
const SAMPLE = 7;

function measure(name: string): Result {
  const judge = new Judge();
  const tally = new Tally();
  const cases = readCases(join(import.meta.dirname, name), join(import.meta.dirname, 'bases'));
  for (const [at, one] of cases.entries()) tally.add(one, judge.judge(one, at % SAMPLE === 0));
  return tally.result();
}

/** Edits whose repair is plain: nearly all of them must be offered one. */
const PLAIN_TYPOS = [
  'key-typo',
  'key-plural',
  'key-singular',
  'key-lower',
  'value-case',
  'value-typo',
  'key-duplicate',
  'unknown-key',
];

describe('agreement with the API server', function () {
  this.timeout(3_600_000);
  const results = new Map<string, Result>();

  for (const name of ['cases.jsonl.gz', 'rules.jsonl.gz']) {
    describe(name, () => {
      let result: Result;
      before(() => {
        result = measure(name);
        results.set(name, result);
        const { cases, agree, falseAccept, falseReject, fieldMatch, warnings, podSecurity, fixes, singleCause } =
          result;
        console.log(
          '      ' +
            `${JSON.stringify({ cases, agree, falseAccept, falseReject, fieldMatch, warnings, podSecurity, fixes, singleCause })}`,
        );
      });

      it('reports no Error on what the server takes', () => assert.equal(result.falseReject, 0));
      it('agrees on at least 99.5 %', () =>
        assert.ok(result.agree / result.cases >= 0.995, `${result.agree} of ${result.cases}`));
      it('names the place of at least 98 % of the rejected', () =>
        assert.ok(result.fieldMatch >= 0.98, String(result.fieldMatch)));
      it('warns where the server warns, in at least 98 %', () => {
        const { agree, missing, extra } = result.warnings;
        assert.ok(agree / (agree + missing + extra) >= 0.98, JSON.stringify(result.warnings));
      });
      it('judges Pod Security as the server does', () =>
        assert.deepEqual(result.podSecurity.agree, result.podSecurity.cases));
      it('judges Pod Security at all', () => assert.ok(result.podSecurity.cases > 1000));
    });
  }

  describe('both sets', () => {
    it('offers fixes for plain typos', () => {
      const byOp = results.get('cases.jsonl.gz')?.byOp ?? {};
      const typos = PLAIN_TYPOS.map((op) => byOp[op]);
      const rejected = typos.reduce((sum, group) => sum + (group?.tried ?? 0), 0);
      const offered = typos.reduce((sum, group) => sum + (group?.offered ?? 0), 0);
      assert.ok(rejected >= 200, String(rejected));
      assert.ok(offered / rejected >= 0.97, `${offered} of ${rejected}`);
    });

    const sum = (read: (result: Result) => number): number =>
      [...results.values()].reduce((total, result) => total + read(result), 0);

    it('offers a fix for at least 94 % of what is rejected for a single cause', () =>
      assert.ok(sum(({ singleCause }) => singleCause.offered) / sum(({ singleCause }) => singleCause.tried) >= 0.94));
    // What has no meaning, such as `replicas: Web_App`, is offered a removal, and none is preferred.
    it('offers a preferred fix for at least 80 % of all that is rejected', () =>
      assert.ok(sum(({ fixes }) => fixes.preferred) / sum(({ fixes }) => fixes.tried) >= 0.8));
    it('leaves no Error behind in 99 % of those', () =>
      assert.ok(sum(({ fixes }) => fixes.clean) / sum(({ fixes }) => fixes.offered) >= 0.99));
  });
});
