/** What the product says to people, string by string, with the place that says it. */

/** A string that a person reads. */
export interface Said {
  readonly surface: string;
  /** From the root of the project, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}
