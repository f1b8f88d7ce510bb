import { holds } from '../../kubernetes/label-selector.ts';
import type { LabelRequirement, Labels } from '../../kubernetes/label-selector.ts';
import { isLabelValue } from '../../kubernetes/names.ts';
import { flatSelector, labelsOf, selectorOf } from '../../manifest/labels.ts';
import type { MapValue } from '../../yaml/values.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { ReportPlace, Rule, RuleContext } from '../rule.ts';
import { setLabels } from './set-labels.ts';

export const selectorTemplateMismatch: Rule = {
  id: 'selector-template-mismatch',
  title: 'A selector that does not select the workload’s own Pods',
  severity: 'error',
  lesson: 'workloads-and-services#selectors',
  watches: ['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'DaemonSetSpec', 'ReplicationControllerSpec', 'JobSpec'],
  why: 'A workload makes Pods with the labels of its `template` and finds them again by its `selector`. Pods that the selector does not match would be lost as soon as they are made. Give the template every label that the selector asks for.',
  check(spec, context) {
    if (spec.kind !== 'map') return;
    const template = spec.map('template');
    const wanted = wantedOf(spec, context.manifest.kind.kind);
    // Labels at the wrong depth and an empty template are reported as that.
    if (!wanted || !template?.has('spec') || template.entry('labels') || (template.has('metadata') && !template.map('metadata'))) return;
    const labels = labelsOf(template.map('metadata'));
    const failing = labels ? wanted.filter((requirement) => !holds(requirement, labels)) : [];
    const [first] = failing;
    if (!labels || !first || !isLabelValue(labels.get(first.key) ?? '')) return;
    context.report(placeOf(template, first), message(first, labels), {
      path: fieldPath(context.pathOf(template), 'metadata.labels'),
      related: spec.entry('selector') ? [{ range: context.rangeOf(selectorPlace(spec, first)), message: 'The selector asks for it here.' }] : [],
      fixes: fixesFor(spec, template, failing, labels, context),
    });
  },
  examples: [
    {
      bad: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: «wbe»\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
      fixed: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
    },
    {
      bad: 'apiVersion: v1\nkind: ReplicationController\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  «template»:\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: ReplicationController\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
    },
    {
      good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n        version: v2\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
    },
  ],
};

/** What the selector asks for. A Job without `manualSelector` makes its own. */
function wantedOf(spec: MapValue, kind: string): readonly LabelRequirement[] | undefined {
  if (kind === 'CronJob' || (kind === 'Job' && spec.bool('manualSelector') !== true)) return undefined;
  if (kind === 'ReplicationController') return flatSelector(labelsOf(spec, 'selector') ?? new Map());
  const selector = spec.map('selector');
  return selector && selectorOf(selector);
}

function placeOf(template: MapValue, { key }: LabelRequirement): ReportPlace {
  const metadata = template.map('metadata');
  return metadata?.map('labels')?.get(key) ?? metadata?.entry('labels') ?? template.entry('metadata') ?? template;
}

function selectorPlace(spec: MapValue, { key }: LabelRequirement): ReportPlace {
  const selector = spec.map('selector');
  const expression = selector?.maps('matchExpressions').find((candidate) => candidate.text('key') === key);
  return selector?.map('matchLabels')?.get(key) ?? selector?.get(key) ?? expression ?? spec.entry('selector') ?? spec;
}

function message({ key, operator, values: [value = ''] }: LabelRequirement, labels: Labels): string {
  const name = key.length > 30 ? `${key.slice(0, 29)}…` : key;
  if (operator === 'NotIn' || operator === 'DoesNotExist') return `The selector excludes Pods with this \`${name}\`.`;
  if (!labels.has(key)) return `These Pods lack the label \`${name}\` that the selector asks for.`;
  return value.length > 30 ? `The selector asks for another \`${name}\`.` : `The selector asks for \`${name}: ${value}\`.`;
}

function fixesFor(spec: MapValue, template: MapValue, failing: readonly LabelRequirement[], labels: Labels, { edits, manifest }: RuleContext): Fix[] {
  const missing = failing.filter(({ operator }) => operator === 'In');
  const wanted = Object.fromEntries(missing.map(({ key, values }) => [key, values[0] ?? '']));
  const giveLabels = missing.length === failing.length ? setLabels(template, wanted, edits) : [];
  const follow = failing.map(({ key }) => {
    const written = (spec.map('selector')?.map('matchLabels') ?? spec.map('selector'))?.get(key);
    const label = labels.get(key);
    return written?.kind === 'scalar' && label !== undefined ? edits.setText(written.node, label) : undefined;
  });
  // Where the workload's own labels agree with the template's, the slip is in the selector.
  const own = labelsOf(manifest.root.map('metadata'));
  const agrees = (key: string) => own?.has(key) === true && own.get(key) === labels.get(key);
  const selectorIsOff = failing.every(({ key, values: [value = ''] }) => agrees(key) || value === '' || !isLabelValue(value));
  const [labelFix, selectorFix] = selectorIsOff ? [otherFix, preferredFix] : [preferredFix, otherFix];
  return [...labelFix('Give the Pods the labels that the selector asks for', giveLabels), ...selectorFix('Ask for the labels that the Pods have', follow)];
}
