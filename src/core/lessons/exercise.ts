/** An exercise: a manifest to repair, and what must be true of it in the end. */
import type { Condition } from './condition.ts';

export interface Exercise {
  /** The name of its folder under lessons/<lesson>/exercises/. */
  readonly id: string;
  readonly title: string;
  /** What the reader can do afterwards, one sentence. */
  readonly objective: string;
  readonly goals: readonly Goal[];
  /** What is said when all goals are met. */
  readonly celebrate: string;
  readonly start: string;
  readonly solution: string;
}

/** One thing to reach. It needs a condition beside the absent findings, or deleting the YAML would pass. */
export interface Goal {
  readonly id: string;
  readonly text: string;
  /** Rules that must find nothing more. */
  readonly absent: readonly string[];
  readonly holds: readonly Condition[];
  readonly hints: Hints;
}

/** The ladder: where to look, why it matters, how to write it; the last rung is the solution as a diff. */
export interface Hints {
  readonly where: HintWhere;
  readonly why: HintWhy;
  readonly how: string;
}

export interface HintWhere {
  /** A manifest path to select in the editor. */
  readonly path: string;
  readonly text: string;
}

export interface HintWhy {
  /** A section of the same lesson. */
  readonly section: string;
  readonly text: string;
}

export type Hint =
  | { readonly rung: 'where'; readonly text: string; readonly path: string }
  | { readonly rung: 'why'; readonly text: string; readonly section: string }
  | { readonly rung: 'how'; readonly text: string }
  | { readonly rung: 'solution' };

/** The rungs of a goal's ladder, in the order in which they are shown. */
export function hintsOf(goal: Goal): readonly Hint[] {
  const { where, why, how } = goal.hints;
  return [
    { rung: 'where', text: where.text, path: where.path },
    { rung: 'why', text: why.text, section: why.section },
    { rung: 'how', text: how },
    { rung: 'solution' },
  ];
}
