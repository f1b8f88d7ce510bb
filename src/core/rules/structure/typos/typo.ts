/** A typo of the pen that makes a text unreadable: where it is, what to say of it, and the edits that fix it. */

import type { Range, TextEdit } from '../../../text.ts';
import type { SyntaxCode } from '../../../yaml/syntax.ts';
import type { Line } from './lines.ts';
import type { FixTitle } from '../../../wording/fix-titles.ts';

export interface Typo {
  /** What is underlined: the cause, not where the reader of YAML gave up. */
  readonly range: Range;
  readonly message: string;
  readonly title: FixTitle;
  readonly edits: readonly TextEdit[];
  /** One possible meaning, nothing deleted. */
  readonly safe: boolean;
}

/** Where a reader of YAML gave up, as lines. */
export interface BrokenText {
  readonly lines: readonly Line[];
  /** The line at which it gave up, as an index of `lines`. */
  readonly at: number;
  /** The offset at which it gave up. */
  readonly start: number;
  /** Is a bracket of an earlier line open there? */
  readonly isInBrackets: boolean;
  readonly code: SyntaxCode;
  /** Spaces of one level, and how lines end. */
  readonly step: number;
  readonly newline: string;
}

/** Proposes what may have been meant. Each proposal is tried before anyone sees it, so a finder may guess. */
export type TypoFinder = (broken: BrokenText) => Typo[];

export function insertion(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}
