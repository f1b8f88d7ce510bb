/**
 * What one text says where Kubernetes wants an object: its main field, or several fields in a notation of another
 * tool.
 */

import { dockerSeconds } from '../../kubernetes/docker-units.ts';
import { isConfigKey } from '../../kubernetes/keys.ts';
import { isDnsLabel, isDnsSubdomain } from '../../kubernetes/names.ts';
import { addressOf, portInText } from '../../kubernetes/port-text.ts';
import { containerAround, firstPortOf } from '../../manifest/containers.ts';
import type { ScalarValue } from '../../yaml/values.ts';
import type { YamlData } from '../../yaml/write.ts';

type Fields = Readonly<Record<string, YamlData>>;
type Read = (text: string, value: ScalarValue) => Fields | undefined;

const CAPITALIZED = /^[A-Z][A-Za-z]+$/;

/** The field that a text in place of such an object most likely gives. */
const MAIN_FIELD: Readonly<Record<string, string>> = {
  ConfigMapVolumeSource: 'name',
  SecretVolumeSource: 'secretName',
  PersistentVolumeClaimVolumeSource: 'claimName',
  HostPathVolumeSource: 'path',
  ImageVolumeSource: 'reference',
  ConfigMapEnvSource: 'name',
  SecretEnvSource: 'name',
  LocalObjectReference: 'name',
  PodSchedulingGate: 'name',
  PodReadinessGate: 'conditionType',
  ObjectFieldSelector: 'fieldPath',
  ResourceFieldSelector: 'resource',
};

const NOTATIONS: Readonly<Record<string, Read>> = {
  EnvFromSource: (text) =>
    isDnsSubdomain(text)
      ? { [/secret|credential|password/.test(text) ? 'secretRef' : 'configMapRef']: { name: text } }
      : undefined,
  ObjectMeta: (text, { parent }) =>
    parent?.kind === 'map' && parent.has('kind') && isDnsLabel(text) ? { name: text } : undefined,
  ContainerPort: (text, value) => containerPort(value.int === undefined ? text : String(value.int)),
  ServicePort: servicePort,
  DeploymentStrategy: enumOf('type', ['Recreate', 'RollingUpdate']),
  StatefulSetUpdateStrategy: enumOf('type', ['OnDelete', 'RollingUpdate']),
  DaemonSetUpdateStrategy: enumOf('type', ['OnDelete', 'RollingUpdate']),
  SeccompProfile: (text) =>
    securityProfile(text) ??
    (/^[\w./-]+\.json$/.test(text) ? { type: 'Localhost', localhostProfile: text } : undefined),
  AppArmorProfile: securityProfile,
  SleepAction: (text, { int }) => {
    const seconds = int ?? dockerSeconds(text);
    return seconds === undefined ? undefined : { seconds };
  },
  EmptyDirVolumeSource: (text) =>
    text === 'Memory' ? { medium: text } : /^\d+(?:[KMGT]i?)?$/.test(text) ? { sizeLimit: text } : undefined,
  NFSVolumeSource: (text) => {
    const [, server = '', path = ''] = /^([\w.-]+):(\/\S*)$/.exec(text) ?? [];
    return path === '' ? undefined : { server, path };
  },
  Probe: probe,
  HTTPGetAction: (text, value) => {
    const checked = probe(text, value)?.['httpGet'];
    return typeof checked === 'object' && 'path' in checked ? checked : undefined;
  },
  ExecAction: (text) => ({ command: commandOf(text) }),
  LifecycleHandler: (text) => ({ exec: { command: commandOf(text) } }),
  TCPSocketAction: portOf,
  GRPCAction: portOf,
  Volume: (text) => (isDnsLabel(text) ? { name: text, emptyDir: {} } : undefined),
  VolumeMount: (text) => {
    const [, name = '', mountPath = '', mode] = /^([a-z0-9-]+):(\/[^:\s]*)(?::(ro|rw))?$/.exec(text) ?? [];
    return isDnsLabel(name) ? { name, mountPath, ...(mode === 'ro' ? { readOnly: true } : {}) } : undefined;
  },
  PodDNSConfigOption: (text) => {
    const [, name = '', value] = /^([a-z][a-z0-9-]*)(?::(\w+))?$/.exec(text) ?? [];
    return name === '' ? undefined : value === undefined ? { name } : { name, value };
  },
  KeyToPath: (text) => (isConfigKey(text) ? { key: text, path: text } : undefined),
  HTTPHeader: (text) => {
    const [, name = '', value = ''] = /^([A-Za-z0-9-]+): *(\S.*)$/.exec(text) ?? [];
    return name === '' ? undefined : { name, value };
  },
  Sysctl: (text) => {
    const [, name = '', value = ''] = /^([a-z][\w./-]*)=(\S+)$/.exec(text) ?? [];
    return name === '' ? undefined : { name, value };
  },
  SecretKeySelector: nameAndKey,
  ConfigMapKeySelector: nameAndKey,
  Toleration: toleration,
  LabelSelector: (text) => labels(text),
  HostAlias: (text) => {
    // `db:10.0.0.1` and `db=10.0.0.1` of Docker's `extra_hosts` have the name in front.
    const [, host = '', address = ''] = /^([a-z][a-z0-9.-]*)[:=](\d[\d.]*)$/.exec(text) ?? [];
    if (host !== '') return { ip: address, hostnames: [host] };
    const [ip = '', ...hostnames] = text.split(/\s+/);
    return hostnames.length > 0 && /^[\d.]+$|:/.test(ip) ? { ip, hostnames } : undefined;
  },
};

