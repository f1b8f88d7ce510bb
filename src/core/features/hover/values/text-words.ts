/** What a string means in the fields that are made for the machine: paths, addresses, names of the cluster. */

import type { ContainerPlace } from '../../../manifest/containers.ts';
import { subscriptOf } from '../../../kubernetes/downward-api.ts';
import type { MapValue } from '../../../yaml/values.ts';
import { code } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';
import { secretTypeOf } from '../../../kubernetes/secret-types.ts';
import { ownName, PROTOCOLS, TAINTS, TOPOLOGIES } from './known-texts.ts';
import { fieldPathWords } from './variable-source-words.ts';
import { wellKnownKey } from './well-known-keys.ts';

type Sentences = (text: string, context: ValueContext) => readonly string[];

const known = (of: Parameters<typeof wellKnownKey>[0], key: string): string[] => {
  const sentence = wellKnownKey(of, key);
  return sentence === undefined ? [] : [sentence];
};

const topology: Sentences = (key) => [
  (Object.hasOwn(TOPOLOGIES, key) ? TOPOLOGIES[key] : undefined) ??
    `All nodes with the same value of the label ${code(key)} form one domain.`,
];

const command: Sentences = (_, { value }) => {
  const list = value.parent;
  const first = list?.kind === 'list' ? list.texts()[0] : undefined;
  const isScript = value.key === 2 && list?.kind === 'list' && list.texts()[1]?.startsWith('-') === true;
  if (isScript && /(?:^|\/)(?:ba|da|a|z|k)?sh$/.test(first ?? '')) return [`A script for ${code(first ?? '')}.`];
  return value.key === 0 ? ['The program to run, in place of the ENTRYPOINT of the image.'] : [];
};

