/** `kubectl top pods`, from what the programs of the course are declared to take. */
import { columns } from '../cluster-model/kubectl/columns.ts';
import { programIn } from '../cluster-model/program-of.ts';
import type { ContainerState, PodState, Run } from '../cluster-model/state.ts';
import { namespaceOf, podsIn } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { readSelector, unreadableSelector } from './selector.ts';
import { fails, notFound, says, type Context, type Result } from './reply.ts';

export const topFlags: readonly Flag[] = [
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace to look in' },
  { name: 'all-namespaces', short: 'A', about: 'Look in all namespaces' },
  { name: 'selector', short: 'l', value: 'LABELS', about: 'Only Pods with these labels: `app=shop`' },
  { name: 'containers', about: 'One row for each container' },
];

const BYTES_PER_MEBIBYTE = 2 ** 20;
/** What a server takes that nobody asks for anything: the least that `kubectl top` shows. */
const IDLE_MILLICORES = 1;

/** Only Pods with a container that runs have metrics. */
export function top({ run, given }: Context): Result {
  const [word = '', name] = given.names;
  if (!/^po(d|ds)?$/.test(word))
    return fails(
      'This terminal supports only kubectl top pods. For the requests on a node: kubectl describe node NAME',
    );
  const selector = readSelector(given);
  if (selector === undefined) return fails(unreadableSelector);
  const all = podsIn(run, namespaceOf(given), selector).filter((pod) => name === undefined || pod.name === name);
  if (name !== undefined && all.length === 0) return notFound('pods', name);
  const pods = all.filter((pod) => runningIn(pod).length > 0);
  if (pods.length === 0) return fails('error: metrics not available yet');
  const isAll = namespaceOf(given) === undefined;
  const hasContainers = given.flags.has('containers');
  const head = [
    ...(isAll ? ['NAMESPACE'] : []),
    ...(hasContainers ? ['POD', 'NAME'] : ['NAME']),
    ...['CPU(cores)', 'MEMORY(bytes)'],
  ];
  const rows = pods.flatMap((pod) => {
    const space = isAll ? [pod.namespace] : [];
    const states = runningIn(pod);
    if (hasContainers)
      return states.map((state) => [...space, pod.name, state.name, ...usage([memoryOf(run, pod, state)])]);
    return [[...space, pod.name, ...usage(states.map((state) => memoryOf(run, pod, state)))]];
  });
  return says(
    ...columns([head, ...rows]),
    '(The programs of the course wait for requests here, and take almost no CPU. Other images are not known.)',
  );
}

function runningIn(pod: PodState): ContainerState[] {
  return pod.containers.filter(({ phase }) => phase === 'running');
}

function memoryOf(run: Run, pod: PodState, state: ContainerState): number | undefined {
  const spec = pod.spec.containers.find(({ name }) => name === state.name);
  return spec && programIn(run, spec).memoryBytes;
}

function usage(bytes: readonly (number | undefined)[]): string[] {
  const known = bytes.filter((one) => one !== undefined);
  const sum = known.reduce((total, one) => total + one, 0);
  if (known.length < bytes.length) return ['<unknown>', '<unknown>'];
  return [`${known.length * IDLE_MILLICORES}m`, `${Math.round(sum / BYTES_PER_MEBIBYTE)}Mi`];
}
