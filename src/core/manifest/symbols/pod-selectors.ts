/**
 * Everything that selects Pods by their labels: Services, workloads, affinity, spreading, and two kinds without a
 * schema here.
 */

import { SELECTOR_OPERATORS } from '../../kubernetes/label-selector.ts';
import type { LabelRequirement } from '../../kubernetes/label-selector.ts';
import { rangeOf } from '../../yaml/cursor.ts';
import type { MapValue } from '../../yaml/values.ts';
import { labelNames, labelText } from './label-pairs.ts';
import { placeOf } from './name-place.ts';
import type { LabelName, LocalName, PodSelector } from './name.ts';
import { objectKindOf, ownerOf } from './object-names.ts';
import { mapsAt, valuePath } from './value-path.ts';

/** What holds a `labelSelector` in a pod spec. */
export const SELECTOR_HOLDERS = [
  'topologySpreadConstraints[]',
  ...['podAffinity', 'podAntiAffinity'].flatMap((field) => [
    `affinity.${field}.requiredDuringSchedulingIgnoredDuringExecution[]`,
    `affinity.${field}.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm`,
  ]),
].map(valuePath);

interface SelectorPlace {
  readonly path: string;
  readonly isOwn: boolean;
  /** Written as plain labels, without `matchLabels`. */
  readonly plain?: true;
}

const OWN: SelectorPlace = { path: 'spec.selector', isOwn: true };

const IN_KIND: Readonly<Record<string, SelectorPlace>> = {
  Deployment: OWN,
  ReplicaSet: OWN,
  StatefulSet: OWN,
  DaemonSet: OWN,
  Job: OWN,
  CronJob: { path: 'spec.jobTemplate.spec.selector', isOwn: true },
  ReplicationController: { path: 'spec.selector', isOwn: true, plain: true },
  Service: { path: 'spec.selector', isOwn: false, plain: true },
  PodDisruptionBudget: { path: 'spec.selector', isOwn: false },
  NetworkPolicy: { path: 'spec.podSelector', isOwn: false },
};

/** A selector with the names in it, whose `of` says that it is number `first` and on in its document. */
export interface NamedSelector {
  readonly selector: PodSelector;
  readonly names: readonly LabelName[];
}

/** `first` is the number of selectors in the document before these. */
export function podSelectors(
  root: MapValue,
  podSpec: MapValue | undefined,
  object: number,
  source: string,
  targetPorts: readonly LocalName[],
  first: number,
): NamedSelector[] {
  const kind = objectKindOf(root) ?? '';
  const place = Object.hasOwn(IN_KIND, kind) ? IN_KIND[kind] : undefined;
  const written = place ? mapsAt(root, valuePath(place.path)) : [];
  // Objects in place of labels are a mistake of their own; what they select is not known.
  const main = written.filter(({ entries }) => !place?.plain || entries.every(({ value }) => value.kind === 'scalar'));
  const inside = podSpec
    ? SELECTOR_HOLDERS.flatMap((path) => mapsAt(podSpec, path)).flatMap((holder) => holder.map('labelSelector') ?? [])
    : [];
  const selectors = [
    ...main.map((map) => ({ map, isOwn: place?.isOwn ?? false, plain: place?.plain ?? false, targetPorts })),
    ...inside.map((map) => ({ map, isOwn: false, plain: false, targetPorts: [] })),
  ];
  return selectors.map(({ map, isOwn, plain, ...rest }, at): NamedSelector => {
    const labels = plain ? map : map.map('matchLabels');
    const requirements = [...equalities(labels), ...(plain ? [] : expressions(map))];
    const names = [
      ...labelNames(labels, 'reference', of(first + at)),
      ...(plain ? [] : expressionNames(map, first + at)),
    ];
    return {
      selector: { ...ownerOf(root, object), ...rest, isOwn, range: rangeOf(map.node, source), requirements },
      names,
    };
  });
}

function of(selector: number, excludes = false): LabelName['of'] {
  return { selector, excludes };
}

function equalities(labels: MapValue | undefined): LabelRequirement[] {
  return (labels?.entries ?? []).map(({ name, value }) => ({ key: name, operator: 'In', values: [labelText(value)] }));
}

function expressions(selector: MapValue): LabelRequirement[] {
  return selector.maps('matchExpressions').flatMap((expression) => {
    const key = expression.text('key');
    const operator = SELECTOR_OPERATORS.find((known) => known === expression.text('operator'));
    return key && operator ? [{ key, operator, values: (expression.list('values')?.items ?? []).map(labelText) }] : [];
  });
}

function expressionNames(selector: MapValue, number: number): LabelName[] {
  return selector.maps('matchExpressions').flatMap((expression) => {
    const place = placeOf(expression.get('key'), 'reference');
    if (!place) return [];
    const operator = expression.text('operator');
    const label = {
      kind: 'label',
      key: place.name,
      of: of(number, operator === 'NotIn' || operator === 'DoesNotExist'),
    } as const;
    const values = (expression.list('values')?.items ?? []).flatMap((value) => placeOf(value, 'reference') ?? []);
    return [
      { ...place, ...label, part: 'key' as const, value: undefined },
      ...values.map((value) => ({ ...value, ...label, part: 'value' as const, value: value.name })),
    ];
  });
}
