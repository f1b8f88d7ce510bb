import { countOf } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';

/** The operator that asks the same with values, or without. */
const COUNTERPARTS: Readonly<Record<string, string>> = { In: 'Exists', NotIn: 'DoesNotExist', Exists: 'In', DoesNotExist: 'NotIn', Gt: 'Exists', Lt: 'Exists' };

export const selectorValues: Rule = {
  id: 'selector-values',
  title: 'Values that do not fit the operator of a selector',
  severity: 'error',
  lesson: 'resources-and-qos#affinity',
  watches: ['LabelSelectorRequirement', 'NodeSelectorRequirement'],
  why: '`In` and `NotIn` compare a label with a list of values, so they need at least one. `Exists` and `DoesNotExist` only ask for the key and take none. `Gt` and `Lt` compare with exactly one number.',
  check(requirement, context) {
    if (requirement.kind !== 'map' || requirement.parent?.key === 'matchFields') return;
    const count = countOf(requirement, 'values');
    const operator = requirement.text('operator') ?? '';
    const wrong = count === undefined ? undefined : problem(operator, count);
    if (!wrong) return;
    const path = fieldPath(context.pathOf(requirement), 'values');
    context.report(requirement.entry('values') ?? requirement, wrong, { path, fixes: fixesFor(requirement, operator, context) });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n        - matchExpressions:\n            - key: disk\n              operator: Exists\n              «values»: [ssd]',
      fixed: 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n        - matchExpressions:\n            - key: disk\n              operator: In\n              values: [ssd]',
    },
    {
      in: 'pod-spec',
      bad: 'topologySpreadConstraints:\n  - maxSkew: 1\n    topologyKey: zone\n    whenUnsatisfiable: DoNotSchedule\n    labelSelector:\n      matchExpressions:\n        - key: app\n          operator: In\n          «values»: []',
      fixed: 'topologySpreadConstraints:\n  - maxSkew: 1\n    topologyKey: zone\n    whenUnsatisfiable: DoNotSchedule\n    labelSelector:\n      matchExpressions:\n        - key: app\n          operator: Exists',
    },
    {
      in: 'pod-spec',
      good: 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n        - matchExpressions:\n            - {key: disk, operator: In, values: [ssd]}\n            - {key: cores, operator: Gt, values: ["8"]}\n            - {key: gpu, operator: Exists}',
    },
  ],
};

function problem(operator: string, count: number): string | undefined {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return count === 0 ? `\`${operator}\` needs at least one value.` : undefined;
    case 'Exists':
    case 'DoesNotExist':
      return count > 0 ? `\`${operator}\` asks only for the key and takes no values.` : undefined;
    case 'Gt':
    case 'Lt':
      return count === 1 ? undefined : `\`${operator}\` needs exactly one value.`;
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
  if ((operator === 'Gt' || operator === 'Lt') && list && list.items.length > 1) return preferredFix('Keep the first value', list.items.slice(1).map((_, at) => edits.removeItem(list, at + 1)));
  const change = edits.setText(written.node, counterpart);
  if (operator === 'Exists' || operator === 'DoesNotExist') {
    return [...preferredFix(`Write ${counterpart}`, change), ...(values ? otherFix('Remove the values', edits.removeField(requirement, values)) : [])];
  }
  return preferredFix(`Ask only for the key: ${counterpart}`, values ? [change, edits.removeField(requirement, values)] : change);
}
