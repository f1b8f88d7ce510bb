import { identityOf, labelsOf } from '../../manifest/labels.ts';
import { suggestedName } from '../../manifest/object-metadata.ts';
import type { MapValue } from '../../yaml/values.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { Fix } from '../finding.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { setLabels } from './set-labels.ts';

export const selectorMissing: Rule = {
  id: 'selector-missing',
  title: 'A workload that does not say which Pods are its own',
  severity: 'error',
  lesson: 'workloads-and-services#selectors',
  watches: ['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'DaemonSetSpec', 'ReplicationControllerSpec'],
  why: 'A workload finds its Pods by their labels. Its `selector` names labels that the Pods of its `template` carry, so both must be there.',
  check(spec, context) {
    if (spec.kind !== 'map') return;
    const kind = context.manifest.kind.kind;
    const template = spec.map('template');
    const path = context.pathOf(spec);
    if (kind === 'ReplicationController') {
      const hasSelector = spec.has('selector') && spec.map('selector')?.entries.length !== 0;
      if (hasSelector || !template || labelsOf(template.map('metadata'))?.size !== 0) return;
    } else if (spec.has('selector')) return;
    // A DaemonSet without a selector selects nothing, and the server complains of the labels.
    const place = kind === 'DaemonSet' ? 'template.metadata.labels' : 'selector';
    context.report(spec.entry('selector') ?? spec, 'A `selector` must say which Pods belong to this.', { path: fieldPath(path, place), fixes: fixesFor(spec, template, context) });
  },
  examples: [
    {
      bad: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n«spec»:\n  template:\n    metadata:\n      labels:\n        app: web\n        version: v3\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
      fixed: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n        version: v3\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
    },
    {
      good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
    },
  ],
};

function fixesFor(spec: MapValue, template: MapValue | undefined, { edits, manifest }: RuleContext): Fix[] {
  const labels = template && labelsOf(template.map('metadata'));
  if (!template || !labels) return [];
  if (manifest.kind.kind === 'ReplicationController') return preferredFix('Give the Pods a label', setLabels(template, { app: suggestedName(manifest) }, edits));
  const own = identityOf(labels);
  if (Object.keys(own).length > 0) return preferredFix('Select the Pods by their labels', setFirstField(edits, spec, 'selector', { matchLabels: own }));
  const added = { app: suggestedName(manifest) };
  return preferredFix('Add a selector and a label for it', [setFirstField(edits, spec, 'selector', { matchLabels: added }), ...setLabels(template, added, edits)]);
}
