/** The part of `kubectl describe pod` about one container. Source: staging/src/k8s.io/kubectl/pkg/describe. */
import type { ContainerSpec } from '../objects/container-spec.ts';
import { flagAt, mapAt, textAt, type PlainMap } from '../objects/plain-object.ts';
import type { ProbeSpec } from '../objects/probe-spec.ts';
import { cpuWords, memoryWords } from '../objects/quantities.ts';
import type { Amounts } from '../objects/resources.ts';
import type { ContainerState, PodState } from '../state.ts';
import { blocks } from './columns.ts';

export function describeContainer(pod: PodState, spec: ContainerSpec): string[] {
  const state = pod.containers.find(({ name }) => name === spec.name);
  if (!state) return [];
  const rows: (readonly string[])[] = [
    ['Image:', spec.image],
    ...portRows(spec),
    ...listRows('Command:', spec.command),
    ...listRows('Args:', spec.args),
    // Before a kubelet has the Pod, nobody has reported a state.
    ...(pod.node === '' ? [] : reportedRows(pod, state, spec)),
    ...amountRows('Limits:', spec.resources.limits),
    ...amountRows('Requests:', spec.resources.requests),
    ...spec.probes.map((probe) => [`${capital(probe.kind)}:`, probeWords(probe)]),
    ...envFromRows(spec),
    ...environmentRows(spec),
    ...mountRows(spec),
  ];
  return [`  ${spec.name}:`, ...blocks(rows).map((line) => `    ${line}`.trimEnd())];
}

function reportedRows(pod: PodState, state: ContainerState, spec: ContainerSpec): string[][] {
  // Without init containers to wait for, a container that waits is being created. Source: kubelet_pods.go.
  const waits = pod.spec.containers.some(({ role }) => role !== 'app');
  const shown = state.reason === 'PodInitializing' && !waits ? { ...state, reason: 'ContainerCreating' } : state;
  const isDone = state.phase === 'terminated' && state.last?.exitCode === 0;
  return [
    ...stateRows(shown),
    ['Ready:', yesNo(spec.role === 'init' ? isDone : state.ready)],
    ['Restart Count:', `${state.restarts}`],
  ];
}

export function yesNo(value: boolean): string {
  return value ? 'True' : 'False';
}

function portRows({ ports }: ContainerSpec): string[][] {
  if (ports.length === 0) return [];
  const shown = ports.map(({ containerPort, protocol, name }) => {
    const behind = name === '' ? '' : ` (${name})`;
    return `${containerPort}/${protocol}${behind}`;
  });
  const hosts = ports.map(({ hostPort, protocol }) => `${hostPort ?? 0}/${protocol}`);
  const ending = ports.length === 1 ? ':' : 's:';
  return [
    [`Port${ending}`, shown.join(', ')],
    [`Host Port${ending}`, hosts.join(', ')],
  ];
}

/** A heading, and a line for each word; one of several lines stays below it. */
function listRows(label: string, words: readonly string[]): string[][] {
  if (words.length === 0) return [];
  return [[label], ...words.flatMap((word) => word.split('\n').map((line) => [`  ${line}`]))];
}

function stateRows(state: ContainerState): string[][] {
  const { phase, reason, message, last } = state;
  const now = stateLines('State:', phase, reason, message, phase === 'terminated' ? last?.exitCode : undefined);
  if (phase === 'terminated' || !last) return now;
  return [...now, ...stateLines('Last State:', 'terminated', last.reason, '', last.exitCode)];
}

function stateLines(
  label: string,
  phase: string,
  reason: string,
  message: string,
  exitCode: number | undefined,
): string[][] {
  return [
    [label, capital(phase)],
    ...(reason === '' ? [] : [['  Reason:', reason]]),
    ...(message === '' ? [] : [['  Message:', message]]),
    ...(exitCode === undefined ? [] : [['  Exit Code:', `${exitCode}`]]),
  ];
}

function amountRows(label: string, amounts: Amounts): string[][] {
  const names = Object.keys(amounts).sort();
  if (names.length === 0) return [];
  return [[label], ...names.map((name) => [`  ${name}:`, amountWords(name, amounts[name] ?? 0)])];
}

export function amountWords(name: string, amount: number): string {
  return name === 'cpu' ? cpuWords(amount) : name === 'memory' ? memoryWords(amount) : `${amount}`;
}

/** `http-get http://:3000/ready delay=0s timeout=1s period=10s #success=1 #failure=3`. */
function probeWords(probe: ProbeSpec): string {
  const times = `delay=${probe.initialDelay}s timeout=${probe.timeout}s period=${probe.period}s`;
  return `${handlerWords(probe)} ${times} #success=${probe.successes} #failure=${probe.failures}`;
}

function handlerWords({ handler, host, port, path, scheme, command }: ProbeSpec): string {
  if (handler === 'httpGet') return `http-get ${scheme.toLowerCase()}://${host}:${port}${path}`;
  if (handler === 'exec') return `exec [${command.join(' ')}]`;
  return handler === 'grpc' ? `grpc <pod>:${port}` : `tcp-socket ${host}:${port}`;
}

function envFromRows({ envFrom }: ContainerSpec): string[][] {
  const shown = envFrom.flatMap((source) =>
    (
      [
        ['configMapRef', 'ConfigMap'],
        ['secretRef', 'Secret'],
      ] as const
    ).flatMap(([field, kind]) => {
      const reference = mapAt(source, field);
      return reference ? [[`  ${textAt(reference, 'name') ?? ''}`, `${kind}  Optional: ${optional(reference)}`]] : [];
    }),
  );
  return shown.length === 0 ? [] : [['Environment Variables from:'], ...shown];
}

function environmentRows({ env }: ContainerSpec): string[][] {
  if (env.length === 0) return [['Environment:', '<none>']];
  return [['Environment:'], ...env.map((variable) => [`  ${textAt(variable, 'name') ?? ''}:`, valueWords(variable)])];
}

const keySources = [
  ['configMapKeyRef', 'config map'],
  ['secretKeyRef', 'secret'],
] as const;

function valueWords(variable: PlainMap): string {
  for (const [field, kind] of keySources) {
    const reference = mapAt(variable, 'valueFrom', field);
    if (!reference) continue;
    const key = `<set to the key '${textAt(reference, 'key') ?? ''}' in ${kind === 'secret' ? 'secret' : 'config map'}`;
    return `${key} '${textAt(reference, 'name') ?? ''}'>  Optional: ${optional(reference)}`;
  }
  const path = textAt(variable, 'valueFrom', 'fieldRef', 'fieldPath');
  return path === undefined ? (textAt(variable, 'value') ?? '') : ` (v1:${path})`;
}

function optional(reference: PlainMap): string {
  return flagAt(reference, 'optional') === true ? 'true' : 'false';
}

function mountRows({ mounts }: ContainerSpec): string[][] {
  if (mounts.length === 0) return [['Mounts:', '<none>']];
  const shown = mounts.map((mount) => {
    const path = mount.subPath === '' ? '' : `,path="${mount.subPath}"`;
    const mode = mount.readOnly ? 'ro' : 'rw';
    return `${mount.mountPath} from ${mount.volume} (${mode}${path})`;
  });
  return [['Mounts:'], ...shown.sort().map((line) => [`  ${line}`])];
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
