/**
 * One document is analysed in many small pieces, so that an editor can be used meanwhile. What a piece holds is
 * counted, not timed.
 */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { createPlan } from '../../../src/core/linter/plan.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

/** What the rules that ran since the last pause were called with. */
interface Piece {
  /** UTF-16 units. */
  text: number;
  largest: number;
}

class CountingAnalyzer extends Analyzer {
  readonly piece: Piece = { text: 0, largest: 0 };

  override readonly plan = createPlan(
    this.schema,
    rules.map((rule): Rule => ({ ...rule, check: (value, context) => this.#counted(rule, value, context) })),
  );

  #counted(rule: Rule, ...[value, context]: Parameters<Rule['check']>): void {
    const length = value.node.end - value.node.start;
    this.piece.text += length;
    this.piece.largest = Math.max(this.piece.largest, length);
    rule.check(value, context);
  }
}

function piecesOf(text: string): Piece[] {
  const analyzer = new CountingAnalyzer();
  const pieces: Piece[] = [];
  const steps = analyzer.analyseInSteps(text, defaultSettings);
  for (let step = steps.next(); ; step = steps.next()) {
    pieces.push({ ...analyzer.piece });
    Object.assign(analyzer.piece, { text: 0, largest: 0 });
    if (step.done) return pieces;
  }
}

const podOf = (containers: number): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n${Array.from(
    { length: containers },
    (_, at) => `    - name: c${at}\n      image: nginx\n      ports:\n        - containerPort: 80\n`,
  ).join('')}`;

describe('pauses within one document', () => {
  it('come after at most 20,000 units of text, or after one rule that looks at more', () => {
    const pieces = piecesOf(podOf(500));
    for (const { text, largest } of pieces) assert.ok(text - largest <= 20_000, `${text} units in one piece`);
  });

  it('are as many more as there is more text', () => {
    const [few, many] = [piecesOf(podOf(300)).length, piecesOf(podOf(1200)).length];
    assert.ok(few > 60, `only ${few} pieces`);
    assert.ok(many > few, `${few} pieces, then ${many}`);
  });

  it('hardly interrupt a document of ordinary size', () => {
    assert.ok(piecesOf(podOf(2)).length < 20);
  });
});
