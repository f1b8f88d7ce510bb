import { isLabelValue } from '../../../kubernetes/names.ts';
import { OBJECT_TYPES } from '../../../kubernetes/kinds.ts';
import { preferredFix, rule } from '../../rule.ts';
import { setField } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { add } from '../../../wording/fix-titles.ts';

const NAME = 'app.kubernetes.io/name';

export const recommendedLabels = rule({
  id: 'recommended-labels',
  title: 'Object has no app.kubernetes.io/name label',
  severity: 'hint',
  source: 'docs/concepts/overview/working-with-objects/common-labels/',
  unfinishedIn: 'watched',
  profile: 'production',
  lesson: 'pod-anatomy#labels',
  watches: OBJECT_TYPES,
  why:
    'Dashboards and other tools cannot group the object: they rely on a few common labels, above all ' +
    '`app.kubernetes.io/name`. If you use no such tools, you do not need it. Add the label.',
  check(object, { report, edits }) {
    const metadata = object.map('metadata');
    const name = metadata?.scalar('name');
    const labels = metadata?.map('labels');
    if (!metadata || !name?.string || labels?.has(NAME)) return;
    const edit =
      labels && labels.entries.length > 0
        ? edits.addField(labels, NAME, name.string)
        : setField(edits, metadata, 'labels', { [NAME]: name.string });
    report(name, 'Label `app.kubernetes.io/name` is missing.', {
      fixes: isLabelValue(name.string) ? preferredFix(add(NAME), edit) : [],
    });
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: «shop»
        data:
          greeting: hello
      `,
      fixed: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: shop
          labels:
            app.kubernetes.io/name: shop
        data:
          greeting: hello
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: shop
          labels:
            app.kubernetes.io/name: shop
      `,
    },
  ],
});
