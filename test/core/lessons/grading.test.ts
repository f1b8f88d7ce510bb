import assert from 'node:assert/strict';
import type { Exercise, Goal } from '../../../src/core/lessons/exercise.ts';
import { grade, nextHint } from '../../../src/core/lessons/grading.ts';
import type { GradedFinding } from '../../../src/core/lessons/grading.ts';

const hints = { where: { path: 'spec', text: 'here' }, why: { section: 'ports', text: 'because' }, how: 'so' };
const keep: Goal = {
  id: 'keep', text: 'Both containers stay', absent: [], hints,
  holds: [{ path: 'names', test: 'count', of: 2, otherwise: 'A container is missing.' }],
};
const apart: Goal = {
  id: 'apart', text: 'Each has its own port', absent: ['port-clash'], hints,
  holds: [{ path: 'ports', test: 'distinct', of: 2, otherwise: 'Two ports are the same.' }],
};
const exercise: Exercise = {
  id: 'own-port', title: '', objective: '', goals: [keep, apart], celebrate: '', start: '', solution: '',
};
const clash: GradedFinding = { rule: 'port-clash', message: '', severity: 'warning' };
const typo: GradedFinding = { rule: 'unknown-field', message: '', severity: 'error' };
const advice: GradedFinding = { rule: 'no-probe', message: '', severity: 'information' };

const valuesOf = (names: string[], ports: string[]) => (path: string) => (path === 'names' ? names : ports);

describe('grading', () => {
  it('marks the goals and names the first that is not met', () => {
    const start = grade(exercise, [clash, advice], valuesOf(['a', 'b'], ['1', '1']));
    assert.deepEqual(start.goals.map((goal) => goal.done), [true, false]);
    assert.equal(start.next.type, 'goal');
    assert.deepEqual(start.next.type === 'goal' && start.next.goal.findings, [clash]);
    assert.deepEqual(start.next.type === 'goal' && start.next.goal.missing, ['Two ports are the same.']);
    assert.deepEqual(start.others, [advice]);
    assert.equal(start.passed, false);
  });

  it('passes when every goal is met, advice beside it or not', () => {
    assert.ok(grade(exercise, [advice], valuesOf(['a', 'b'], ['1', '2'])).passed);
  });

  it('does not pass when the YAML is deleted', () => {
    const empty = grade(exercise, [], valuesOf([], []));
    assert.equal(empty.passed, false);
    assert.deepEqual(empty.goals.map((goal) => goal.done), [false, false]);
  });

  it('shows an error that is no goal\'s first, and does not pass with it', () => {
    const broken = grade(exercise, [advice, typo], valuesOf(['a', 'b'], ['1', '2']));
    assert.deepEqual(broken.next, { type: 'error', finding: typo });
    assert.equal(broken.passed, false);
  });

  it('climbs the ladder: where, why, how, solution', () => {
    const ladder = [0, 1, 2, 3, 4].map((shown) => nextHint(apart, shown)?.rung);
    assert.deepEqual(ladder, ['where', 'why', 'how', 'solution', undefined]);
  });
});
