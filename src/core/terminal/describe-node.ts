/** `kubectl describe node`: labels, taints, and how much of it is requested. */
import { columns } from '../cluster-model/kubectl/columns.ts';
import { amountWords } from '../cluster-model/kubectl/describe-container.ts';
import { cpuWords, memoryWords } from '../cluster-model/objects/quantities.ts';
import type { NodeSpec } from '../cluster-model/scenario.ts';
import { isNodeKnownUp } from '../cluster-model/network/services.ts';
import { isActive } from '../cluster-model/api-server/pods.ts';
import type { Run } from '../cluster-model/state.ts';

export function describeNode(run: Run, { name, labels, taints, cpuMilli, memoryBytes }: NodeSpec): string[] {
  const pods = run.pods.filter((pod) => pod.node === name && isActive(pod));
  const sum = (resource: string): number => pods.reduce((all, { spec }) => all + (spec.requests[resource] ?? 0), 0);
  return [
    ...columns([
      ['Name:', name],
      ...listRows(
        'Labels:',
        Object.entries(labels).map(([key, value]) => `${key}=${value}`),
      ),
      ...listRows(
        'Taints:',
        taints.map(({ key, value, effect }) => `${key}${value === '' ? '' : `=${value}`}:${effect}`),
      ),
      ['Ready:', isNodeKnownUp(run, name) ? 'True' : 'Unknown'],
    ]),
    'Allocatable:',
    ...columns([
      ['  cpu:', cpuWords(cpuMilli)],
      ['  memory:', memoryWords(memoryBytes)],
    ]),
    'Allocated resources:',
    ...columns([
      ['  Resource', 'Requests'],
      ...['cpu', 'memory'].map((resource) => [`  ${resource}`, amountWords(resource, sum(resource))]),
    ]),
    `Non-terminated Pods: (${pods.length} in total)`,
    ...pods.map((pod) => `  ${pod.namespace}/${pod.name}`),
  ];
}

function listRows(label: string, values: readonly string[]): string[][] {
  if (values.length === 0) return [[label, '<none>']];
  return values.map((value, index) => [index === 0 ? label : '', value]);
}
