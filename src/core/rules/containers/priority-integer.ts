import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { remove } from '../../wording/fix-titles.ts';

/** The classes that every cluster has, and what they give. */
const SYSTEM_CLASSES: Readonly<Record<string, number>> = {
  'system-node-critical': 2000001000,
  'system-cluster-critical': 2000000000,
};

/** Since then a Pod may choose its own preemptionPolicy. */
const OWN_PREEMPTION_SINCE = 36;

export const priorityInteger = rule({
  id: 'priority-integer',
  title: 'priority does not match the PriorityClass',
  severity: 'error',
  source: 'docs/concepts/scheduling-eviction/pod-priority-preemption/',
  lesson: 'resources-and-qos#priority',
  watches: ['PodSpec'],
  why:
    'The API server rejects the Pod. It takes `priority` from the PriorityClass in `priorityClassName`; without a ' +
    'class, `priority` is 0. Before Kubernetes 1.36 the same applies to `preemptionPolicy`, which is then ' +
    '`PreemptLowerPriority`. Remove the field, and set `priorityClassName` if you need another priority.',
  check(podSpec, context) {
    if (!podSpec.has('priority') && !podSpec.has('preemptionPolicy')) return;
    const className = podSpec.text('priorityClassName') ?? '';
    if (podSpec.has('priorityClassName') && className !== '' && !Object.hasOwn(SYSTEM_CLASSES, className)) return;
    const priority = podSpec.int('priority');
    if (priority !== undefined && priority !== (SYSTEM_CLASSES[className] ?? 0))
      report(podSpec, 'priority', className, context);
    if (context.version < OWN_PREEMPTION_SINCE && podSpec.text('preemptionPolicy') === 'Never')
      report(podSpec, 'preemptionPolicy', className, context);
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        restartPolicy: Always
        «priority»: 1000
      `,
      fixed: 'restartPolicy: Always',
    },
    {
      in: 'pod-spec',
      bad: yaml`
        restartPolicy: Always
        «preemptionPolicy»: Never
      `,
      fixed: 'restartPolicy: Always',
      version: 35,
    },
    { in: 'pod-spec', good: 'preemptionPolicy: Never', version: 36 },
    {
      in: 'pod-spec',
      good: yaml`
        priorityClassName: high
        priority: 1000
      `,
    },
  ],
});

/** A template takes everything; its Pods are refused later. */
function report(podSpec: MapValue, field: string, className: string, context: RuleContext): void {
  const entry = podSpec.entry(field);
  if (!entry) return;
  const given = className === '' ? 'Without a PriorityClass' : `With ${className}`;
  const fixes = preferredFix(remove(field), context.edits.removeField(podSpec, entry));
  context.report(entry, `${given}, a Pod cannot set \`${field}\` to this value.`, {
    fixes,
    severity: context.manifest.isTemplate ? 'warning' : 'error',
  });
}
