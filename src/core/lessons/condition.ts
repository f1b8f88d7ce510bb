/** What must hold of the values at a path of the manifest: the small language in which exercises say "done". */

/** The values at a manifest path (see manifest-path.ts), in the order of the file; `null` for a mapping or a list. */
export type ValuesAt = (path: string) => readonly (string | null)[];

export type Condition = {
  readonly path: string;
  /** What the reader is told while it does not hold. */
  readonly otherwise: string;
} & Test;

export type Test =
  | { readonly test: 'exists'; readonly of: boolean }
  | { readonly test: 'count'; readonly of: number }
  | { readonly test: 'atLeast'; readonly of: number }
  | { readonly test: 'equals'; readonly of: string }
  | { readonly test: 'contains'; readonly of: string }
  | { readonly test: 'oneOf'; readonly of: readonly string[] }
  | { readonly test: 'distinct'; readonly of: number }
  | { readonly test: 'listedIn'; readonly of: string }
  | { readonly test: 'sameAs'; readonly of: string };

export type TestName = Test['test'];

/** Does the condition hold? Without any value only `exists: false` and `count: 0` do: deleting YAML passes nothing else. */
export function holds(condition: Condition, valuesAt: ValuesAt): boolean {
  const values = valuesAt(condition.path);
  switch (condition.test) {
    case 'exists':
      return values.length > 0 === condition.of;
    case 'count':
      return values.length === condition.of;
    case 'atLeast':
      return values.length >= condition.of;
    case 'equals':
      return values.length > 0 && values.every((value) => value === condition.of);
    case 'contains':
      return values.some((value) => value?.includes(condition.of) ?? false);
    case 'oneOf':
      return values.length > 0 && values.every((value) => value !== null && condition.of.includes(value));
    case 'distinct':
      return values.length >= condition.of && new Set(values).size === values.length;
    case 'listedIn':
      return values.length > 0 && isSubset(values, valuesAt(condition.of));
    case 'sameAs':
      return values.length > 0 && isSame(values, valuesAt(condition.of));
  }
}

function isSubset(values: readonly (string | null)[], others: readonly (string | null)[]): boolean {
  return values.every((value) => value !== null && others.includes(value));
}

function isSame(values: readonly (string | null)[], others: readonly (string | null)[]): boolean {
  return values.length === others.length && values.every((value, index) => value !== null && value === others[index]);
}
