import { countOf } from '../../manifest/text-field.ts';
import { identityOf, labelsOf } from '../../manifest/labels.ts';
import { suggestedName } from '../../manifest/object-metadata.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { setLabels } from './set-labels.ts';

export const selectorEmpty: Rule = {
  id: 'selector-empty',
  title: 'A selector that selects every Pod',
  severity: 'error',
  lesson: 'workloads-and-services#selectors',
  watches: ['DeploymentSpec.selector', 'ReplicaSetSpec.selector', 'StatefulSetSpec.selector', 'DaemonSetSpec.selector'],
  why: 'An empty selector means every Pod of the namespace, and a workload would take Pods that are not its own. Name labels that only the Pods of its `template` carry.',
  check(selector, { edits, manifest, report }) {
    const spec = selector.parent;
    if (selector.kind !== 'map' || spec?.kind !== 'map' || !isEmpty(selector)) return;
    const template = spec.map('template');
    const labels = template && labelsOf(template.map('metadata'));
    const own = identityOf(labels ?? new Map());
    const wanted = Object.keys(own).length > 0 ? own : { app: suggestedName(manifest) };
    const select = selector.entries.length === 0 ? edits.replaceValue(selector, { matchLabels: wanted }) : setFirstField(edits, selector, 'matchLabels', wanted);
    const label = template && labels && Object.keys(own).length === 0 ? setLabels(template, wanted, edits) : [];
    report(spec.entry('selector') ?? selector, 'An empty `selector` would select every Pod.', {
      fixes: labels ? preferredFix('Select the Pods by their labels', [select, ...label]) : [],
    });
  },
  examples: [
    {
      bad: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  «selector»: {}\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
      fixed: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
    },
    {
      good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchExpressions:\n      - {key: app, operator: Exists}\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
    },
  ],
};

/** What else stands in it is unknown to Kubernetes, and reported as that. */
function isEmpty(selector: MapValue): boolean {
  const isKnown = selector.entries.every((entry) => ['matchLabels', 'matchExpressions'].includes(selector.meaningOf(entry)));
  const pairs = selector.has('matchLabels') ? selector.map('matchLabels')?.entries.length : 0;
  return isKnown && pairs === 0 && countOf(selector, 'matchExpressions') === 0;
}
