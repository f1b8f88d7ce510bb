/**
 * Broken manifests by the thousand: nothing throws, every range is valid, and every fix does what it says and no harm.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { allFindings, shownFindings } from '../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { verifiedFixes } from '../../src/core/features/fixes/verified-fixes.ts';
import { editInFile, findingInFile } from '../../src/core/analysis/file-offsets.ts';
import { atLeast } from '../../src/core/rules/finding.ts';
import type { Finding, Fix } from '../../src/core/rules/finding.ts';
import { applyEdits } from '../../src/core/text.ts';
import { commentRanges } from '../../src/core/yaml/comments.ts';
import { mutate, randomFrom } from './mutate.ts';
import { unfair } from './oracle.ts';

const SEED = Number(process.env['POD_COACH_SEED'] ?? 20261122);
/** A sample; `npm run fuzz` makes 20,000. */
const MUTANTS = Number(process.env['POD_COACH_MUTANTS'] ?? 2500);
/**
 * Of the fixes that rules write: what the trial of fixes refuses, and what the oracle calls unfair. These may only go
 * down.
 */
const MOST_REFUSED = 0.045;
const MOST_UNFAIR = 0.001;
/** Fixes offered for a mutant, on average. This may only go up. */
const LEAST_OFFERED = 1.2;
const TOP = join(import.meta.dirname, '..', '..');

/** Fixing these lets Pod Coach see what it could not see before. */
const REVEALING: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'tab-indentation',
  'object-kind',
  'bad-key',
  'document-separator',
  'manifest-list',
  'ignored-content',
  'look-alike-character',
]);

const seeds = ['samples', 'test/conformance/bases'].flatMap((folder) =>
  readdirSync(join(TOP, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(TOP, folder, name), 'utf8')),
);

const analyzer = new Analyzer();
const findingsIn = (text: string): Finding[] => allFindings(analyzer.analyse(text, defaultSettings));

describe(`fuzz with seed ${SEED}`, () => {
  it(`${MUTANTS} mutants: no throw, valid ranges, honest fixes`, function () {
    this.timeout(3_600_000);
    const random = randomFrom(SEED);
    const complaints: string[] = [];
    let fixes = 0;
    let written = 0;
    let unfairAsWritten = 0;
    for (let count = 0; count < MUTANTS && complaints.length < 20; count++) {
      const base = seeds[Math.floor(random() * seeds.length)] ?? '';
      let text = mutate(base, random, seeds);
      if (random() < 0.1) text = text.replace(/\r?\n/g, '\r\n');
      const findings = findingsIn(text);
      for (const finding of findings) {
        for (const problem of rangeProblems(finding, text)) complaints.push(report(problem, finding, undefined, text));
      }
      const asWritten = findings.flatMap((finding) => finding.fixes);
      written += asWritten.length;
      const fair = offered(text);
      const tried = new Set(fair.map(([, { edits }]) => JSON.stringify(edits)));
      unfairAsWritten += asWritten.filter(
        ({ edits }) => !tried.has(JSON.stringify(edits)) && unfair(text, edits, applyEdits(text, edits)) !== undefined,
      ).length;
      for (const [finding, fix] of fair) {
        fixes++;
        const problem = fixProblem(finding, fix, findings, text);
        if (problem !== undefined) complaints.push(report(problem, finding, fix, text));
      }
      assert.ok(shownFindings(analyzer.analyse(text, defaultSettings)).length <= 1001);
    }
    console.log(`      ${fixes} fixes applied, ${written - fixes} not offered, ${unfairAsWritten} unfair as written`);
    assert.deepEqual(complaints, []);
    assert.ok((written - fixes) / written <= MOST_REFUSED, 'rules write more fixes that their trial refuses');
    assert.ok(fixes / MUTANTS >= LEAST_OFFERED, 'fewer fixes are offered than before');
    assert.ok(unfairAsWritten / written <= MOST_UNFAIR, 'rules write more fixes that would do harm');
  });
});

/** The fixes as an editor offers them, with offsets of the file. */
function offered(text: string): [Finding, Fix][] {
  return analyzer
    .analyse(text, defaultSettings)
    .documents.flatMap(({ range, analysis }) =>
      analysis.findings.flatMap((finding) =>
        verifiedFixes(finding, analysis, analyzer).map((fix): [Finding, Fix] => [
          findingInFile(finding, range),
          { ...fix, edits: fix.edits.map((edit) => editInFile(edit, range)) },
        ]),
      ),
    );
}

function rangeProblems(finding: Finding, text: string): string[] {
  const ranges = [
    finding.range,
    ...finding.related.map(({ range }) => range),
    ...finding.fixes.flatMap(({ edits }) => edits.map(({ range }) => range)),
  ];
  return ranges
    .filter(
      ({ start, end }) =>
        !(start >= 0 && start <= end && end <= text.length) || splitsPair(text, start) || splitsPair(text, end),
    )
    .map(({ start, end }) => `bad range ${start}-${end} of ${text.length}`)
    .concat(finding.range.start === finding.range.end ? ['empty range'] : []);
}

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function fixProblem(finding: Finding, fix: Fix, before: readonly Finding[], text: string): string | undefined {
  const fixed = applyEdits(text, fix.edits);
  if (fixed === text) return 'the fix changes nothing';
  const wrong = unfair(text, fix.edits, fixed);
  if (wrong !== undefined) return wrong;
  const after = findingsIn(fixed);
  const count = (list: readonly Finding[]): number => list.filter(({ rule }) => rule === finding.rule).length;
  if (count(after) >= count(before) && !REVEALING.has(finding.rule)) return 'the finding is still there';
  // Of what cannot be read, the first is found: the same message from there up means that nothing was won.
  const same = (list: readonly Finding[]): number =>
    list.filter(
      (other) =>
        other.rule === finding.rule &&
        other.range.start <= finding.range.start &&
        other.message === finding.message &&
        other.path === finding.path,
    ).length;
  if (REVEALING.has(finding.rule) && same(after) >= same(before)) return 'the finding is still there';
  if (!REVEALING.has(finding.rule)) {
    const known = new Map<string, number>();
    for (const { rule } of before) known.set(rule, (known.get(rule) ?? 0) + 1);
    for (const other of after) {
      const left = (known.get(other.rule) ?? 0) - 1;
      known.set(other.rule, left);
      if (left < 0 && atLeast(other.severity, finding.severity)) return `it brings ${other.rule}: ${other.message}`;
    }
  }
  const lost = missing(comments(text), comments(fixed));
  return lost === undefined ? undefined : `it loses the comment ${lost}`;
}

function comments(text: string): string[] {
  return commentRanges(text).map(({ start, end }) => text.slice(start, end));
}

function missing(from: readonly string[], among: readonly string[]): string | undefined {
  const left = [...among];
  return from.find((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function report(problem: string, finding: Finding, fix: Fix | undefined, text: string): string {
  const line = text.slice(0, finding.range.start).split('\n').length;
  return `${problem}\n  ${finding.rule} at line ${line}: ${finding.message}${fix ? `\n  fix: ${fix.title} ${JSON.stringify(fix.edits)}` : ''}\n${text
    .split('\n')
    .slice(Math.max(0, line - 6), line + 5)
    .map((each, at) => `    ${Math.max(0, line - 6) + at + 1}| ${each}`)
    .join('\n')}`;
}
