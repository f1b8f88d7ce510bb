/** Facts that the packages state only in the sentences of a description. */
import type { SourceField } from './source.ts';

const DEFAULT = /\bdefaults?(?: value)?(?: is)?(?: to)?:? ["']?(true|false|\d+%?)(?!\w|\.\d)/i;
const SECONDS = /\bdefaults? to (\d+)s\b/i;

/** A default that is a plain number, percentage, true or false; any other is in the table of defaults. */
export function defaultInProse(field: SourceField): string | undefined {
  const found = (DEFAULT.exec(field.description) ?? SECONDS.exec(field.description))?.[1];
  return found?.toLowerCase();
}
