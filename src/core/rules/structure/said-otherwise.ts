/** An unknown field whose content is said in another way: what to say of it, and the fixes. */

import type { Fix } from '../finding.ts';

export interface TranslatedField {
  readonly message: string;
  readonly fixes: Fix[];
  /** Fields that the object will have then. */
  readonly filled?: readonly string[];
}
