/**
 * What is nearly a finding, and what is one just so: the values on both sides of each condition of the advice, which no
 * API server judges. An example of a rule explains it; these rows hold it in place.
 */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { declarations } from '../../../src/core/rules/index.ts';
import type { RuleDeclaration } from '../../../src/core/rules/rule.ts';
import { applyEdits } from '../../../src/core/text.ts';
import type { Range } from '../../../src/core/text.ts';
import { findingsAlone } from '../../../src/core/workspace/checks/cross-file-findings.ts';
import { completeExample, exampleSettings } from '../../../scripts/docs/rule-example.ts';
import { keepsItsPromises } from './promises.ts';
import { ADVICE } from './near-misses/advice.ts';
import { KINDS } from './near-misses/kinds.ts';
import { COMMANDS } from './near-misses/commands.ts';
import { OBJECTS } from './near-misses/objects.ts';
import { CONTAINERS } from './near-misses/containers.ts';
import { WORKLOADS } from './near-misses/workloads.ts';
import { SERVICES } from './near-misses/services.ts';
import { WORDS } from './near-misses/words.ts';
import { VOLUMES } from './near-misses/volumes.ts';
import { PODS } from './near-misses/pods.ts';
import { SECURITY_ADVICE } from './near-misses/security-advice.ts';
import { SHAPES } from './near-misses/shapes.ts';
import { readBothMarks } from './near-misses/near-miss.ts';
import type { NearMiss, NearMisses } from './near-misses/near-miss.ts';

const analyzer = new Analyzer();

function holds(rows: NearMisses): void {
  for (const [id, misses] of Object.entries(rows)) {
    describe(id, () => {
      const rule = declarations.find((one) => one.id === id);
      assert.ok(rule, `${id} is a rule`);
      for (const miss of misses) it(miss.text, () => holdsOne(miss, rule));
    });
  }
}

function holdsOne({ in: template, text: marked, fixed, other, path, version }: NearMiss, rule: RuleDeclaration): void {
  const { text, found: ranges, related } = readBothMarks(completeExample(marked, template));
  const settings = exampleSettings(rule, { in: template, good: '', ...(version === undefined ? {} : { version }) });
  const again = (changed: string): Finding[] => findingsAlone(changed, settings, analyzer);
  const all = again(text);
  const found = all.filter((finding) => finding.rule === rule.id);
  const shown = ({ start, end }: Range): string => `${start} ${text.slice(start, end)}`;
  assert.deepEqual(
    found.map(({ range }) => shown(range)),
    ranges.map(shown),
  );
  const told = found.flatMap((finding) => finding.related.map(({ range }) => range));
  assert.deepEqual([...new Set(told.sort((a, b) => a.start - b.start).map(shown))], related.map(shown));
  for (const finding of found) keepsItsPromises(finding, { text, all, reveals: rule.reveals === true, again });
  if (path !== undefined) assert.equal(found[0]?.path, path);
  const preferred = found.flatMap(({ fixes }) => fixes.find((fix) => fix.preferred)?.edits ?? []);
  assert.equal(applyEdits(text, preferred), fixed === undefined ? text : completeExample(fixed, template));
  if (other === undefined) return;
  const rest = found.flatMap(({ fixes }) => fixes.find((fix) => !fix.preferred)?.edits ?? []);
  assert.equal(applyEdits(text, rest), completeExample(other, template));
}

describe('nearly', () => {
  holds(COMMANDS);
  holds(ADVICE);
  holds(KINDS);
  holds(OBJECTS);
  holds(SHAPES);
  holds(SECURITY_ADVICE);
  holds(PODS);
  holds(VOLUMES);
  holds(WORDS);
  holds(SERVICES);
  holds(WORKLOADS);
  holds(CONTAINERS);
});
