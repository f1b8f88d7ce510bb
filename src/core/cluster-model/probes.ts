/** What the kubelet asks, and what it concludes. Source: pkg/kubelet/prober. */
import type { ContainerSpec } from './container-spec.ts';
import { exitCodeOf } from './known-command.ts';
import { askedFile, httpCommand, looksAtProcesses, tcpCommand, type HttpCommand } from './probe-command.ts';
import type { ProbeSpec } from './probe-spec.ts';
import { programIn } from './program-of.ts';
import { listens, statusOf } from './requests.ts';
import type { ContainerState, PodState, ProbeCount, Run } from './state.ts';

export interface ProbeAnswer {
  readonly isGood: boolean;
  /** The kubelet could not ask: it says so and counts nothing, so nothing becomes ready and nothing is restarted. */
  readonly isError?: true;
  /** As the event says it: `HTTP probe failed with statuscode: 503`. */
  readonly text: string;
}

const good: ProbeAnswer = { isGood: true, text: '' };
const bad = (text: string): ProbeAnswer => ({ isGood: false, text });

/** A number, or the container's own port of that name. */
export function probePort(spec: ContainerSpec, { port }: ProbeSpec): number | undefined {
  if (/^\d+$/.test(port)) return Number(port);
  return spec.ports.find(({ name }) => name === port)?.containerPort;
}

/** Asks once. The kubelet asks from the node: without `host` it asks the Pod's IP. */
function askProbe(run: Run, pod: PodState, spec: ContainerSpec, state: ContainerState, probe: ProbeSpec): ProbeAnswer {
  if (probe.handler === 'none') return good;
  // What a command finds out is known of files of the program's own script. Others work while the program works.
  if (probe.handler === 'exec') {
    const missing = missingFile(run, spec, state, probe);
    if (missing !== undefined) return bad(`cat: can't open '${missing}': No such file or directory`);
    const code = exitCodeOf(probe.command);
    if (code !== undefined) return code === 0 ? good : bad(`command exited with code ${code}`);
    const http = httpCommand(probe.command);
    if (http) return askByCommand(run, pod, http);
    const tcp = tcpCommand(probe.command);
    if (tcp !== undefined)
      return pod.containers.some((one) => listens(run, one, tcp)) ? good : bad(`can't connect to port ${tcp}`);
    if (looksAtProcesses(probe.command)) return good;
    const isUp = state.listensAt === undefined ? !state.isHung : state.listensAt <= run.clock && !state.isHung;
    return isUp ? good : bad('command exited with a code other than 0');
  }
  const port = probePort(spec, probe);
  if (port === undefined)
    return { isGood: false, isError: true, text: `strconv.Atoi: parsing "${probe.port}": invalid syntax` };
  const host = probe.host === '' ? pod.ip : probe.host;
  const asked = requested(probe, host, port);
  const elsewhere = hostProblem(pod, probe, port);
  if (elsewhere !== undefined) return bad(elsewhere);
  const listener = pod.containers.find((one) => listens(run, one, port));
  if (!listener) return bad(`${asked}dial tcp ${host}:${port}: connect: connection refused`);
  if (probe.handler !== 'httpGet') return good;
  if (listener.isHung) return bad(`${asked}context deadline exceeded`);
  if (probe.scheme === 'HTTPS') return bad(`${asked}http: server gave HTTP response to HTTPS client`);
  const status = statusOf(run, pod, listener, probe.path);
  return status >= 200 && status < 400 ? good : bad(`HTTP probe failed with statuscode: ${status}`);
}

/** From inside the Pod, to whoever listens there. */
function askByCommand(run: Run, pod: PodState, { port, path, failsOnStatus }: HttpCommand): ProbeAnswer {
  const listener = pod.containers.find((one) => listens(run, one, port));
  if (!listener) return bad(`can't connect to port ${port}: Connection refused`);
  if (listener.isHung) return bad('command timed out');
  const status = statusOf(run, pod, listener, path);
  return status < 400 || !failsOnStatus ? good : bad(`server returned error: HTTP/1.1 ${status}`);
}

/** The file that `cat FILE` asks for, when the program's script makes it, and it is not there now. */
function missingFile(run: Run, spec: ContainerSpec, state: ContainerState, { command }: ProbeSpec): string | undefined {
  const path = askedFile(command);
  if (path === undefined) return undefined;
  const { files, isGuess } = programIn(run, spec);
  const file = files?.find((one) => one.path === path);
  const age = run.clock - state.startedAt;
  if (file) return age < file.from || age >= file.until ? path : undefined;
  // The programs of the course leave no such file.
  const isMounted = spec.mounts.some(({ mountPath }) => path.startsWith(mountPath));
  return isGuess !== true && !isMounted && /^\/(?:tmp|run|var\/run)\//.test(path) ? path : undefined;
}

/** A host other than the Pod: the node's own loopback, or another machine, which does not tell about this program. */
function hostProblem(pod: PodState, { host }: ProbeSpec, port: number): string | undefined {
  if (host === '' || host === pod.ip) return undefined;
  const isLoopback = host === 'localhost' || host.startsWith('127.');
  if (isLoopback && pod.spec.hostNetwork) return undefined;
  if (isLoopback)
    return `dial tcp ${host}:${port}: connect: connection refused (the kubelet asks the node, not the Pod)`;
  return `the probe asks ${host}, not this Pod`;
}

/** As Go's HTTP client begins its errors. */
function requested({ handler, scheme, path }: ProbeSpec, host: string, port: number): string {
  return handler === 'httpGet' ? `Get "${scheme.toLowerCase()}://${host}:${port}${path}": ` : '';
}

export interface Verdict {
  /** The counts have reached a threshold. */
  readonly verdict: 'good' | 'bad' | undefined;
  readonly answer: ProbeAnswer;
}

/** Asks when it is time, and counts. A change of mind starts the count again. */
export function probeOnce(
  run: Run,
  pod: PodState,
  spec: ContainerSpec,
  state: ContainerState,
  probe: ProbeSpec,
): Verdict | undefined {
  const count = countOf(state, probe);
  if (run.clock < count.nextAt) return undefined;
  count.nextAt = run.clock + probe.period;
  const answer = askProbe(run, pod, spec, state, probe);
  if (answer.isError) return { verdict: undefined, answer };
  count.succeeded = answer.isGood ? count.succeeded + 1 : 0;
  count.failed = answer.isGood ? 0 : count.failed + 1;
  if (answer.isGood) return { verdict: count.succeeded >= probe.successes ? 'good' : undefined, answer };
  return { verdict: count.failed >= probe.failures ? 'bad' : undefined, answer };
}

function countOf(state: ContainerState, probe: ProbeSpec): ProbeCount {
  const known = state.probes.get(probe.kind);
  if (known) return known;
  // initialDelaySeconds counts from the start of the container, for liveness after a startup probe too.
  const made = { nextAt: state.startedAt + probe.initialDelay, failed: 0, succeeded: 0 };
  state.probes.set(probe.kind, made);
  return made;
}
