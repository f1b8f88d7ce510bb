import { fieldPath } from '../../yaml/path.ts';
import type { Rule } from '../rule.ts';

/** Types that hold a template, and in which field. */
const TEMPLATE_FIELDS: Readonly<Record<string, string>> = { CronJobSpec: 'jobTemplate' };

export const templateMissing: Rule = {
  id: 'template-missing',
  title: 'A workload without a Pod to make',
  severity: 'error',
  lesson: 'workloads-and-services#workloads',
  watches: ['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'DaemonSetSpec', 'JobSpec', 'CronJobSpec', 'JobTemplateSpec', 'PodTemplate', 'PodTemplateSpec'],
  why: 'A workload makes Pods after its `template`, which is a Pod without apiVersion, kind and name: `metadata` with labels, and a `spec` with at least one container.',
  check(holder, context) {
    if (holder.kind !== 'map') return;
    const type = context.typeOf(holder)?.name ?? '';
    const field = type === 'PodTemplateSpec' || type === 'JobTemplateSpec' ? 'spec' : TEMPLATE_FIELDS[type] ?? 'template';
    if (holder.has(field)) return;
    const rest = type === 'CronJobSpec' ? '.spec.template.spec' : type === 'JobTemplateSpec' ? '.template.spec' : field === 'spec' ? '' : '.spec';
    context.report(holder.entry(field) ?? holder, message(field), { path: fieldPath(context.pathOf(holder), `${field}${rest}.containers`) });
  },
  examples: [
    {
      bad: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: import\n«spec»:\n  backoffLimit: 2\n',
    },
    {
      bad: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: import\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec:\n      «template»:\n        metadata:\n          labels:\n            app: import\n',
    },
    {
      good: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: import\nspec:\n  template:\n    spec:\n      restartPolicy: OnFailure\n      containers:\n        - name: import\n          image: busybox:1.37\n',
    },
  ],
};

function message(field: string): string {
  return field === 'spec' ? 'The template needs a `spec` that says what to run.' : `A \`${field}\` must say what to run.`;
}
