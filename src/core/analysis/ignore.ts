/** What an author says no to, read from a comment or an annotation. */

import type { Range, TextEdit } from '../text.ts';

/** One "no": rules, and the stretch in which they are silent. */
export interface Ignore {
  /** As they are written: ids or aliases. */
  readonly rules: readonly string[];
  /** Why, in the author's words; '' where nothing is said. */
  readonly reason: string;
  readonly range: Range;
  /**
   * Where it is, to say that it silences nothing; undefined for what is not our own: an annotation of another linter,
   * which is meant for that one first, or a comment that is in another document of the file.
   */
  readonly written: Range | undefined;
  /** What takes it away, or one of its rules. */
  readonly removals: Readonly<Record<string, TextEdit>>;
  /** Where the ids are; without those whose place is not worth knowing. */
  readonly places: Readonly<Record<string, Range>>;
  /** Holds for the whole file. */
  readonly isFileWide?: true;
}
