/**
 * Mutants that no test can notice, because the program does the same with them. Few, and each with its reason: whatever
 * is only redundant is deleted from the program instead.
 */

/** A change of `from`, source text with its white space collapsed, to `to`, as the report of a survivor shows it. */
export interface Equivalent {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Why nothing changes. */
  readonly why: string;
}

/** More than that is no short list any more. */
export const MAX_EQUIVALENTS = 24;

export const equivalents: readonly Equivalent[] = [];

/** Is a mutant declared? Texts may be broken over lines in any way. */
export function isDeclared(
  { file, from, to }: Omit<Equivalent, 'why'>,
  declared: readonly Equivalent[] = equivalents,
): boolean {
  return declared.some((one) => one.file === file && one.from === collapsed(from) && one.to === collapsed(to));
}

/** On one line, as texts are compared and shown. */
export function collapsed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
