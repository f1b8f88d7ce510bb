import { isLabelValue, toLabelValue } from '../../kubernetes/names.ts';
import type { Severity } from '../finding.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const nodeAffinityValue: Rule = {
  id: 'node-affinity-value',
  title: 'A value that no label of a node can have',
  severity: 'error',
  apiWarning: true,
  lesson: 'resources-and-qos#affinity',
  watches: ['NodeSelectorTerm.matchExpressions'],
  why: 'The value of a label is at most 63 letters, digits, `-`, `_` and `.`, with a letter or a digit at both ends. No node can have a label with this value. Where it is only a preference, the API server warns and takes it.',
  check(expressions, { edits, report }) {
    if (expressions.kind !== 'list') return;
    const severity: Severity = expressions.parent?.key === 'preference' ? 'warning' : 'error';
    for (const expression of expressions.maps()) {
      for (const value of expression.list('values')?.items ?? []) {
        const text = value.kind === 'scalar' ? value.string : undefined;
        if (value.kind !== 'scalar' || text === undefined || isLabelValue(text)) continue;
        const closest = toLabelValue(text) ?? '';
        report(value, 'No label of a node can have this value.', { severity, fixes: preferredFix(`Write ${closest || 'an empty text'}`, edits.setText(value.node, closest)) });
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n        - matchExpressions:\n            - key: disk\n              operator: In\n              values: [«fast disk»]',
      fixed: 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n        - matchExpressions:\n            - key: disk\n              operator: In\n              values: [fast-disk]',
    },
    {
      in: 'pod-spec',
      good: 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n        - matchExpressions:\n            - {key: disk, operator: In, values: [fast-disk]}',
    },
  ],
};
