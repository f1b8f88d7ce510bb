import { isDnsSubdomain, isQualifiedName, toDnsSubdomain } from '../../kubernetes/names.ts';
import { countOf } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue, ScalarValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const nodeFieldSelector: Rule = {
  id: 'node-field-selector',
  title: 'A node that is asked for by a field it cannot be asked by',
  severity: 'error',
  lesson: 'resources-and-qos#affinity',
  watches: ['NodeSelectorTerm.matchFields'],
  why: 'A node has one field that can be asked for here: `metadata.name`, with the operator `In` or `NotIn` and exactly one node name. Everything else about nodes is asked by their labels, under `matchExpressions`.',
  check(fields, context) {
    if (fields.kind !== 'list') return;
    for (const requirement of fields.maps()) checkRequirement(requirement, context);
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n        - matchFields:\n            - key: «metadata.nam»\n              operator: In\n              values: [node-1]',
      fixed: 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n        - matchFields:\n            - key: metadata.name\n              operator: In\n              values: [node-1]',
    },
    {
      in: 'pod-spec',
      bad: 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n        - matchFields:\n            - key: metadata.name\n              operator: In\n              «values»: [node-1, node-2]',
    },
    {
      in: 'pod-spec',
      good: 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n        - matchFields:\n            - {key: metadata.name, operator: In, values: [node-1]}',
    },
  ],
};

function checkRequirement(requirement: MapValue, context: RuleContext): void {
  const { edits, pathOf, report } = context;
  const key = requirement.scalar('key');
  const operator = requirement.scalar('operator');
  if (key?.string && key.string !== 'metadata.name' && isQualifiedName(key.string)) {
    report(key, 'Only `metadata.name` can be asked for here.', { fixes: preferredFix('Write metadata.name', edits.setText(key.node, 'metadata.name')) });
  }
  if (operator?.string === 'In' || operator?.string === 'NotIn') {
    const count = countOf(requirement, 'values');
    const path = fieldPath(pathOf(requirement), 'values');
    if (count !== undefined && count !== 1) report(requirement.entry('values') ?? requirement, 'Exactly one node name must stand here.', { path });
  } else if (operator && ['Exists', 'DoesNotExist', 'Gt', 'Lt'].includes(operator.string ?? '')) {
    report(operator, 'Only `In` and `NotIn` can be used here.', { fixes: preferredFix('Write In', edits.setText(operator.node, 'In')) });
  }
  if (key?.string === 'metadata.name') for (const item of requirement.list('values')?.items ?? []) if (item.kind === 'scalar') checkName(item, context);
}

function checkName(value: ScalarValue, { edits, report }: RuleContext): void {
  const text = value.isNull ? '' : value.string;
  if (text === undefined || isDnsSubdomain(text)) return;
  const closest = toDnsSubdomain(text);
  const fixes = closest === undefined ? [] : preferredFix(`Write ${closest}`, edits.setText(value.node, closest));
  report(value, 'This is no name that a node can have.', { fixes });
}