/** Undefined where the text does not say what the type wants, so that nothing is made up. */
export function objectFromText(type: string, value: ScalarValue): Fields | undefined {
  const text = value.source.trim();
  const read = Object.hasOwn(NOTATIONS, type) ? NOTATIONS[type] : undefined;
  if (read) return read(text, value);
  const field = Object.hasOwn(MAIN_FIELD, type) ? MAIN_FIELD[type] : undefined;
  return field === undefined || text.includes('\n') ? undefined : { [field]: value.int ?? value.string ?? text };
}

/** `8080:80/udp` of Docker: the port of the container stands last. */
function containerPort(text: string): Fields | undefined {
  const found = portInText(text);
  if (!found) return undefined;
  const { port, protocol } = found;
  return { containerPort: port, ...(protocol === undefined || protocol === 'TCP' ? {} : { protocol }) };
}

/** `8080:80` of `kubectl expose` and Docker: the port of the Service, then that of the Pod. */
function servicePort(text: string, { int }: ScalarValue): Fields | undefined {
  if (int !== undefined) return { port: int };
  const [, port = '', target, protocol] = /^(\d{1,5})(?::(\d{1,5}))?(?:\/(tcp|udp|sctp))?$/i.exec(text) ?? [];
  if (port === '') return undefined;
  return {
    port: Number(port),
    ...(target === undefined || target === port ? {} : { targetPort: Number(target) }),
    ...(protocol === undefined || /^tcp$/i.test(protocol) ? {} : { protocol: protocol.toUpperCase() }),
  };
}

function portOf(text: string, { int }: ScalarValue): Fields | undefined {
  const port = int ?? addressOf(text)?.port;
  return port === undefined ? undefined : { port };
}

function enumOf(field: string, words: readonly string[]): Read {
  return (text) => {
    const word = words.find((one) => one.toLowerCase() === text.toLowerCase());
    return word !== undefined && (CAPITALIZED.test(text) || word.toLowerCase() === text)
      ? { [field]: word }
      : undefined;
  };
}

/** A path, or a port; a path needs the port that the container declares. */
function probe(text: string, value: ScalarValue): Fields | undefined {
  const [, scheme, path, behind] = /^(?:(https?):\/\/[^/]*)?(\/[\w./?=&-]*?)(?::(\d{1,5}))?$/.exec(text) ?? [];
  const port = value.int ?? addressOf(behind === undefined ? text : `:${behind}`)?.port;
  const container = containerAround(value)?.container;
  const declared = port ?? (container && firstPortOf(container));
  if (path !== undefined)
    return declared === undefined ? undefined : { httpGet: { path, port: declared, ...secured(scheme) } };
  return port === undefined ? undefined : { tcpSocket: { port } };
}

/** Without a scheme, the kubelet speaks HTTP. */
function secured(scheme: string | undefined): Fields {
  return scheme === 'https' ? { scheme: 'HTTPS' } : {};
}

/** Signs of a shell need one. */
function commandOf(text: string): string[] {
  return /[|&;<>$`"'*\\]/.test(text) ? ['sh', '-c', text] : text.split(/\s+/);
}

/** As annotations of old wrote it: `runtime/default`, `docker/default`, `localhost/audit.json`. */
function securityProfile(text: string): Fields | undefined {
  const [, type = ''] = /^(RuntimeDefault|Unconfined)$/.exec(text) ?? [];
  if (type !== '') return { type };
  if (/^(?:runtime|docker)\/default$/.test(text)) return { type: 'RuntimeDefault' };
  if (text === 'unconfined') return { type: 'Unconfined' };
  const localhostProfile = /^localhost\/(\S+)$/.exec(text)?.[1];
  return localhostProfile === undefined ? undefined : { type: 'Localhost', localhostProfile };
}

/** `key=value:NoSchedule`, as `kubectl taint` writes it. */
function toleration(text: string): Fields | undefined {
  const [, key = '', value, effect] =
    /^([\w./-]+)(?:=([\w.-]*))?(?::(NoSchedule|PreferNoSchedule|NoExecute))?$/.exec(text) ?? [];
  // With a value, but for which effect?
  if (key === '' || (value !== undefined && effect === undefined)) return undefined;
  const when = effect === undefined ? {} : { effect };
  return value === undefined || value === ''
    ? { key, operator: 'Exists', ...when }
    : { key, operator: 'Equal', value, ...when };
}

/** `db/password`: an object and one of its keys. */
function nameAndKey(text: string): Fields | undefined {
  const [name = '', key = '', ...more] = text.split('/');
  return isDnsSubdomain(name) && isConfigKey(key) && more.length === 0 ? { name, key } : undefined;
}

function labels(text: string): Fields | undefined {
  const matchLabels = labelPairs(text);
  return matchLabels && { matchLabels };
}

/** `app=web,tier=front`, as `kubectl -l` takes it. */
export function labelPairs(text: string): Readonly<Record<string, string>> | undefined {
  const pairs = text.split(',').map((pair) => /^\s*([\w./-]+)==?([\w.-]+)\s*$/.exec(pair));
  const found = pairs.flatMap((pair): [string, string][] => (pair ? [[pair[1] ?? '', pair[2] ?? '']] : []));
  return found.length === pairs.length ? Object.fromEntries(found) : undefined;
}
