/** A space that only looks like one breaks the structure, and hides nothing else of its document. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { verifiedFixes } from '../../../src/core/features/fixes/verified-fixes.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

const analyzer = new Analyzer();

function pod(item: string): string {
  return (
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    ${item}name: web\n` +
    '      image: nginx:1.27\n      imagePulPolicy: Always\n'
  );
}

function errorsOf(text: string): string[] {
  return allFindings(analyzer.analyse(text, defaultSettings))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, range }) => `${rule} ${JSON.stringify(text.slice(range.start, range.end))}`);
}

describe('what is found behind a look-alike', () => {
  it('is what is found without it, at its place', () => {
    assert.deepEqual(errorsOf(pod('-\u00a0')), ['look-alike-character "\u00a0"', ...errorsOf(pod('- '))]);
    assert.deepEqual(errorsOf(pod('- ')), ['unknown-field "imagePulPolicy"']);
  });

  it('is left out where the characters count otherwise', () => {
    assert.deepEqual(errorsOf(pod('-\u00a0').replace('kind: ', 'kind：')), ['look-alike-character "："']);
  });

  it('has no fixes: they would be of another text', () => {
    const [document] = analyzer.analyse(pod('-\u00a0'), defaultSettings).documents;
    const fixes = document?.analysis.findings
      .filter(({ severity }) => severity === 'error')
      .map((finding) => verifiedFixes(finding, document.analysis, analyzer).length);
    assert.deepEqual(fixes, [1, 0]);
  });
});
