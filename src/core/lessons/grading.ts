/** Grading: the findings of the buffer and its values -> goals done, what to do next. The editor's own diagnostics are the grader. */
import { holds } from './condition.ts';
import type { ValuesAt } from './condition.ts';
import { hintsOf } from './exercise.ts';
import type { Exercise, Goal, Hint } from './exercise.ts';

/** What grading needs to know of a finding; a caller's finding may carry more and gets it back. */
export interface GradedFinding {
  readonly rule: string;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
}

export interface GradedGoal<F> {
  readonly goal: Goal;
  readonly done: boolean;
  /** The findings that this goal wants gone. */
  readonly findings: readonly F[];
  /** Sentences for the conditions that do not hold yet. */
  readonly missing: readonly string[];
}

/** The one thing to show: an error that is no goal's (it hides the rest), else the first goal not reached, else praise. */
export type NextStep<F> =
  | { readonly type: 'error'; readonly finding: F }
  | { readonly type: 'goal'; readonly goal: GradedGoal<F> }
  | { readonly type: 'passed' };

export interface Grade<F> {
  readonly goals: readonly GradedGoal<F>[];
  readonly next: NextStep<F>;
  readonly passed: boolean;
  /** Findings that no goal is about: folded away until the first edit. */
  readonly others: readonly F[];
}

/** Judges a buffer by its findings and by the values at its paths. */
export function grade<F extends GradedFinding>(
  exercise: Exercise,
  findings: readonly F[],
  valuesAt: ValuesAt,
): Grade<F> {
  const goals = exercise.goals.map((goal) => gradeGoal(goal, findings, valuesAt));
  const others = findings.filter((finding) => !exercise.goals.some((goal) => goal.absent.includes(finding.rule)));
  const next = nextStep(goals, others);
  return { goals, next, passed: next.type === 'passed', others };
}

function gradeGoal<F extends GradedFinding>(goal: Goal, findings: readonly F[], valuesAt: ValuesAt): GradedGoal<F> {
  const left = findings.filter((finding) => goal.absent.includes(finding.rule));
  const missing = goal.holds.filter((condition) => !holds(condition, valuesAt)).map((condition) => condition.otherwise);
  return { goal, done: left.length === 0 && missing.length === 0, findings: left, missing };
}

function nextStep<F extends GradedFinding>(goals: readonly GradedGoal<F>[], others: readonly F[]): NextStep<F> {
  const error = others.find((finding) => finding.severity === 'error');
  if (error) return { type: 'error', finding: error };
  const goal = goals.find((each) => !each.done);
  return goal ? { type: 'goal', goal } : { type: 'passed' };
}

/** The next rung of a goal's ladder when `shown` rungs have been seen; undefined at the top. */
export function nextHint(goal: Goal, shown: number): Hint | undefined {
  return hintsOf(goal)[shown];
}
