/** Selectors of plain objects. Source: k8s.io/apimachinery, LabelSelectorAsSelector. */
import { holds, SELECTOR_OPERATORS, type LabelRequirement } from '../../kubernetes/label-selector.ts';
import { mapAt, mapsAt, stringsAt, textAt, textsAt, type Plain } from './plain-object.ts';

export type Labels = Readonly<Record<string, string>>;

/** Has the object every one of these labels? An empty set selects everything: ask first whether that is meant. */
export function hasLabels(wanted: Labels, labels: Labels): boolean {
  return Object.entries(wanted).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}

/** `matchLabels` and `matchExpressions`, all of which must hold; an empty selector selects everything, none nothing. */
export function selectorMatches(selector: Plain | undefined, labels: Labels): boolean {
  if (mapAt(selector) === undefined) return false;
  const map = new Map(Object.entries(labels));
  return (
    hasLabels(stringsAt(selector, 'matchLabels'), labels) &&
    mapsAt(selector, 'matchExpressions').every((expression) => {
      const requirement = readRequirement(expression);
      return requirement !== undefined && holds(requirement, map);
    })
  );
}

export function readRequirement(expression: Plain): LabelRequirement | undefined {
  const operator = SELECTOR_OPERATORS.find((one) => one === textAt(expression, 'operator'));
  const key = textAt(expression, 'key');
  return operator && key !== undefined ? { key, operator, values: textsAt(expression, 'values') } : undefined;
}

/** `app=shop, part=web`. */
export function labelWords(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

/** `app=shop,part=web`, as a column shows it. */
export function labelList(labels: Labels): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return pairs.sort().join(',') || '<none>';
}
