import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { suggestedName } from '../../manifest/object-metadata.ts';
import type { TextEdit } from '../../text.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const nameRequired: Rule = {
  id: 'name-required',
  title: 'An object without a name',
  severity: 'error',
  lesson: 'pod-anatomy#names-and-labels',
  watches: OBJECT_TYPES,
  why: 'Every object has a name, which is unique among its kind in a namespace: you use it in every command. Write `metadata.name`, or `metadata.generateName` and let the cluster complete it.',
  check(root, context) {
    if (root.kind !== 'map' || root !== context.manifest.root) return;
    const metadata = root.map('metadata');
    if ((root.has('metadata') && !metadata) || isText(metadata, 'name') || isText(metadata, 'generateName')) return;
    const name = suggestedName(context.manifest);
    const place = metadata?.entry('name') ?? metadata ?? root.entry('metadata') ?? root;
    const fixes = preferredFix(`Write name: ${name}`, addName(root, metadata, name, context));
    context.report(place, 'This object has no name: `metadata.name` is missing.', { path: 'metadata.name', fixes });
  },
  examples: [
    {
      bad: 'apiVersion: v1\nkind: Pod\n«metadata»:\n  labels:\n    app: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
    },
    { bad: '«apiVersion: v1»\nkind: ConfigMap\ndata: {}\n', fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: my-configmap\ndata: {}\n' },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: web-\n' },
  ],
};

/** A name of another type counts: its type is the finding. */
function isText(metadata: MapValue | undefined, name: string): boolean {
  return metadata?.get(name) !== undefined && metadata.text(name) !== '';
}

function addName(root: MapValue, metadata: MapValue | undefined, name: string, { edits }: RuleContext): TextEdit | undefined {
  const written = metadata?.entry('name')?.value;
  if (written?.kind === 'scalar') return edits.setText(written.node, name);
  if (metadata) return edits.addFirstField(metadata, 'name', name);
  const empty = root.entry('metadata');
  if (empty) return edits.replaceValue(empty.value, { name });
  return edits.addField(root, 'metadata', { name }, root.entry('kind') ?? root.entry('apiVersion'));
}
