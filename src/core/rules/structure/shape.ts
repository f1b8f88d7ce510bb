/** A value in another shape than the one that its type wants. */

import type { TextEdit } from '../../text.ts';
import type { FixTitle } from '../../wording/fix-titles.ts';

export interface Shape {
  /** Where "takes a …, not a …" would not say enough. */
  readonly message?: string;
  readonly title: FixTitle;
  readonly edits: readonly (TextEdit | undefined)[];
  readonly safe?: boolean;
}
