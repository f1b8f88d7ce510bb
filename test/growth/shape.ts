/** A text that can be made as long as the limits allow. */

export interface Shape {
  readonly name: string;
  /** The text with `n` of the thing. */
  text(n: number): string;
  /** In UTF-16 units: what is longer is not looked at. */
  readonly limit: number;
}
