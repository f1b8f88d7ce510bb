/** What a rule finds: plain data, with its fixes on it. Offsets count from the start of the text it was found in. */

import type { Range, TextEdit } from '../text.ts';
import type { FixAction } from '../wording/fix-titles.ts';

/**
 * Error: the API server rejects it. Warning: it warns, or the thing will not do what it says. Information: advice.
 * Hint: contested advice.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A repair as text edits. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Of several, the one that a careful colleague would take. */
  readonly preferred: boolean;
  /** Has one possible meaning and deletes nothing of the author's: "fix all" may apply it. */
  readonly safe: boolean;
  /** Where another fix that follows it may need to know. */
  readonly action?: FixAction;
}

/** Another place that has to do with a finding: the other end of a conflict. */
export interface RelatedPlace {
  readonly range: Range;
  readonly message: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** As the API server writes it: `spec.containers[0].image`. */
  readonly path: string;
  /** `<lesson>#<section>` that explains it. */
  readonly lesson: string;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
  readonly deprecated?: boolean;
  /**
   * Where something may still be written after which nothing is wrong: paths as the API server writes them. Absent: at
   * `path`, when nothing is there. None: it is wrong whatever is written elsewhere.
   */
  readonly awaits?: readonly string[];
  /** What the marked value must become: tells a half-typed value from one that is wrong whatever comes next. */
  readonly expected?: Expected;
}

/** One of a few words, or a whole number in a range. */
export type Expected =
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'number'; readonly min: number; readonly max: number };

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Orders by severity, Errors first; for "what is shown when not all can be". */
export function bySeverity(a: Finding, b: Finding): number {
  return RANK[a.severity] - RANK[b.severity];
}

/** Is `a` as grave as `b`, or graver? */
export function atLeast(a: Severity, b: Severity): boolean {
  return RANK[a] <= RANK[b];
}
