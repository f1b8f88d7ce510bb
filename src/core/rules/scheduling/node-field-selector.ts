import { isDnsSubdomain, isQualifiedName, toDnsSubdomain } from '../../kubernetes/names.ts';
import { countOf } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue, ScalarValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const nodeFieldSelector = rule({
  id: 'node-field-selector',
  title: 'matchFields term is not valid',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateNodeFieldSelectorRequirement',
  lesson: 'resources-and-qos#affinity',
  watches: ['NodeSelectorTerm.matchFields'],
  why:
    'The API server rejects the Pod. `matchFields` supports only the field `metadata.name`, with the operator `In` ' +
    'or `NotIn` and exactly one node name. For everything else, use node labels in `matchExpressions`.',
  check(fields, context) {
    for (const requirement of fields.maps()) checkRequirement(requirement, context);
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchFields:
                    - key: «metadata.nam»
                      operator: In
                      values: [node-1]
      `,
      fixed: yaml`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchFields:
                    - key: metadata.name
                      operator: In
                      values: [node-1]
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchFields:
                    - key: metadata.name
                      operator: In
                      «values»: [node-1, node-2]
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchFields:
                    - {key: metadata.name, operator: In, values: [node-1]}
      `,
    },
  ],
});

function checkRequirement(requirement: MapValue, context: RuleContext): void {
  const { edits, pathOf, report } = context;
  const key = requirement.scalar('key');
  const operator = requirement.scalar('operator');
  if (key?.string && key.string !== 'metadata.name' && isQualifiedName(key.string)) {
    report(key, '`matchFields` supports only `metadata.name`.', {
      fixes: preferredFix(changeTo('metadata.name'), edits.setText(key.node, 'metadata.name')),
    });
  }
  if (operator?.string === 'In' || operator?.string === 'NotIn') {
    const count = countOf(requirement, 'values');
    const path = fieldPath(pathOf(requirement), 'values');
    if (count !== undefined && count !== 1)
      report(
        requirement.entry('values') ?? requirement,
        'A `matchFields` term on `metadata.name` takes exactly one value.',
        { path },
      );
  } else if (operator && ['Exists', 'DoesNotExist', 'Gt', 'Lt'].includes(operator.string ?? '')) {
    report(operator, 'A `matchFields` term must have the operator `In` or `NotIn`.', {
      fixes: preferredFix(changeTo('In'), edits.setText(operator.node, 'In')),
    });
  }
  if (key?.string === 'metadata.name')
    for (const item of requirement.list('values')?.items ?? []) if (item.kind === 'scalar') checkName(item, context);
}

function checkName(value: ScalarValue, { edits, report }: RuleContext): void {
  const text = value.isNull ? '' : value.string;
  if (text === undefined || isDnsSubdomain(text)) return;
  const closest = toDnsSubdomain(text);
  const fixes = closest === undefined ? [] : preferredFix(changeTo(closest), edits.setText(value.node, closest));
  report(value, 'Value is not a valid node name.', { fixes });
}
