/** Which fixes are offered, and how much trying that may cost. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../../src/core/analysis/diagnostics.ts';
import { fixRuleInSteps } from '../../../../src/core/features/fixes/fix-all.ts';
import { TakenRanges } from '../../../../src/core/features/fixes/taken-ranges.ts';
import { trialBudget, verifyFixes } from '../../../../src/core/features/fixes/verified-fixes.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { applyEdits } from '../../../../src/core/text.ts';

const analyzer = new Analyzer();
const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.27
      ports:
        - containerPort: "80"
      tty: "true"
      Stdin: true
      resources: {requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}}
`;

describe('fixes of a file', () => {
  it('are offered for the document that they are in', () => {
    const text = `${POD}---\n${POD}`;
    const file = analyzer.analyse(text, defaultSettings);
    const verified = runToEnd(verifyFixes(allFindings(file), file, analyzer));
    const fixed = verified.map(({ fixes: [fix] }) => fix && applyEdits(text, fix.edits));
    const fixedPods = [POD.replace('"80"', '80'), POD.replace('"true"', 'true'), POD.replace('Stdin', 'stdin')];
    assert.deepEqual(
      fixed.filter((one) => one !== undefined).sort(),
      fixedPods.flatMap((pod) => [`${pod}---\n${POD}`, `${POD}---\n${pod}`]).sort(),
    );
    assert.equal(verified.length, 6);
  });

  it('are made for one rule at a time', () => {
    const text = `${POD}---\n${POD}`;
    const made = (rule: string) =>
      applyEdits(text, runToEnd(fixRuleInSteps(analyzer.analyse(text, defaultSettings), rule, analyzer)));
    assert.equal(made('wrong-type'), text.replaceAll('"80"', '80').replaceAll('"true"', 'true'));
    assert.equal(made('unknown-field'), text.replaceAll('Stdin', 'stdin'));
    assert.equal(made('image-tag'), text);
  });

  const budgets: readonly [left: number, trials: number, offered: number, untried: number][] = [
    [0, 0, 0, 3],
    [0, 1, 3, 0],
    [1, 0, 3, 0],
    [-1, 1, 3, 0],
    [0, -1, 0, 3],
  ];
  for (const [left, trials, offered, untried] of budgets)
    it(`are tried while there is a budget: ${left} characters, ${trials} trials`, () => {
      const file = analyzer.analyse(POD, defaultSettings);
      const budget = { left, trials, untried: 0 };
      const verified = runToEnd(verifyFixes(allFindings(file), file, analyzer, budget));
      assert.equal(verified.filter(({ fixes }) => fixes.length > 0).length, offered);
      assert.deepEqual(
        budget,
        offered > 0 ? { left: left - POD.length, trials: trials - 1, untried } : { left, trials, untried },
      );
    });

  it('are looked for only where there are some, and in the document of the finding', () => {
    const text = POD.replace('nginx:1.27', 'nginx');
    const file = analyzer.analyse(text, defaultSettings);
    const longer = analyzer.analyse(`${text}---\n${POD}`, defaultSettings);
    const findings = allFindings(longer).filter(({ range }) => range.start > text.length);
    assert.equal(findings.length, 3);
    const budget = trialBudget();
    assert.deepEqual(
      runToEnd(verifyFixes(findings, file, analyzer, budget)),
      findings.map((finding) => ({ ...finding, fixes: [] })),
    );
    assert.deepEqual(budget, trialBudget());
    const advice = allFindings(file).filter(({ rule }) => rule === 'image-tag');
    assert.deepEqual(runToEnd(verifyFixes(advice, file, analyzer, budget)), advice);
    assert.equal(advice.length, 1);
    assert.deepEqual(budget, trialBudget());
  });

  it('are tried rule by rule, as most often all of a rule hold or none', () => {
    const container = '    - {name: web, image: nginx:1.27, tty: "true", Stdin: true}\n';
    const text = POD.slice(0, POD.indexOf('    - name')) + container.repeat(8);
    const file = analyzer.analyse(text, defaultSettings);
    const findings = allFindings(file)
      .filter(({ rule }) => rule === 'wrong-type' || rule === 'unknown-field')
      .map((finding) => {
        if (finding.rule === 'wrong-type') return finding;
        const bad = { title: 'Bad', edits: [{ range: finding.range, newText: 'Stdinn' }], preferred: true, safe: true };
        return { ...finding, severity: 'warning' as const, fixes: [bad] };
      });
    const budget = trialBudget();
    const verified = runToEnd(verifyFixes(findings, file, analyzer, budget));
    assert.deepEqual(
      verified.map(({ rule, fixes }) => `${rule} ${fixes.length}`),
      Array.from({ length: 8 }, () => ['unknown-field 0', 'wrong-type 1']).flat(),
    );
    // All; the half that holds; the half that does not, with its halves down to each single one.
    assert.equal(trialBudget().trials - budget.trials, 1 + 1 + (8 + 4 + 2 + 1));
  });

  it('are not offered when they do not hold, which costs little to find out', () => {
    const file = analyzer.analyse(POD, defaultSettings);
    const start = POD.indexOf('1.27');
    const bad = { range: { start, end: start + 4 }, newText: '1.28' };
    const findings = allFindings(file).map((finding) =>
      finding.message.includes('containerPort')
        ? { ...finding, fixes: [{ title: 'Bad', edits: [bad], preferred: true, safe: true }] }
        : finding,
    );
    const budget = trialBudget();
    const verified = runToEnd(verifyFixes(findings, file, analyzer, budget));
    assert.deepEqual(verified.map(({ rule, fixes }) => `${rule} ${fixes.length}`).sort(), [
      'unknown-field 1',
      'wrong-type 0',
      'wrong-type 1',
    ]);
    // All three, each half, both of the half that fails, and what would follow the bad one.
    assert.equal(trialBudget().trials - budget.trials, 6);
  });
});

describe('places that edits take', () => {
  const edits = (...pairs: (readonly [number, number])[]) =>
    pairs.map(([start, end]) => ({ range: { start, end }, newText: '' }));

  it('are taken by one only', () => {
    const taken = new TakenRanges();
    assert.equal(taken.take(edits([10, 20], [30, 40])), true);
    assert.equal(taken.take(edits([0, 5], [19, 21])), false, 'overlaps at its start');
    assert.equal(taken.take(edits([5, 11])), false, 'overlaps at its end');
    assert.equal(taken.take(edits([12, 13])), false, 'within');
    assert.equal(taken.take(edits([5, 50])), false, 'around');
    assert.equal(taken.take(edits([10, 10])), false, 'an insertion at the start');
    assert.equal(taken.take(edits([20, 30])), true, 'between, as the one that failed took nothing');
    assert.equal(taken.take(edits([0, 5])), true, 'given back by the one that failed');
    assert.equal(taken.take(edits([3, 4])), false, 'taken for good');
    assert.equal(taken.take(edits([50, 60], [55, 65])), false, 'touches itself');
    assert.equal(taken.take(edits([50, 60])), true);
  });
});
