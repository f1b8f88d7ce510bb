/** The 31 mistakes that people make, each put alone into a clean manifest: one finding, at the cause, with its fix. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { allFindings } from '../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { applyEdits } from '../../src/core/text.ts';
import { DEPLOYMENT, MISTAKES, POD, withMistake } from './mistakes.ts';
import type { Mistake } from './mistakes.ts';

const analyzer = new Analyzer();
const findingsIn = (text: string) => allFindings(analyzer.analyse(text, defaultSettings));
const shown = (text: string): string[] =>
  findingsIn(text).map(
    ({ rule, severity, range, message }) =>
      `${severity} ${rule} at «${text.slice(range.start, range.end)}»: ${message}`,
  );

describe('the 31 mistakes', () => {
  it('are put into manifests without any finding', () => {
    assert.deepEqual(shown(POD), []);
    assert.deepEqual(shown(DEPLOYMENT), []);
  });

  it('are 31, of which at least 26 have a fix', () => {
    assert.equal(MISTAKES.length, 31);
    const fixable = MISTAKES.filter((mistake) =>
      findingsIn(withMistake(mistake)).some(({ fixes }) => fixes.length > 0),
    );
    assert.ok(fixable.length >= 26, `${fixable.length} have a fix`);
  });

  for (const mistake of MISTAKES) {
    it(mistake.name, () => {
      const text = withMistake(mistake);
      const found = findingsIn(text);
      assert.equal(found.length, 1, shown(text).join('\n'));
      const [finding] = found;
      assert.ok(finding);
      assert.equal(text.slice(finding.range.start, finding.range.end), mistake.at);
      assert.ok(
        finding.range.start >= text.length - mistakeEnd(mistake) || mistake.to === '',
        'the finding is at the mistake, not at an equal text before it',
      );
      assert.equal(finding.severity, mistake.severity);
      if (!mistake.fixable) return;
      const fix = finding.fixes.find(({ preferred }) => preferred) ?? finding.fixes[0];
      assert.ok(fix, 'it has a fix');
      const fixed = applyEdits(text, fix.edits);
      assert.deepEqual(shown(fixed), []);
      assert.deepEqual(fixed.match(/#.*/g), text.match(/#.*/g));
    });
  }
});

/** How far from the end the edited stretch begins, with a little before it. */
function mistakeEnd(mistake: Mistake): number {
  const manifest = mistake.in ?? POD;
  return withMistake(mistake).length - manifest.indexOf(mistake.from) + 400;
}
