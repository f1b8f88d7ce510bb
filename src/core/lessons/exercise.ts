/** An exercise: a manifest to repair, and what must be true of it in the end. */
import type { ScenarioChanges } from '../cluster-model/scenario-changes.ts';
import type { Statement } from './statements/statement.ts';

export interface Exercise extends ScenarioChanges {
  /** The name of its folder under lessons/<lesson>/exercises/. */
  readonly id: string;
  readonly title: string;
  /** What to do, as an imperative: `Give each container a port of its own.` */
  readonly task: string;
  /** What the reader can do afterwards, one sentence. */
  readonly objective: string;
  readonly goals: readonly Goal[];
  /** What is said when all goals are met. */
  readonly celebrate: string;
  /** Two other right ways, to think about when the exercise is solved. */
  readonly otherWays: readonly string[];
  readonly start: string;
  readonly solution: string;
  /** Null for an exercise that begins with its manifest. */
  readonly incident: Incident | null;
}

/** An exercise that begins with a cluster in which something is wrong, and a terminal. */
export interface Incident {
  /** What people noticed. */
  readonly report: string;
  /** Seconds since the manifest was applied. */
  readonly after: number;
  /** The commands whose output the reader sees first. */
  readonly shows: readonly string[];
  /** Said when it is solved: what it was, and which output told it. */
  readonly cause: string;
  readonly clue: string;
}

/** One thing to reach: statements about what the file does, all of which must be true. */
export interface Goal {
  readonly id: string;
  readonly text: string;
  readonly holds: readonly Statement[];
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
