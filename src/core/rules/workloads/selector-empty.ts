import { pathOf } from '../../yaml/path.ts';
import { countOf } from '../../manifest/text-field.ts';
import { identityOf, labelsOf } from '../../manifest/labels.ts';
import { suggestedName } from '../../manifest/object-metadata.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { setLabels } from './set-labels.ts';
import { yaml } from '../yaml-example.ts';
import { addPhrase } from '../../wording/fix-titles.ts';

export const selectorEmpty = rule({
  id: 'selector-empty',
  title: 'Selector is empty and matches every Pod',
  severity: 'error',
  source: 'pkg/apis/apps/validation.ValidateDeploymentSpec',
  lesson: 'workloads-and-services#selectors',
  watches: ['DeploymentSpec.selector', 'ReplicaSetSpec.selector', 'StatefulSetSpec.selector', 'DaemonSetSpec.selector'],
  why:
    'The API server rejects the workload. An empty selector matches every Pod of the namespace, so the workload ' +
    'would take over the Pods of other workloads. Use labels that only the Pods of its `template` have.',
  check(selector, { edits, manifest, report }) {
    const spec = selector.parent;
    if (spec?.kind !== 'map' || !isEmpty(selector)) return;
    const template = spec.map('template');
    const labels = template && labelsOf(template.map('metadata'));
    const own = identityOf(labels ?? new Map());
    const wanted = Object.keys(own).length > 0 ? own : { app: suggestedName(manifest) };
    const select =
      selector.entries.length === 0
        ? edits.replaceValue(selector, { matchLabels: wanted })
        : setFirstField(edits, selector, 'matchLabels', wanted);
    const label = template && labels && Object.keys(own).length === 0 ? setLabels(template, wanted, edits) : [];
    report(spec.entry('selector') ?? selector, 'An empty `selector` matches every Pod in the namespace.', {
      awaits: [pathOf(selector)],
      fixes: labels ? preferredFix(addPhrase('the labels of the template'), [select, ...label]) : [],
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
          «selector»: {}
          template:
            metadata:
              labels:
                app: web
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
      good: yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchExpressions:
              - {key: app, operator: Exists}
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
  ],
});

/** What else stands in it is unknown to Kubernetes, and reported as that. */
function isEmpty(selector: MapValue): boolean {
  const isKnown = selector.entries.every((entry) =>
    ['matchLabels', 'matchExpressions'].includes(selector.meaningOf(entry)),
  );
  const pairs = selector.has('matchLabels') ? selector.map('matchLabels')?.entries.length : 0;
  return isKnown && pairs === 0 && countOf(selector, 'matchExpressions') === 0;
}
