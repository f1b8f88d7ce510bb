/**
 * What the fixes of rules make of what the API server rejects, check by check and without the trial that guards them
 * elsewhere. The figures in `fix-floors.json` may only rise, unless the commit says why (say, what deletes is not
 * preferred any more). Whoever changes them writes the new ones there.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCases } from '../../scripts/conformance/cases.ts';
import type { Case } from '../../scripts/conformance/cases.ts';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { allFindings } from '../../src/core/analysis/diagnostics.ts';
import { TakenRanges } from '../../src/core/features/fixes/taken-ranges.ts';
import type { Finding, Fix } from '../../src/core/rules/finding.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { applyEdits } from '../../src/core/text.ts';

/**
 * Of the Errors in the rejected cases of a check: those with a fix, with a preferred one, with a safe one; and of the
 * cases: those without an Error after one fix for each.
 */
type Floors = readonly [offered: number, preferred: number, safe: number, clean: number];

const recorded = JSON.parse(readFileSync(join(import.meta.dirname, 'fix-floors.json'), 'utf8')) as Readonly<
  Record<string, Floors>
>;

const analyzer = new Analyzer();

function errorsIn(text: string, version: number): Finding[] {
  return allFindings(analyzer.analyse(text, { ...defaultSettings, kubernetesVersion: version })).filter(
    ({ severity }) => severity === 'error',
  );
}

/** The preferred fix of each finding, or else its first; of two at one place the first. */
function withFixes(text: string, findings: readonly Finding[]): string {
  const taken = new TakenRanges();
  const fixes = findings.map(({ fixes: all }): Fix | undefined => all.find(({ preferred }) => preferred) ?? all[0]);
  return applyEdits(
    text,
    fixes.flatMap((fix) => (fix && taken.take(fix.edits) ? fix.edits : [])),
  );
}

function figures(cases: readonly Case[]): Floors {
  let [offered, preferred, safe, clean] = [0, 0, 0, 0];
  for (const { yaml, version } of cases) {
    const errors = errorsIn(yaml, version);
    offered += errors.filter(({ fixes }) => fixes.length > 0).length;
    preferred += errors.filter(({ fixes }) => fixes.some((fix) => fix.preferred)).length;
    safe += errors.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
    if (errors.length > 0 && errorsIn(withFixes(yaml, errors), version).length === 0) clean++;
  }
  return [offered, preferred, safe, clean];
}

describe('fixes of what the API server rejects', () => {
  const checks = new Map<string, Case[]>();
  for (const one of readCases(join(import.meta.dirname, 'rules.jsonl.gz'), '')) {
    if (one.accepted || one.rule === undefined) continue;
    checks.set(one.rule, [...(checks.get(one.rule) ?? []), one]);
  }

  it('are recorded for these checks, and for no others', () =>
    assert.deepEqual(Object.keys(recorded).sort(), [...checks.keys()].sort()));

  for (const [check, cases] of checks)
    it(`${check}: ${cases.length} cases`, () => {
      const [offered, preferred, safe, clean] = figures(cases);
      const floors = recorded[check];
      const shown = `${JSON.stringify([offered, preferred, safe, clean])}, recorded ${JSON.stringify(floors)}`;
      assert.ok(floors, shown);
      assert.ok(offered >= floors[0] && preferred >= floors[1] && clean >= floors[3], shown);
      assert.equal(safe, floors[2], `${shown}: a fix is made unasked only where somebody wrote so`);
    });
});
