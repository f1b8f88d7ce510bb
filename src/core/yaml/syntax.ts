/** What can be wrong with a text before it means anything: a closed set of codes, in our own terms. */

export type SyntaxCode =
  | 'too-large'
  | 'too-deep'
  | 'too-many-aliases'
  | 'tab-indentation'
  | 'bad-indentation'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'reserved-character'
  | 'missing-colon'
  | 'value-beside-key'
  | 'content-after-marker'
  | 'directive'
  | 'conflict-marker'
  | 'unknown-alias'
  | 'bad-escape'
  | 'control-character'
  | 'wrong-tag'
  | 'missing-space'
  | 'unexpected-text';

/** One complaint about the text. Offsets count from the document's start. */
export interface SyntaxProblem {
  readonly code: SyntaxCode;
  readonly start: number;
  readonly end: number;
}
