/**
 * What is nearly a finding, and what is one just so: the values on both sides of each condition of the advice, which no
 * API server judges. An example of a rule explains it; these rows hold it in place.
 */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { declarations } from '../../../src/core/rules/index.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { findingsAlone } from '../../../src/core/workspace/checks/cross-file-findings.ts';
import { completeExample, exampleSettings, readMarks } from '../../../scripts/docs/rule-example.ts';
import { keepsItsPromises } from './promises.ts';
import { ADVICE } from './near-misses/advice.ts';
import { KINDS } from './near-misses/kinds.ts';
import { COMMANDS } from './near-misses/commands.ts';
import { OBJECTS } from './near-misses/objects.ts';
import { SHAPES } from './near-misses/shapes.ts';
import type { NearMisses } from './near-misses/near-miss.ts';

const analyzer = new Analyzer();

function holds(rows: NearMisses): void {
  for (const [id, misses] of Object.entries(rows)) {
    describe(id, () => {
      const rule = declarations.find((one) => one.id === id);
      assert.ok(rule, `${id} is a rule`);
      for (const { in: template, text: marked, fixed, path } of misses)
        it(marked, () => {
          const { text, ranges } = readMarks(completeExample(marked, template));
          const settings = exampleSettings(rule, { in: template, good: '' });
          const again = (changed: string): Finding[] => findingsAlone(changed, settings, analyzer);
          const found = again(text).filter((finding) => finding.rule === id);
          assert.deepEqual(
            found.map(({ range }) => text.slice(range.start, range.end)),
            ranges.map(({ start, end }) => text.slice(start, end)),
          );
          if (path !== undefined) assert.equal(found[0]?.path, path);
          for (const finding of found) keepsItsPromises(finding, { text, reveals: rule.reveals === true, again });
          const edits = found.flatMap(({ fixes }) => fixes.find(({ preferred }) => preferred)?.edits ?? []);
          assert.equal(applyEdits(text, edits), fixed === undefined ? text : completeExample(fixed, template));
        });
    });
  }
}

describe('nearly', () => {
  holds(COMMANDS);
  holds(ADVICE);
  holds(KINDS);
  holds(OBJECTS);
  holds(SHAPES);
});
