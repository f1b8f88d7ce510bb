/** Fixes made up to be wrong: they are neither offered nor applied, and keep no other fix from being applied. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import type { DocumentAnalysis, FileAnalysis } from '../../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../../src/core/analysis/diagnostics.ts';
import { fixAll } from '../../../../src/core/features/fixes/fix-all.ts';
import { verifiedFixes, verifyFixes } from '../../../../src/core/features/fixes/verified-fixes.ts';
import type { Fix } from '../../../../src/core/rules/finding.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { applyEdits } from '../../../../src/core/text.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.27
      tty: "true"
      Stdin: true
      resources: {requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}}
`;

/** Counts the trials: how often a document is analysed again. */
class Counting extends Analyzer {
  trials = 0;

  override analyseAgainInSteps(...all: Parameters<Analyzer['analyseAgainInSteps']>): Generator<void, DocumentAnalysis> {
    this.trials++;
    return super.analyseAgainInSteps(...all);
  }
}

/** A fix that puts something in place of texts that are there once. */
function fixOf(text: string, ...changes: (readonly [from: string, to: string])[]): Fix {
  const edits = changes.map(([from, newText]) => {
    const start = text.indexOf(from);
    assert.ok(start >= 0 && text.indexOf(from, start + 1) < 0, from);
    return { range: { start, end: start + from.length }, newText };
  });
  return { title: 'made up', edits, preferred: true, safe: true };
}

/** The file with other fixes for what a rule finds in one of its documents; offsets are the document's. */
function withFixes(file: FileAnalysis, rule: string, fixes: readonly Fix[], document = 0): FileAnalysis {
  const documents = file.documents.map((one, at) => {
    if (at !== document) return one;
    const findings = one.analysis.findings.map((finding) => (finding.rule === rule ? { ...finding, fixes } : finding));
    return { ...one, analysis: { ...one.analysis, findings } };
  });
  return { ...file, documents };
}

describe('a fix that is wrong', () => {
  const analyzer = new Analyzer();
  const file = analyzer.analyse(POD, defaultSettings);
  const RIGHT = fixOf(POD, ['"true"', 'true']);
  const NOTHING = fixOf(POD, ['"true"', '[x]']);
  const TWICE: Fix = { ...RIGHT, edits: [...RIGHT.edits, ...RIGHT.edits] };

  const offers: readonly [what: string, fixes: readonly Fix[], held: readonly Fix[]][] = [
    ['is not offered, the right one is', [NOTHING, RIGHT], [RIGHT]],
    ['that touches itself is not offered', [TWICE], []],
    ['that touches itself keeps no other from being offered', [TWICE, RIGHT], [RIGHT]],
  ];
  for (const [what, fixes, held] of offers)
    it(what, () => {
      const made = withFixes(file, 'wrong-type', fixes);
      const verified = runToEnd(verifyFixes(allFindings(made), made, analyzer));
      assert.deepEqual(verified.find(({ rule }) => rule === 'wrong-type')?.fixes, held);
      const analysis = made.documents[0]?.analysis;
      const finding = analysis?.findings.find(({ rule }) => rule === 'wrong-type');
      assert.ok(analysis && finding);
      assert.deepEqual(verifiedFixes(finding, analysis, analyzer), held);
    });

  it('is not applied, and is tried once in a document that does not change', () => {
    const counting = new Counting();
    const text = `${POD}---\n${POD.replace('Stdin', 'stdin')}`;
    const two = counting.analyse(text, defaultSettings);
    const second = two.documents[1]?.analysis.text ?? '';
    const made = withFixes(two, 'wrong-type', [fixOf(second, ['"true"', '[x]'])], 1);
    const { file: fixed, repairs, untried } = fixAll(made, counting, defaultSettings, 'safe');
    assert.equal(fixed.text, text.replace('"true"', 'true').replace('Stdin', 'stdin'));
    assert.deepEqual([repairs, untried], [2, 0]);
    // The first document: what it has in one trial. The second: its only fix, and one step further from it.
    assert.ok(counting.trials <= 3, String(counting.trials));
  });

  it('is looked for from the first character of a document on', () => {
    for (const before of ['', 'a: 1\n---\n']) {
      const text = `${before}apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a, image: "b:1"}]}\n`;
      const analysed = analyzer.analyse(text.replace('apiVersion', 'apiversion'), defaultSettings);
      const verified = runToEnd(verifyFixes(allFindings(analysed), analysed, analyzer));
      const first = verified.find(({ range }) => range.start === before.length);
      const [fix] = first?.fixes ?? [];
      assert.equal(fix && applyEdits(analysed.text, fix.edits), text, first?.message);
    }
  });
});
