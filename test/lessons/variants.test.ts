/** Answers that people gave to the exercises: right ones pass, wrong ones do not, whatever shape they have. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { grade } from '../../src/core/lessons/grading.ts';
import { ownExercises } from './own-exercises.ts';

interface Variant {
  readonly exercise: string;
  readonly right: boolean;
  /** Two careful people could disagree about it, so it does not count. */
  readonly arguable?: boolean;
  readonly what: string;
  readonly yaml: string;
}

const analyzer = new Analyzer();
/** `seen`: what people handed in; `tried` to `examined`: other shapes and near misses that were thought out. */
const rows = ['seen', 'tried', 'played', 'hunted', 'examined'].flatMap((name) =>
  readFileSync(join(import.meta.dirname, 'variants', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n'),
);

describe('answers that were given', () => {
  for (const row of rows) {
    const { exercise, right, arguable, what, yaml } = JSON.parse(row) as Variant;
    if (arguable) continue;
    it(`${right ? 'takes' : 'refuses'} ${exercise}: ${what}`, () => {
      const found = ownExercises.find(({ id }) => id === exercise) ?? assert.fail(exercise);
      const { passed, goals } = grade(found, yaml, analyzer);
      const why = goals.flatMap((goal) => goal.why);
      assert.equal(passed, right, why.join(' '));
      if (!right) assert.ok(why.length > 0);
    });
  }
});
