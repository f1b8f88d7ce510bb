/** Which labels a selector selects. Source: k8s.io/apimachinery, LabelSelectorAsSelector and labels.Selector. */

export const SELECTOR_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

export interface LabelRequirement {
  readonly key: string;
  readonly operator: (typeof SELECTOR_OPERATORS)[number];
  readonly values: readonly string[];
}

/** All requirements must hold; none at all selects everything. */
export type LabelSelector = readonly LabelRequirement[];

export type Labels = ReadonlyMap<string, string>;

export function selects(selector: LabelSelector, labels: Labels): boolean {
  return selector.every((requirement) => holds(requirement, labels));
}

/** Labels without the key satisfy `NotIn`, as the server sees it. */
export function holds({ key, operator, values }: LabelRequirement, labels: Labels): boolean {
  const value = labels.get(key);
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
  }
}