const TEXTS: Readonly<Record<string, Sentences>> = {
  'ObjectFieldSelector.fieldPath': (path) => {
    const subscript = subscriptOf(path);
    if (subscript?.path === 'metadata.labels') return [`The value of the Pod's label ${code(subscript.key)}.`];
    if (subscript?.path === 'metadata.annotations')
      return [`The value of the Pod's annotation ${code(subscript.key)}.`];
    const words = fieldPathWords(path);
    return words === undefined ? [] : [`${words.charAt(0).toUpperCase()}${words.slice(1)}.`];
  },
  'ResourceFieldSelector.resource': (resource, { value, container: around }) => {
    const [kind = '', name = ''] = resource.split('.');
    const holder = value.parent?.kind === 'map' ? value.parent : undefined;
    const container = containerNamed(holder?.text('containerName'), around);
    if (!container) return [];
    const resources = container.map('resources');
    const written = resources?.map(kind)?.scalar(name)?.source;
    const what = `The ${name} ${kind === 'limits' ? 'limit' : 'request'} of the container`;
    if (written !== undefined) return [`${what}: ${code(written)}.`];
    if (kind === 'limits') return [`${what}; it has none, so the node's allocatable value is used.`];
    const limit = resources?.map('limits')?.scalar(name)?.source;
    return [
      `${what}; it has none, so ${limit === undefined ? 'the value is 0' : `its limit is used: ${code(limit)}`}.`,
    ];
  },
  'EmptyDirVolumeSource.medium': (medium) =>
    medium === 'Memory'
      ? ['Kept in memory (tmpfs): fast, and what is written counts against the memory limit of the containers.']
      : medium === ''
        ? ['Kept on the disk of the node.']
        : medium.startsWith('HugePages')
          ? ['Kept in huge pages, which the containers must request.']
          : [],
  'ServiceSpec.clusterIP': (address) => [
    address === 'None'
      ? 'Headless: no virtual IP; the DNS name resolves to the IPs of the Pods themselves.'
      : address === ''
        ? 'The cluster chooses a virtual IP.'
        : 'A fixed virtual IP, which must be free and in the Service range of the cluster.',
  ],
  'ServiceSpec.externalName': (name, { manifest }) => [
    `The DNS name ${code(nameOf(manifest.root))} becomes an alias (CNAME) of ${code(name)}.`,
  ],
  'PodAffinityTerm.topologyKey': topology,
  'TopologySpreadConstraint.topologyKey': topology,
  'Toleration.key': (key) => (Object.hasOwn(TAINTS, key) ? [`The taint says: ${lowerFirst(TAINTS[key] ?? '')}`] : []),
  'VolumeMount.mountPath': (path, { value }) => {
    const mount = value.parent?.kind === 'map' ? value.parent : undefined;
    const name = mount?.text('name');
    const sub = mount?.text('subPath');
    if (name === undefined) return [];
    const what = sub ? `${code(sub)} of the volume ${code(name)}` : `the volume ${code(name)}`;
    return [`The container sees ${what} at ${code(path)}; what the image has there is hidden.`];
  },
  'VolumeMount.subPath': (path) => [
    `Only ${code(path)} of the volume is mounted, not all of it.`,
    'Later changes to a ConfigMap or Secret are not picked up here.',
  ],
  'HostPathVolumeSource.path': (path) => [`${code(path)} on the node where the Pod happens to run.`],
  'PersistentVolumeClaimSpec.storageClassName': (name) =>
    name === '' ? ['No class: the claim can only be bound to an existing PersistentVolume without a class.'] : [],
  'PodSpec.nodeName': (name) => [`Runs on the node ${code(name)}; the scheduler is bypassed.`],
  'PodSpec.schedulerName': (name) => [
    name === 'default-scheduler'
      ? 'The default scheduler of Kubernetes.'
      : `The scheduler ${code(name)} must run in the cluster, or the Pod stays Pending.`,
  ],
  'PodSpec.subdomain': (name, { manifest }) => [
    `With a headless Service ${code(name)}, each Pod has a DNS name such as ` +
      `${code(`${manifest.podSpec?.text('hostname') ?? 'hostname'}.${name}`)}.`,
  ],
  'PodSpec.nodeSelector': (text, { value }) => [
    `Only nodes with the label ${code(`${value.key}=${text}`)} are considered.`,
    ...known('node label', `${value.key}`),
  ],
  'NodeSelectorRequirement.key': (key) => known('node label', key),
  'ObjectMeta.labels': (_, { value }) => known('label', `${value.key}`),
  'ObjectMeta.annotations': (_, { value }) => known('annotation', `${value.key}`),
  'HTTPGetAction.path': (path) => [
    `Requests \`GET ${path.replaceAll('`', '')}\`; any status from 200 to 399 counts as success.`,
  ],
  'Container.terminationMessagePath': (path) => [
    `Kubernetes reads ${code(path)} when the container exits and shows it in \`kubectl describe pod\`.`,
  ],
  'Container.name': (name) => [`Its output: \`kubectl logs <pod> -c ${name.replaceAll('`', '')}\`.`],
  'Secret.type': (type) => secretTypeWords(type),
  'ServicePort.appProtocol': (protocol) => (Object.hasOwn(PROTOCOLS, protocol) ? [PROTOCOLS[protocol] ?? ''] : []),
  'ObjectMeta.name': (name, { manifest, value }) =>
    value.parent?.parent === manifest.root ? ownName(name, manifest.kind.kind) : [],
  'ObjectMeta.generateName': (prefix) => [`The API server adds five random characters: ${code(`${prefix}x7k2p`)}.`],
  'Container.command': command,
  'EphemeralContainer.command': command,
  'Container.args': (_, { value, container: around }) => {
    const container = around?.container;
    if (value.key !== 0) return [];
    return container?.has('command')
      ? ['The first argument after `command`.']
      : ['The first argument of the ENTRYPOINT of the image, in place of its CMD.'];
  },
  'Container.workingDir': (path) => [`The program starts in ${code(path)}.`],
  'EnvFromSource.prefix': (prefix) => [`The key ${code('MODE')} becomes the variable ${code(`${prefix}MODE`)}.`],
};

export function textWords(context: ValueContext): ValueWords | undefined {
  const { type, field, value } = context;
  const text = value.kind === 'scalar' ? value.string : undefined;
  const key = `${type}.${field.name}`;
  const sentences = text !== undefined && Object.hasOwn(TEXTS, key) ? TEXTS[key]?.(text, context) : undefined;
  return sentences && sentences.length > 0 ? { lines: sentences, more: [] } : undefined;
}

/** On `apiVersion` and `kind` of an object. */
export function versionWords({ field, value }: ValueContext): ValueWords | undefined {
  const text = field.name === 'apiVersion' && value.kind === 'scalar' ? value.string : undefined;
  if (!text || value.parent?.parent?.kind === 'map') return undefined;
  const slash = text.indexOf('/');
  const version = text.slice(slash + 1);
  const group = slash < 0 ? 'the core API group' : `the API group ${code(text.slice(0, slash))}`;
  const level = version.includes('alpha') ? 'alpha, off by default' : version.includes('beta') ? 'beta' : 'stable';
  return { lines: [`Version ${code(version)} (${level}) of ${group}.`], more: [] };
}

/** The container of a name; without one, the container around. */
function containerNamed(name: string | undefined, around: ContainerPlace | undefined): MapValue | undefined {
  if (!name) return around?.container;
  const list = around?.container.parent;
  const siblings = list?.kind === 'list' ? list.maps() : [];
  return siblings.find((container) => container.text('name') === name);
}

function nameOf(root: MapValue): string {
  return root.map('metadata')?.text('name') ?? '?';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function secretTypeWords(name: string): string[] {
  const type = secretTypeOf(name);
  if (!type) return ['A custom type: the API server does not check its keys.'];
  const keys = type.keys ? `Required keys: ${type.keys.map((key) => code(key)).join(', ')}.` : '';
  const either = type.anyOf ? `Required: ${type.anyOf.map((key) => code(key)).join(' or ')}.` : '';
  return [type.about, keys, either].filter((sentence) => sentence !== '');
}
