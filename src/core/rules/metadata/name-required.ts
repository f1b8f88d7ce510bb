import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { suggestedName } from '../../manifest/object-metadata.ts';
import type { TextEdit } from '../../text.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { required } from '../../wording/messages.ts';
import { addField } from '../../wording/fix-titles.ts';

export const nameRequired = rule({
  id: 'name-required',
  title: 'Object has no name',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/api/validation.ValidateObjectMeta',
  saysMissing: true,
  lesson: 'pod-anatomy#names-and-labels',
  watches: OBJECT_TYPES,
  why:
    'The API server rejects the object. The name is unique per kind and namespace, and every command uses it. Set ' +
    '`metadata.name`, or `metadata.generateName` to let the API server complete it.',
  check(root, context) {
    if (root !== context.manifest.root) return;
    const metadata = root.map('metadata');
    if ((root.has('metadata') && !metadata) || isText(metadata, 'name') || isText(metadata, 'generateName')) return;
    const name = suggestedName(context.manifest);
    const place = metadata?.entry('name') ?? metadata ?? root.entry('metadata') ?? root;
    const fixes = preferredFix(addField('name', name), addName(root, metadata, name, context));
    context.report(place, required('metadata.name'), { path: 'metadata.name', fixes });
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: Pod
        «metadata»:
          labels:
            app: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
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
        «apiVersion: v1»
        kind: ConfigMap
        data: {}
      `,
      fixed: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: my-configmap
        data: {}
      `,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          generateName: web-
      `,
    },
  ],
});

/** A name of another type counts: its type is the finding. */
function isText(metadata: MapValue | undefined, name: string): boolean {
  return metadata?.get(name) !== undefined && metadata.text(name) !== '';
}

function addName(
  root: MapValue,
  metadata: MapValue | undefined,
  name: string,
  { edits }: RuleContext,
): TextEdit | undefined {
  const written = metadata?.entry('name')?.value;
  if (written?.kind === 'scalar') return edits.setText(written.node, name);
  if (metadata) return edits.addFirstField(metadata, 'name', name);
  const empty = root.entry('metadata');
  if (empty) return edits.replaceValue(empty.value, { name });
  return edits.addField(root, 'metadata', { name }, root.entry('kind') ?? root.entry('apiVersion'));
}
