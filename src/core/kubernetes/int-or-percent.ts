/** Amounts that are a number or a share of a whole: `2` or `25%`. Source: intstr and pkg/apis/apps/validation. */

/** The amount as a number, and whether it is a share; undefined when the text is no percentage. */
export interface IntOrPercent {
  readonly number: number;
  readonly isPercent: boolean;
}

export function percentOf(text: string): IntOrPercent | undefined {
  return /^\d+%$/.test(text) ? { number: Number(text.slice(0, -1)), isPercent: true } : undefined;
}
