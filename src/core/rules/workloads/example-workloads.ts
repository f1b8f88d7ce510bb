/** Whole workloads for the examples of rules: `fields` stand at the top of the spec. */

const POD = '    metadata:\n      labels:\n        app: web\n    spec:\n';
const CONTAINERS = '      containers:\n        - name: web\n          image: registry.example.com/shop/web:2.4.1\n';

function workload(kind: string, fields: string, podFields = ''): string {
  return (
    `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: web\nspec:\n${fields}  selector:\n    matchLabels:\n` +
    `      app: web\n  template:\n${POD}${podFields}${CONTAINERS}`
  );
}

export function deployment(fields: string, podFields?: string): string {
  return workload('Deployment', fields, podFields);
}

export function statefulSet(fields: string, podFields?: string): string {
  return workload('StatefulSet', fields, podFields);
}

export function daemonSet(fields: string, podFields?: string): string {
  return workload('DaemonSet', fields, podFields);
}

export function job(fields: string, podFields = '      restartPolicy: Never\n'): string {
  return (
    `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: import\nspec:\n${fields}  template:\n    spec:\n` +
    `${podFields}${CONTAINERS}`
  );
}

export function cronJob(fields: string, jobFields = ''): string {
  const template =
    '      template:\n        spec:\n          restartPolicy: Never\n' +
    `${CONTAINERS.replace(/^/gm, '    ').trimEnd()}\n`;
  return (
    `apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: import\nspec:\n${fields}  jobTemplate:\n    spec:\n` +
    `${jobFields}${template}`
  );
}
