import type { ListValue } from '../../yaml/values.ts';
import { preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const schedulingGates: Rule = {
  id: 'scheduling-gates',
  title: 'Scheduling gates that contradict something',
  severity: 'error',
  lesson: 'resources-and-qos#affinity',
  watches: ['PodSpec.schedulingGates'],
  why: 'As long as a Pod has scheduling gates, no node is sought for it, so it cannot name its node at the same time. Each gate stands in the list once.',
  check(list, context) {
    if (list.kind !== 'list' || list.items.length === 0) return;
    reportTwins(list, context);
    const podSpec = list.parent;
    const node = podSpec?.kind === 'map' && podSpec.text('nodeName') ? podSpec.entry('nodeName') : undefined;
    if (podSpec?.kind !== 'map' || !node) return;
    const fixes = preferredFix('Remove nodeName', context.edits.removeField(podSpec, node));
    context.report(node, 'A Pod with scheduling gates cannot name its node.', { fixes, severity: context.manifest.isTemplate ? 'warning' : 'error' });
  },
  examples: [
    { in: 'pod-spec', bad: 'schedulingGates:\n  - name: example.com/a\n«nodeName»: node-1', fixed: 'schedulingGates:\n  - name: example.com/a' },
    {
      in: 'pod-spec',
      bad: 'schedulingGates:\n  - name: example.com/a\n  - name: «example.com/a»',
      fixed: 'schedulingGates:\n  - name: example.com/a',
    },
    { in: 'pod-spec', good: 'schedulingGates:\n  - name: example.com/a' },
  ],
};

function reportTwins(list: ListValue, { edits, report, rangeOf }: RuleContext): void {
  const first = new Map<string, number>();
  for (const [at, gate] of list.items.entries()) {
    const name = gate.kind === 'map' ? gate.text('name') : undefined;
    if (gate.kind !== 'map' || !name) continue;
    const before = list.items[first.get(name) ?? -1];
    if (!before) first.set(name, at);
    else {
      const related = [{ range: rangeOf(before), message: 'The first one is here.' }];
      report(gate.get('name') ?? gate, 'This gate stands here twice.', { fixes: safeFix('Remove the second one', edits.removeItem(list, at)), related });
    }
  }
}
