/**
 * Keys of a Docker Compose service, and what says the same in a container or its Pod.
 * https://docs.docker.com/reference/compose-file/services/
 */

import { dockerSeconds, dockerSize } from '../../kubernetes/docker-units.ts';
import type { ListValue, Value } from '../../yaml/values.ts';
import type { YamlData } from '../../yaml/write.ts';

export interface Translation {
  /** Whose field it becomes. */
  readonly owner: 'itself' | 'pod';
  readonly path: readonly string[];
  readonly data: YamlData;
}

type Translate = (value: Value) => Translation | undefined;

const RESTART: Readonly<Record<string, string>> = {
  always: 'Always',
  'unless-stopped': 'Always',
  'on-failure': 'OnFailure',
  no: 'Never',
};

const CONTAINER_WORDS: Readonly<Record<string, Translate>> = {
  restart: (value) => {
    const word = sourceOf(value)?.replace(/:\d+$/, '') ?? '';
    return Object.hasOwn(RESTART, word) ? inPod(['restartPolicy'], RESTART[word]) : undefined;
  },
  stop_grace_period: (value) => inPod(['terminationGracePeriodSeconds'], dockerSeconds(sourceOf(value) ?? '')),
  mem_limit: (value) => inContainer(['resources', 'limits', 'memory'], dockerSize(sourceOf(value) ?? '')),
  mem_reservation: (value) => inContainer(['resources', 'requests', 'memory'], dockerSize(sourceOf(value) ?? '')),
  cpus: (value) => inContainer(['resources', 'limits', 'cpu'], /^[\d.]+$/.exec(sourceOf(value) ?? '')?.[0]),
  user: (value) => {
    const [, user = '', group] = /^(\d+)(?::(\d+))?$/.exec(sourceOf(value) ?? '') ?? [];
    if (user === '') return undefined;
    const ids = { runAsUser: Number(user), ...(group === undefined ? {} : { runAsGroup: Number(group) }) };
    return inContainer(['securityContext'], ids);
  },
  read_only: (value) =>
    inContainer(['securityContext', 'readOnlyRootFilesystem'], value.kind === 'scalar' ? value.bool : undefined),
  cap_add: (value) => inContainer(['securityContext', 'capabilities', 'add'], capabilities(value)),
  healthcheck: (value) => inContainer(['livenessProbe'], livenessProbe(value)),
  network_mode: (value) => (sourceOf(value) === 'host' ? inPod(['hostNetwork'], true) : undefined),
  pid: (value) => (sourceOf(value) === 'host' ? inPod(['hostPID'], true) : undefined),
  ipc: (value) => (sourceOf(value) === 'host' ? inPod(['hostIPC'], true) : undefined),
  deploy: (value) => inContainer(['resources'], deployedResources(value)),
  cap_drop: (value) => inContainer(['securityContext', 'capabilities', 'drop'], capabilities(value)),
};

const PROBE_WORDS: Readonly<Record<string, Translate>> = {
  test: (value) => inContainer(['exec', 'command'], healthCommand(value)),
  start_period: (value) => inContainer(['initialDelaySeconds'], dockerSeconds(sourceOf(value) ?? '')),
};

const WORDS: Readonly<Record<string, Readonly<Record<string, Translate>>>> = {
  Container: CONTAINER_WORDS,
  Probe: PROBE_WORDS,
};

/** What a key of Compose says in Kubernetes; undefined for other keys, and where the value has no counterpart. */
export function fromCompose(type: string, word: string, value: Value): Translation | undefined {
  const words = Object.hasOwn(WORDS, type) ? WORDS[type] : undefined;
  return words && Object.hasOwn(words, word) ? words[word]?.(value) : undefined;
}

function inContainer(path: readonly string[], data: YamlData | undefined): Translation | undefined {
  return data === undefined ? undefined : { owner: 'itself', path, data };
}

function inPod(path: readonly string[], data: YamlData | undefined): Translation | undefined {
  return data === undefined ? undefined : { owner: 'pod', path, data };
}

function sourceOf(value: Value): string | undefined {
  return value.kind === 'scalar' ? (value.string ?? value.source).trim() : undefined;
}

function capabilities(value: Value): string[] | undefined {
  return value.kind === 'list' ? texts(value)?.map((name) => name.replace(/^CAP_/, '')) : undefined;
}

