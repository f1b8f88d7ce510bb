import { isLabelValue } from '../../kubernetes/names.ts';
import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { preferredFix } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import type { Rule } from '../rule.ts';

const NAME = 'app.kubernetes.io/name';

export const recommendedLabels: Rule = {
  id: 'recommended-labels',
  title: 'An object without the label that tools look for',
  severity: 'hint',
  profile: 'production',
  lesson: 'pod-anatomy#labels',
  watches: OBJECT_TYPES,
  why: 'Dashboards and other tools sort what they show by a few well-known labels, first of all `app.kubernetes.io/name`. Teams that use none of these tools can do without.',
  check(object, { report, edits }) {
    const metadata = object.kind === 'map' ? object.map('metadata') : undefined;
    const name = metadata?.scalar('name');
    const labels = metadata?.map('labels');
    if (!metadata || !name?.string || labels?.has(NAME)) return;
    const edit = labels && labels.entries.length > 0 ? edits.addField(labels, NAME, name.string) : setField(edits, metadata, 'labels', { [NAME]: name.string });
    report(name, 'Tools look for the label `app.kubernetes.io/name`.', { fixes: isLabelValue(name.string) ? preferredFix(`Add ${NAME}`, edit) : [] });
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: «shop»\ndata:\n  greeting: hello\n',
      fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\n  labels:\n    app.kubernetes.io/name: shop\ndata:\n  greeting: hello\n',
    },
    { in: 'document', good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\n  labels:\n    app.kubernetes.io/name: shop\n' },
  ],
};
