/** Answers of our own: every equivalent rewriting of a solution passes, every change that breaks what it does fails. */
import assert from 'node:assert/strict';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import type { Exercise } from '../../src/core/lessons/exercise.ts';
import { grade } from '../../src/core/lessons/grading.ts';
import { breakings, ownRight, ownWrong } from './answers.ts';
import { ownExercises } from './own-exercises.ts';
import { rewritings } from './rewritings.ts';

const analyzer = new Analyzer();

function judged(exercise: Exercise, text: string): { passed: boolean; why: string } {
  const { passed, goals, next } = grade(exercise, text, analyzer);
  const error = next.type === 'error' ? next.finding.message : '';
  return { passed, why: [error, ...goals.flatMap((goal) => goal.why)].join(' ') };
}

function edited({ id, solution }: Exercise, what: string, from: string, to: string): string {
  assert.ok(solution.includes(from), `${id}, ${what}: \`${from}\` is not in the solution`);
  return solution.replace(from, to);
}

describe('answers of our own', () => {
  // Incidents have answers of their own.
  for (const exercise of ownExercises.filter(({ incident }) => incident === null)) {
    const right = [
      ...rewritings.flatMap(({ what, rewrite }) => {
        const text = rewrite(exercise.solution, exercise.id);
        return text === undefined || text === exercise.solution ? [] : [{ what, text }];
      }),
      ...(ownRight[exercise.id] ?? []).map(([what, from, to]) => ({ what, text: edited(exercise, what, from, to) })),
    ];
    const wrong = [
      ...breakings.flatMap(({ what, rewrite }) => {
        const text = rewrite(exercise.solution, exercise.id);
        return text === undefined ? [] : [{ what, text }];
      }),
      ...(ownWrong[exercise.id] ?? []).map(([what, from, to]) => ({ what, text: edited(exercise, what, from, to) })),
    ];
    describe(exercise.id, () => {
      it('has enough of both', () =>
        assert.ok(right.length >= 12 && wrong.length >= 8, `${right.length} right, ${wrong.length} wrong`));
      for (const { what, text } of right) {
        it(`takes: ${what}`, () => {
          const { passed, why } = judged(exercise, text);
          assert.ok(passed, `${why}\n${text}`);
        });
      }
      for (const { what, text } of wrong) {
        it(`refuses: ${what}`, () => {
          const { passed, why } = judged(exercise, text);
          assert.equal(passed, false, text);
          assert.notEqual(why.trim(), '');
        });
      }
    });
  }
});
