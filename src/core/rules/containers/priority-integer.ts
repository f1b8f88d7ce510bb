import type { MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The classes that every cluster has, and what they give. */
const SYSTEM_CLASSES: Readonly<Record<string, number>> = { 'system-node-critical': 2000001000, 'system-cluster-critical': 2000000000 };

export const priorityInteger: Rule = {
  id: 'priority-integer',
  title: 'A priority that its class does not give',
  severity: 'error',
  lesson: 'resources-and-qos#priority',
  watches: ['PodSpec'],
  why: 'The cluster takes `priority` and `preemptionPolicy` from the PriorityClass that `priorityClassName` names; without a class they are 0 and PreemptLowerPriority. It refuses a Pod that says otherwise. Remove them, and name a class if you need another priority.',
  check(podSpec, context) {
    if (podSpec.kind !== 'map' || (!podSpec.has('priority') && !podSpec.has('preemptionPolicy'))) return;
    const className = podSpec.text('priorityClassName') ?? '';
    if (podSpec.has('priorityClassName') && className !== '' && !Object.hasOwn(SYSTEM_CLASSES, className)) return;
    const priority = podSpec.int('priority');
    if (priority !== undefined && priority !== (SYSTEM_CLASSES[className] ?? 0)) report(podSpec, 'priority', className, context);
    if (podSpec.text('preemptionPolicy') === 'Never') report(podSpec, 'preemptionPolicy', className, context);
  },
  examples: [
    { in: 'pod-spec', bad: 'restartPolicy: Always\n«priority»: 1000', fixed: 'restartPolicy: Always' },
    { in: 'pod-spec', bad: 'restartPolicy: Always\n«preemptionPolicy»: Never', fixed: 'restartPolicy: Always' },
    { in: 'pod-spec', good: 'priorityClassName: high\npriority: 1000' },
  ],
};

/** A template takes everything; its Pods are refused later. */
function report(podSpec: MapValue, field: string, className: string, context: RuleContext): void {
  const entry = podSpec.entry(field);
  if (!entry) return;
  const given = className === '' ? 'Without a PriorityClass' : `With ${className}`;
  const fixes = preferredFix(`Remove ${field}`, context.edits.removeField(podSpec, entry));
  context.report(entry, `${given} a Pod cannot have this \`${field}\`.`, { fixes, severity: context.manifest.isTemplate ? 'warning' : 'error' });
}
