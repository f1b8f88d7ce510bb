import { LOOKS_INTO_STATEFUL_SETS } from '../../manifest/late-checks.ts';
import { fieldPath } from '../../yaml/path.ts';
import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { required } from '../../wording/messages.ts';

/** Types that hold a template, and in which field. */
const TEMPLATE_FIELDS: Readonly<Record<string, string>> = { CronJobSpec: 'jobTemplate' };

export const templateMissing = rule({
  id: 'template-missing',
  title: 'Workload has no Pod template',
  severity: 'error',
  source: 'pkg/apis/apps/validation.ValidateDeploymentSpec',
  saysMissing: true,
  lesson: 'workloads-and-services#workloads',
  watches: [
    'DeploymentSpec',
    'ReplicaSetSpec',
    'StatefulSetSpec',
    'DaemonSetSpec',
    'JobSpec',
    'CronJobSpec',
    'JobTemplateSpec',
    'PodTemplate',
    'PodTemplateSpec',
  ],
  why:
    'The API server rejects the workload, because it would not know what to run. A `template` is a Pod without ' +
    'apiVersion, kind and name: `metadata` with labels, and a `spec` with at least one container. Add it.',
  check(holder, context) {
    const type = context.typeOf(holder)?.name ?? '';
    const field =
      type === 'PodTemplateSpec' || type === 'JobTemplateSpec' ? 'spec' : (TEMPLATE_FIELDS[type] ?? 'template');
    if (holder.has(field)) return;
    const rest =
      type === 'CronJobSpec'
        ? '.spec.template.spec'
        : type === 'JobTemplateSpec'
          ? '.template.spec'
          : field === 'spec'
            ? ''
            : '.spec';
    // Before it looked into the spec of a StatefulSet, the API server already compared labels.
    const isCompared = type === 'StatefulSetSpec' && context.version < LOOKS_INTO_STATEFUL_SETS;
    const missing = isCompared ? 'template.metadata.labels' : `${field}${rest}.containers`;
    context.report(holder.entry(field) ?? holder, message(field), {
      path: fieldPath(context.pathOf(holder), missing),
    });
  },
  examples: [
    {
      bad: yaml`
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: import
        «spec»:
          backoffLimit: 2
      `,
    },
    {
      bad: yaml`
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: import
        spec:
          schedule: "0 3 * * *"
          jobTemplate:
            spec:
              «template»:
                metadata:
                  labels:
                    app: import
      `,
    },
    {
      good: yaml`
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: import
        spec:
          template:
            spec:
              restartPolicy: OnFailure
              containers:
                - name: import
                  image: busybox:1.37
      `,
    },
  ],
});

function message(field: string): string {
  return field === 'spec' ? '`spec` is required in a Pod template.' : required(field);
}
