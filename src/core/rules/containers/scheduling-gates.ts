import type { ListValue } from '../../yaml/values.ts';
import { preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { remove, removeThe } from '../../wording/fix-titles.ts';
import { duplicate, exclusive } from '../../wording/messages.ts';

export const schedulingGates = rule({
  id: 'scheduling-gates',
  title: 'Scheduling gates conflict with nodeName or are duplicated',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateSchedulingGates',
  lesson: 'resources-and-qos#affinity',
  watches: ['PodSpec.schedulingGates'],
  why:
    'The API server rejects the Pod. A Pod with scheduling gates is not scheduled until all gates are removed, so ' +
    'it cannot set `nodeName` at the same time. Each gate appears only once in the list.',
  check(list, context) {
    if (list.items.length === 0) return;
    reportTwins(list, context);
    const podSpec = list.parent;
    const node = podSpec?.kind === 'map' && podSpec.text('nodeName') ? podSpec.entry('nodeName') : undefined;
    if (podSpec?.kind !== 'map' || !node) return;
    const fixes = preferredFix(remove('nodeName'), context.edits.removeField(podSpec, node));
    context.report(node, exclusive('schedulingGates', 'nodeName'), {
      fixes,
      severity: context.manifest.isTemplate ? 'warning' : 'error',
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        schedulingGates:
          - name: example.com/a
        «nodeName»: node-1
      `,
      fixed: yaml`
        schedulingGates:
          - name: example.com/a
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        schedulingGates:
          - name: example.com/a
          - name: «example.com/a»
      `,
      fixed: yaml`
        schedulingGates:
          - name: example.com/a
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        schedulingGates:
          - name: example.com/a
      `,
    },
  ],
});

function reportTwins(list: ListValue, { edits, report, rangeOf }: RuleContext): void {
  const first = new Map<string, number>();
  for (const [at, gate] of list.items.entries()) {
    const name = gate.kind === 'map' ? gate.text('name') : undefined;
    if (gate.kind !== 'map' || !name) continue;
    const before = list.items[first.get(name) ?? -1];
    if (!before) first.set(name, at);
    else {
      const related = [{ range: rangeOf(before), message: 'First listed here.' }];
      report(gate.get('name') ?? gate, duplicate('scheduling gate', name), {
        fixes: safeFix(removeThe('duplicate'), edits.removeItem(list, at)),
        related,
      });
    }
  }
}
