import { identityOf, labelsOf } from '../../manifest/labels.ts';
import { suggestedName } from '../../manifest/object-metadata.ts';
import type { MapValue } from '../../yaml/values.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { Fix } from '../finding.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { setLabels } from './set-labels.ts';
import { yaml } from '../yaml-example.ts';
import { addPhrase } from '../../wording/fix-titles.ts';
import { required } from '../../wording/messages.ts';

export const selectorMissing = rule({
  id: 'selector-missing',
  title: 'Workload has no selector',
  severity: 'error',
  source: 'pkg/apis/apps/validation.ValidateDeploymentSpec',
  saysMissing: true,
  lesson: 'workloads-and-services#selectors',
  watches: ['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'DaemonSetSpec', 'ReplicationControllerSpec'],
  why:
    'The API server rejects the workload. It finds its Pods by the labels in `selector`, and the Pods of its ' +
    '`template` must have them, so both are required. Add a `selector`.',
  check(spec, context) {
    const kind = context.manifest.kind.kind;
    const template = spec.map('template');
    const path = context.pathOf(spec);
    if (kind === 'ReplicationController') {
      const hasSelector = spec.has('selector') && spec.map('selector')?.entries.length !== 0;
      if (hasSelector || !template || labelsOf(template.map('metadata'))?.size !== 0) return;
    } else if (spec.has('selector')) return;
    // A DaemonSet without a selector selects nothing, and the server complains of the labels.
    const place = kind === 'DaemonSet' ? 'template.metadata.labels' : 'selector';
    context.report(spec.entry('selector') ?? spec, required('selector', `for a ${kind}`), {
      path: fieldPath(path, place),
      fixes: fixesFor(spec, template, context),
    });
  },
  examples: [
    {
      bad: yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        «spec»:
          template:
            metadata:
              labels:
                app: web
                version: v3
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
                version: v3
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
            spec:
              containers:
                - name: web
                  image: nginx:1.27
      `,
    },
  ],
});

function fixesFor(spec: MapValue, template: MapValue | undefined, { edits, manifest }: RuleContext): Fix[] {
  const labels = template && labelsOf(template.map('metadata'));
  if (!template || !labels) return [];
  if (manifest.kind.kind === 'ReplicationController')
    return preferredFix(
      addPhrase('a label to the template'),
      setLabels(template, { app: suggestedName(manifest) }, edits),
    );
  const own = identityOf(labels);
  if (Object.keys(own).length > 0)
    return preferredFix(
      addPhrase('a `selector` for the labels of the template'),
      setFirstField(edits, spec, 'selector', { matchLabels: own }),
    );
  const added = { app: suggestedName(manifest) };
  return preferredFix(addPhrase('a `selector` and a label for it'), [
    setFirstField(edits, spec, 'selector', { matchLabels: added }),
    ...setLabels(template, added, edits),
  ]);
}
