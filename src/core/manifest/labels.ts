/** Labels and label selectors as a manifest holds them. */

import { SELECTOR_OPERATORS } from '../kubernetes/label-selector.ts';
import type { LabelRequirement, LabelSelector, Labels } from '../kubernetes/label-selector.ts';
import { isLabelValue, isQualifiedName } from '../kubernetes/names.ts';
import type { MapValue, Value } from '../yaml/values.ts';
import type { Manifest } from './manifest.ts';

/** A flat map of labels; undefined when something in it is no text. An absent map has no labels. */
export function labelsOf(holder: MapValue | undefined, field = 'labels'): Labels | undefined {
  const labels = new Map<string, string>();
  const written = holder?.get(field);
  if (!written) return labels;
  if (written.kind !== 'map') return undefined;
  for (const { name, value } of written.entries) {
    const text = value.kind !== 'scalar' ? undefined : value.isNull ? '' : value.string;
    if (text === undefined) return undefined;
    labels.set(name, text);
  }
  return labels;
}

/**
 * What a selector object asks for; undefined when a part of it is not valid, so that nobody can say what it selects.
 */
export function selectorOf(selector: MapValue): LabelSelector | undefined {
  const pairs = labelsOf(selector, 'matchLabels');
  const expressions = selector.get('matchExpressions');
  if (!pairs || (expressions && expressions.kind !== 'list')) return undefined;
  const requirements = flatSelector(pairs);
  for (const item of expressions?.items ?? []) {
    const requirement = item.kind === 'map' ? requirementOf(item) : undefined;
    if (!requirement) return undefined;
    requirements.push(requirement);
  }
  return requirements.every(isValid) ? requirements : undefined;
}

/** A selector that is written as labels. */
export function flatSelector(labels: Labels): LabelRequirement[] {
  return [...labels].map(([key, value]) => ({ key, operator: 'In', values: [value] }));
}

function requirementOf(item: MapValue): LabelRequirement | undefined {
  const key = item.text('key');
  const name = item.text('operator');
  const operator = SELECTOR_OPERATORS.find((known) => known === name);
  const values = item.get('values');
  if (key === undefined || !operator || (values && values.kind !== 'list')) return undefined;
  const texts = values?.texts() ?? [];
  return texts.length === (values?.items.length ?? 0) ? { key, operator, values: texts } : undefined;
}

function isValid({ key, operator, values }: LabelRequirement): boolean {
  const takesValues = operator === 'In' || operator === 'NotIn';
  return isQualifiedName(key) && values.length > 0 === takesValues && values.every(isLabelValue);
}

/** The labels that people select Pods by, in the order in which they are the better choice. */
const IDENTITY_LABELS = [
  'app',
  'app.kubernetes.io/name',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/component',
  'k8s-app',
  'component',
  'tier',
  'name',
  'role',
];

/** Those of a Pod's labels that say what it is, and not which version: what a selector should name. */
export function identityOf(labels: Labels): Record<string, string> {
  const valid = [...labels].filter(([key, value]) => isQualifiedName(key) && isLabelValue(value));
  const chosen = valid.filter(([key]) => IDENTITY_LABELS.includes(key));
  return Object.fromEntries(chosen.length > 0 ? chosen : valid);
}

/** What the other side says of a label: the Pods of a workload to its selector, and the selector to the Pods. */
export function wantedLabel(value: Value, manifest: Manifest): string | undefined {
  const holder = value.parent;
  const selector = manifest.root.map('spec')?.map('selector');
  const key = holder?.key === 'values' && holder.parent?.kind === 'map' ? holder.parent.text('key') : String(value.key);
  if (!selector || key === undefined) return undefined;
  const isOfPods = holder?.key === 'labels' && holder.parent === manifest.podMetadata;
  const label = isOfPods
    ? askedFor(selector, key)
    : isInside(value, selector)
      ? labelsOf(manifest.podMetadata)?.get(key)
      : undefined;
  return label !== undefined && isLabelValue(label) ? label : undefined;
}

function askedFor(selector: MapValue, key: string): string | undefined {
  const asked = selectorOf(selector)?.find((requirement) => requirement.key === key && requirement.operator === 'In');
  return asked ? asked.values[0] : selector.text(key);
}

function isInside(value: Value, outer: MapValue): boolean {
  for (let at: Value | undefined = value; at; at = at.parent) if (at === outer) return true;
  return false;
}