/** `["CMD", "curl", …]` is a program, `["CMD-SHELL", "…"]` and a bare text are for a shell. */
function healthCommand(value: Value): string[] | undefined {
  if (value.kind === 'scalar') return value.string === undefined ? undefined : ['sh', '-c', value.string];
  const [first, ...rest] = (value.kind === 'list' ? texts(value) : undefined) ?? [];
  if (rest.length === 0) return undefined;
  if (first === 'CMD') return rest;
  return first === 'CMD-SHELL' ? ['sh', '-c', rest.join(' ')] : undefined;
}

/**
 * Compose checks health as a liveness probe does: in the container, again and again. Undefined where a part has no
 * counterpart.
 */
function livenessProbe(check: Value): Readonly<Record<string, YamlData>> | undefined {
  if (check.kind !== 'map') return undefined;
  const command = healthCommand(check.get('test') ?? check);
  const numbers = check.entries
    .filter(({ name }) => name !== 'test')
    .map(({ name, value }): [string, number] | undefined => {
      const field = Object.hasOwn(HEALTH_NUMBERS, name) ? HEALTH_NUMBERS[name] : undefined;
      const number = value.kind !== 'scalar' ? undefined : (value.int ?? dockerSeconds(sourceOf(value) ?? ''));
      return field === undefined || number === undefined ? undefined : [field, number];
    });
  const known = numbers.filter((pair) => pair !== undefined);
  return command && known.length === numbers.length ? { exec: { command }, ...Object.fromEntries(known) } : undefined;
}

/** `deploy.resources` with its limits and reservations, when there is nothing else under `deploy`. */
function deployedResources(deploy: Value): YamlData | undefined {
  const resources = deploy.kind === 'map' && deploy.entries.length === 1 ? deploy.map('resources') : undefined;
  const parts = resources?.entries.map(({ name, value }) => {
    const part = name === 'reservations' ? 'requests' : name;
    const amounts = value.kind === 'map' ? value.entries.map(({ name: unit, value: size }) => amount(unit, size)) : [];
    const known = amounts.filter((one) => one !== undefined);
    return amounts.length > 0 && known.length === amounts.length ? ([part, fieldsOf(known)] as const) : undefined;
  });
  const known = parts?.filter((one) => one !== undefined) ?? [];
  return known.length > 0 && known.length === parts?.length ? fieldsOf(known) : undefined;
}

function fieldsOf(pairs: readonly (readonly [string, YamlData])[]): YamlData {
  return Object.fromEntries(pairs);
}

function amount(unit: string, value: Value): [string, string] | undefined {
  const text = sourceOf(value) ?? '';
  if (unit === 'cpus') return /^[\d.]+$/.test(text) ? ['cpu', text] : undefined;
  const size = unit === 'memory' ? dockerSize(text) : undefined;
  return size === undefined ? undefined : ['memory', size];
}

/** Keys of a service whose counterpart is in another object or field, which only their author knows. */
const HAS_COUNTERPART: ReadonlySet<string> = new Set([
  ...['configs', 'deploy', 'devices', 'dns', 'dns_opt', 'dns_search', 'domainname', 'extra_hosts', 'ipc'],
  ...['network_mode', 'pid', 'restart', 'scale', 'secrets', 'security_opt', 'shm_size', 'stop_signal', 'tmpfs'],
]);

/** Without it something would be lost that Kubernetes can do, elsewhere. */
export function hasCounterpart(type: string, word: string): boolean {
  return type === 'Container' && HAS_COUNTERPART.has(word);
}

/** Keys of a service about what Kubernetes does by itself, or has nothing to do with. */
const WITHOUT_COUNTERPART: ReadonlySet<string> = new Set([
  'depends_on',
  'external_links',
  'links',
  'logging',
  'networks',
  'profiles',
]);

/** Is nothing lost without it, whatever is under it? */
export function hasNoCounterpart(type: string, word: string): boolean {
  return type === 'Container' && WITHOUT_COUNTERPART.has(word);
}

const HEALTH_NUMBERS: Readonly<Record<string, string>> = {
  start_period: 'initialDelaySeconds',
  interval: 'periodSeconds',
  timeout: 'timeoutSeconds',
  retries: 'failureThreshold',
};

function texts(list: ListValue): string[] | undefined {
  const found = list.texts();
  return found.length > 0 && found.length === list.items.length ? found : undefined;
}
