import { isLabelValue, toLabelValue } from '../../kubernetes/names.ts';
import type { Severity } from '../finding.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

/** Before that, the Pod was taken and never scheduled (changelog of 1.33, pull request 128212). */
const VALIDATED_SINCE = 33;

export const nodeAffinityValue = rule({
  id: 'node-affinity-value',
  title: 'Node affinity value is not a valid label value',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateNodeSelectorRequirement',
  apiWarning: true,
  lesson: 'resources-and-qos#affinity',
  watches: ['NodeSelectorTerm.matchExpressions'],
  why:
    'No node can match: the API server rejects the value in a required term (before Kubernetes 1.33, the Pod stays ' +
    '`Pending`), and only warns about it in a preferred one. A label value has at most 63 letters, digits, `-`, `_` ' +
    'and `.`, with a letter or a digit at both ends.',
  check(expressions, { version, edits, report }) {
    const severity: Severity =
      version < VALIDATED_SINCE || expressions.parent?.key === 'preference' ? 'warning' : 'error';
    for (const expression of expressions.maps()) {
      for (const value of expression.list('values')?.items ?? []) {
        const text = value.kind === 'scalar' ? value.string : undefined;
        if (value.kind !== 'scalar' || text === undefined || isLabelValue(text)) continue;
        const closest = toLabelValue(text) ?? '';
        report(value, 'Value is not a valid label value, so no node can match.', {
          severity,
          fixes: preferredFix(changeTo(closest), edits.setText(value.node, closest)),
        });
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchExpressions:
                    - key: disk
                      operator: In
                      values: [«fast disk»]
      `,
      fixed: yaml`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchExpressions:
                    - key: disk
                      operator: In
                      values: [fast-disk]
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchExpressions:
                    - {key: disk, operator: In, values: [fast-disk]}
      `,
    },
  ],
});
