import { holds } from '../../kubernetes/label-selector.ts';
import type { LabelRequirement, Labels } from '../../kubernetes/label-selector.ts';
import { isLabelValue } from '../../kubernetes/names.ts';
import { flatSelector, labelsOf, selectorOf } from '../../manifest/labels.ts';
import type { MapValue } from '../../yaml/values.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { ReportPlace, RuleContext } from '../rule.ts';
import { setLabels } from './set-labels.ts';
import { yaml } from '../yaml-example.ts';
import { addPhrase, changeToPhrase } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';

export const selectorTemplateMismatch = rule({
  id: 'selector-template-mismatch',
  title: 'Selector does not match the labels of the Pod template',
  severity: 'error',
  source: 'pkg/apis/apps/validation.ValidatePodTemplateSpecForReplicaSet',
  saysMissing: true,
  judges: 'names',
  lesson: 'workloads-and-services#selectors',
  watches: [
    'DeploymentSpec',
    'ReplicaSetSpec',
    'StatefulSetSpec',
    'DaemonSetSpec',
    'ReplicationControllerSpec',
    'JobSpec',
  ],
  why:
    'The API server rejects the workload. It creates Pods with the labels of its `template` and finds them again by ' +
    'its `selector`, so it would immediately lose track of a Pod that does not match. Add every label of the ' +
    'selector to the template.',
  check(spec, context) {
    const template = spec.map('template');
    const wanted = wantedOf(spec, context.manifest.kind.kind);
    // Labels at the wrong depth and an empty template are reported as that.
    if (
      !wanted ||
      !template?.has('spec') ||
      template.entry('labels') ||
      (template.has('metadata') && !template.map('metadata'))
    )
      return;
    const labels = labelsOf(template.map('metadata'));
    const failing = labels ? wanted.filter((requirement) => !holds(requirement, labels)) : [];
    const [first] = failing;
    if (!labels || !first || !isLabelValue(labels.get(first.key) ?? '')) return;
    context.report(placeOf(template, first), message(first, labels), {
      path: fieldPath(context.pathOf(template), 'metadata.labels'),
      awaits: [fieldPath(context.pathOf(template), 'metadata.labels')],
      related: spec.entry('selector')
        ? [{ range: context.rangeOf(selectorPlace(spec, first)), message: 'The selector is here.' }]
        : [],
      fixes: fixesFor(spec, template, failing, labels, context),
    });
  },
  examples: [
    {
      bad: yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: «wbe»
            spec:
              containers:
                - name: web
                  image: nginx:1.27
      `,
      fixed: yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: web
                  image: nginx:1.27
      `,
    },
    {
      bad: yaml`
        apiVersion: v1
        kind: ReplicationController
        metadata:
          name: web
        spec:
          selector:
            app: web
          «template»:
            spec:
              containers:
                - name: web
                  image: nginx:1.27
      `,
      fixed: yaml`
        apiVersion: v1
        kind: ReplicationController
        metadata:
          name: web
        spec:
          selector:
            app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: web
                  image: nginx:1.27
      `,
    },
    {
      good: yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
                version: v2
            spec:
              containers:
                - name: web
                  image: nginx:1.27
      `,
    },
  ],
});

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
  if (operator === 'NotIn' || operator === 'DoesNotExist')
    return `The selector excludes Pods with the label ${code(key)}.`;
  if (!labels.has(key)) return `Label ${code(key)} of the selector is missing in the Pod template.`;
  return value.length > 30
    ? `Label ${code(key)} does not match the selector.`
    : `Label ${code(key)} must be ${code(value)} to match the selector.`;
}

function fixesFor(
  spec: MapValue,
  template: MapValue,
  failing: readonly LabelRequirement[],
  labels: Labels,
  { edits, manifest }: RuleContext,
): Fix[] {
  const missing = failing.filter(({ operator }) => operator === 'In');
  const wanted = Object.fromEntries(missing.map(({ key, values }) => [key, values[0] ?? '']));
  const giveLabels = missing.length === failing.length ? setLabels(template, wanted, edits) : [];
  const follow = failing.map(({ key }) => {
    const written = (spec.map('selector')?.map('matchLabels') ?? spec.map('selector'))?.get(key);
    const label = labels.get(key);
    return written?.kind === 'scalar' && label !== undefined ? edits.setText(written.node, label) : undefined;
  });
  // Where the workload's own labels agree with the template's, the typo is in the selector.
  const own = labelsOf(manifest.root.map('metadata'));
  const agrees = (key: string) => own?.has(key) === true && own.get(key) === labels.get(key);
  const selectorIsOff = failing.every(
    ({ key, values: [value = ''] }) => agrees(key) || value === '' || !isLabelValue(value),
  );
  const [labelFix, selectorFix] = selectorIsOff ? [otherFix, preferredFix] : [preferredFix, otherFix];
  return [
    ...labelFix(addPhrase('the labels of the selector to the template'), giveLabels),
    ...selectorFix(changeToPhrase('the labels of the template'), follow),
  ];
}
