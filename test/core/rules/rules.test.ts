/** The one test of all rules: their examples, as they are declared. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { findingsAlone } from '../../../src/core/workspace/checks/cross-file-findings.ts';
import { atLeast } from '../../../src/core/rules/finding.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { declarations } from '../../../src/core/rules/index.ts';
import type { Example, RuleDeclaration } from '../../../src/core/rules/rule.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { keepsItsPromises } from './promises.ts';
import { completeExample, exampleSettings, readMarks } from '../../../scripts/docs/rule-example.ts';

const analyzer = new Analyzer();

function findingsIn(text: string, rule: RuleDeclaration, example: Example): Finding[] {
  return findingsAlone(text, exampleSettings(rule, example), analyzer);
}

/** What the paths of unfinished objects look like. */
const PLACES = {
  watched: /^$|\]$|[a-z]$/i,
  container: /(?:containers|initContainers|ephemeralContainers)\[\d+\]$/,
  'pod-spec': /(?:^|\.)spec$/,
  manifest: /^(?:items\[\d+\])?$/,
} as const;

/** Named by ids and lines, so that a failure reads at once. */
function shown(findings: readonly Finding[], text: string): string[] {
  return findings.map(({ rule, range, message }) => `${rule} at «${text.slice(range.start, range.end)}»: ${message}`);
}

describe('rules', () => {
  it('have ids of their own', () => {
    const ids = declarations.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
  });

  for (const rule of declarations) {
    describe(rule.id, () => {
      it('has a right example', () => {
        assert.ok(rule.examples.some((example) => 'good' in example));
      });

      for (const [at, example] of rule.examples.entries()) {
        const template = example.in ?? 'document';
        if ('good' in example) {
          it(`example ${at + 1}: says nothing about the right one`, () => {
            const text = completeExample(example.good, template);
            assert.deepEqual(shown(unwanted(findingsIn(text, rule, example), rule), text), []);
          });
          continue;
        }
        it(`example ${at + 1}: finds what is marked`, () => {
          const { text, ranges } = readMarks(completeExample(example.bad, template));
          const found = findingsIn(text, rule, example).filter(({ rule: id }) => id === rule.id);
          assert.deepEqual(
            found.map(({ range }) => text.slice(range.start, range.end)),
            ranges.map(({ start, end }) => text.slice(start, end)),
            text,
          );
          assert.deepEqual(
            found.map(({ range }) => range),
            ranges,
          );
          for (const { message } of found) assert.ok(message.length <= 100, `too long: ${message}`);
        });
        it(`example ${at + 1}: keeps what each finding promises`, () => {
          const { text } = readMarks(completeExample(example.bad, template));
          const again = (changed: string): Finding[] => findingsIn(changed, rule, example);
          const all = again(text);
          for (const finding of all.filter(({ rule: id }) => id === rule.id))
            keepsItsPromises(finding, { text, all, reveals: rule.reveals === true, again });
        });
        it(`example ${at + 1}: waits where it may be unfinished`, () => {
          const { text } = readMarks(completeExample(example.bad, template));
          for (const { rule: id, awaits } of findingsIn(text, rule, example)) {
            if (id !== rule.id || rule.unfinishedIn === undefined) continue;
            assert.ok(awaits, 'it says where it may be unfinished');
            for (const path of awaits) assert.match(path, PLACES[rule.unfinishedIn]);
          }
        });
        const fixedText = example.fixed;
        it(`example ${at + 1}: ${fixedText === undefined ? 'has no preferred fix' : 'is fixed by its fix'}`, () => {
          const { text } = readMarks(completeExample(example.bad, template));
          const fixes = findingsIn(text, rule, example)
            .filter(({ rule: id }) => id === rule.id)
            .map(({ fixes: all }) => all.find(({ preferred }) => preferred));
          if (fixedText === undefined) {
            assert.deepEqual(
              fixes.filter((fix) => fix !== undefined),
              [],
            );
            return;
          }
          const fixed = applyEdits(
            text,
            fixes.flatMap((fix) => fix?.edits ?? []),
          );
          assert.equal(fixed, completeExample(fixedText, template));
          assert.deepEqual(shown(unwanted(findingsIn(fixed, rule, example), rule), fixed), []);
        });
      }
    });
  }
});

/** A right text is clean of the rule itself and of everything at Warning or above. */
function unwanted(findings: readonly Finding[], rule: RuleDeclaration): Finding[] {
  return findings.filter(({ rule: id, severity }) => id === rule.id || atLeast(severity, 'warning'));
}
