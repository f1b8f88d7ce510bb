import { countOf } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import { yaml } from '../yaml-example.ts';
import { changeField, remove, removeThe } from '../../wording/fix-titles.ts';
import { notAllowed, requires } from '../../wording/messages.ts';

/** The operator that asks the same with values, or without. */
const COUNTERPARTS: Readonly<Record<string, string>> = {
  In: 'Exists',
  NotIn: 'DoesNotExist',
  Exists: 'In',
  DoesNotExist: 'NotIn',
  Gt: 'Exists',
  Lt: 'Exists',
};

export const selectorValues = rule({
  id: 'selector-values',
  title: 'Selector values do not fit the operator',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateNodeSelectorRequirement',
  lesson: 'resources-and-qos#affinity',
  watches: ['LabelSelectorRequirement', 'NodeSelectorRequirement'],
  why:
    'The API server rejects the object. `In` and `NotIn` need at least one value, `Exists` and `DoesNotExist` must ' +
    'have none, and `Gt` and `Lt` need exactly one number. Change the operator or the values.',
  check(requirement, context) {
    if (requirement.parent?.key === 'matchFields') return;
    const count = countOf(requirement, 'values');
    const operator = requirement.text('operator') ?? '';
    const wrong = count === undefined ? undefined : problem(operator, count);
    if (!wrong) return;
    const path = fieldPath(context.pathOf(requirement), 'values');
    context.report(requirement.entry('values') ?? requirement, wrong, {
      path,
      fixes: fixesFor(requirement, operator, context),
    });
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
                      operator: Exists
                      «values»: [ssd]
      `,
      fixed: yaml`
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchExpressions:
                    - key: disk
                      operator: In
                      values: [ssd]
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        topologySpreadConstraints:
          - maxSkew: 1
            topologyKey: zone
            whenUnsatisfiable: DoNotSchedule
            labelSelector:
              matchExpressions:
                - key: app
                  operator: In
                  «values»: []
      `,
      fixed: yaml`
        topologySpreadConstraints:
          - maxSkew: 1
            topologyKey: zone
            whenUnsatisfiable: DoNotSchedule
            labelSelector:
              matchExpressions:
                - key: app
                  operator: Exists
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
                    - {key: disk, operator: In, values: [ssd]}
                    - {key: cores, operator: Gt, values: ["8"]}
                    - {key: gpu, operator: Exists}
      `,
    },
  ],
});

function problem(operator: string, count: number): string | undefined {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return count === 0 ? requires(`\`operator: ${operator}\``, 'at least one value') : undefined;
    case 'Exists':
    case 'DoesNotExist':
      return count > 0 ? notAllowed('values', `with \`operator: ${operator}\``) : undefined;
    case 'Gt':
    case 'Lt':
      return count === 1 ? undefined : requires(`\`operator: ${operator}\``, 'exactly one value');
    default:
      return undefined;
  }
}

function fixesFor(requirement: MapValue, operator: string, { edits }: RuleContext): Fix[] {
  const counterpart = COUNTERPARTS[operator];
  const written = requirement.scalar('operator');
  const values = requirement.entry('values');
  const list = requirement.list('values');
  if (counterpart === undefined || !written) return [];
  if ((operator === 'Gt' || operator === 'Lt') && list && list.items.length > 1)
    return preferredFix(
      removeThe('other values'),
      list.items.slice(1).map((_, at) => edits.removeItem(list, at + 1)),
    );
  const change = edits.setText(written.node, counterpart);
  if (operator === 'Exists' || operator === 'DoesNotExist') {
    return [
      ...preferredFix(changeField('operator', counterpart), change),
      ...(values ? otherFix(remove('values'), edits.removeField(requirement, values)) : []),
    ];
  }
  return preferredFix(
    changeField('operator', counterpart),
    values ? [change, edits.removeField(requirement, values)] : change,
  );
}
