/**
 * Tools that ask over the network from inside a Pod: what they print tells refused, timed out and not resolved apart.
 */
import type { Outcome } from '../cluster-model/network/requests.ts';
import { readTarget, requestAll } from '../cluster-model/network/requests.ts';
import { containerSpec } from '../cluster-model/programs/program-of.ts';
import { programName } from '../cluster-model/programs/programs.ts';
import { endpointsOf, isHeadless } from '../cluster-model/network/services.ts';
import { objectKey } from '../cluster-model/state.ts';
import type { Inside, Tool, ToolOutput } from './tool.ts';

export const networkTools: Readonly<Record<string, Tool>> = {
  wget: fetchPage,
  nc: connect,
  nslookup: lookUp,
};

/** Why there is no answer, as a program finds out. */
type Failure = 'refused' | 'timed out' | 'not resolved' | 'no address';

function failureOf({ text }: Outcome): Failure {
  if (text.startsWith('could not resolve')) return 'not resolved';
  if (text.startsWith('timed out')) return 'timed out';
  return text.startsWith('connection refused') ? 'refused' : 'no address';
}

/** The first way that fails, else the first: a Service may choose any of its Pods. */
function outcomeOf({ run, pod }: Inside, address: string): Outcome | undefined {
  const all = requestAll(run, { namespace: pod.namespace, pod }, address);
  return all.find(({ answer }) => answer === undefined) ?? all[0];
}

const failed = (line: string): ToolOutput => ({ lines: [line], exitCode: 1 });

function fetchPage(inside: Inside, args: readonly string[]): ToolOutput {
  const address = args.find((arg) => !arg.startsWith('-') && !/^\d+$/.test(arg));
  if (address === undefined) return failed('Usage: wget [-qO-] URL');
  const target = readTarget(address);
  const outcome = outcomeOf(inside, address);
  if (!target || !outcome) return failed(`wget: bad address '${address}'`);
  const { answer } = outcome;
  if (answer) return page(answer);
  const failure = failureOf(outcome);
  if (failure === 'not resolved' || failure === 'no address') return failed(`wget: bad address '${target.host}'`);
  if (failure === 'timed out') return failed('wget: download timed out');
  return failed(`wget: can't connect to remote host (${addressOf(inside, outcome, target.host)}): Connection refused`);
}

const reasons: Readonly<Record<number, string>> = { 404: 'Not Found', 503: 'Service Unavailable' };

function page({ pod, container, status }: NonNullable<Outcome['answer']>): ToolOutput {
  if (status >= 400) return failed(`wget: server returned error: HTTP/1.1 ${status} ${reasons[status] ?? 'Error'}`);
  const program = programName(containerSpec(pod, container.name)?.image ?? '');
  return { lines: [`Hello from ${program} in Pod ${pod.name}`], exitCode: 0 };
}

/** `nc -zv HOST PORT`. */
function connect(inside: Inside, args: readonly string[]): ToolOutput {
  const [host, port] = args.filter((arg) => !arg.startsWith('-'));
  if (host === undefined || port === undefined) return failed('Usage: nc -zv HOST PORT');
  const outcome = outcomeOf(inside, `tcp://${host}:${port}`);
  const failure = outcome ? failureOf(outcome) : 'no address';
  const place = outcome ? addressOf(inside, outcome, host) : host;
  if (outcome?.answer) return { lines: [`${host} (${place}:${port}) open`], exitCode: 0 };
  if (failure === 'not resolved' || failure === 'no address') return failed(`nc: bad address '${host}'`);
  return failed(
    `nc: ${host} (${place}:${port}): ${failure === 'refused' ? 'Connection refused' : 'Connection timed out'}`,
  );
}

function lookUp(inside: Inside, args: readonly string[]): ToolOutput {
  const [name] = args.filter((arg) => !arg.startsWith('-'));
  if (name === undefined) return failed('Usage: nslookup NAME');
  const server = ['Server:\t\t10.96.0.10', 'Address:\t10.96.0.10:53', ''];
  const outcome = outcomeOf(inside, `tcp://${name}:1`);
  const { service } = outcome ?? {};
  if (!outcome || failureOf(outcome) === 'not resolved')
    return { lines: [...server, `** server can't find ${name}: NXDOMAIN`], exitCode: 1 };
  const full = service ? `${service.name}.${service.namespace}.svc.cluster.local` : name;
  return { lines: [...server, `Name:\t${full}`, `Address: ${addressOf(inside, outcome, name)}`], exitCode: 0 };
}

/** The IP that the name leads to: a Service's own, of a headless one its Pod's. */
function addressOf({ run, pod }: Inside, { service }: Outcome, host: string): string {
  if (host === 'localhost') return '127.0.0.1';
  if (!service) return /^[\d.]+$/.test(host) ? host : pod.ip;
  if (isHeadless(service)) return endpointsOf(run, service)[0]?.ip ?? '';
  return run.serviceIps.get(objectKey('Service', service.namespace, service.name)) ?? '';
}
