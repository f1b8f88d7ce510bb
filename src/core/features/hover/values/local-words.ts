/** What the names inside a Pod stand for: volumes, ports, containers, variables, claims. */

import { plainWords } from '../../../kubernetes/plain-words/index.ts';
import { containersOf } from '../../../manifest/containers.ts';
import type { LocalName } from '../../../manifest/symbols.ts';
import { claimTemplateNames, sourcesOf } from '../../../manifest/volumes.ts';
import type { MapValue, Value } from '../../../yaml/values.ts';
import { code, list } from './context.ts';
import type { NameContext } from './context.ts';
import { variableWords } from './variable-words.ts';

export function localWords(context: NameContext, name: LocalName): string[] {
  const { podSpec } = context.manifest;
  if (!podSpec) return [];
  switch (name.kind) {
    case 'volume':
      return volumeWords(context, name, podSpec);
    case 'port':
      return portWords(name, context.container?.container);
    case 'container':
      return name.role === 'reference' ? containerWords(name, podSpec) : [];
    case 'variable':
      return variableWords(context, name);
    case 'resource-claim':
      return name.role === 'reference' ? claimWords(name, podSpec) : [];
  }
}

function volumeWords({ manifest }: NameContext, { name, role }: LocalName, podSpec: MapValue): string[] {
  const mounts = containersOf(podSpec).flatMap(({ container }) =>
    container
      .maps('volumeMounts')
      .filter((mount) => mount.text('name') === name)
      .map((mount) => `${code(container.text('name') ?? '?')} at ${code(mount.text('mountPath') ?? '?')}`),
  );
  const used =
    mounts.length === 0 ? (role === 'definition' ? ['No container mounts it.'] : []) : [`Mounted in ${list(mounts)}.`];
  if (role === 'definition') return used;
  if (claimTemplateNames(manifest).includes(name))
    return [
      `The volume ${code(name)} comes from a claim template of the StatefulSet: each Pod has its own ` +
        'PersistentVolumeClaim.',
      ...used,
    ];
  const volume = podSpec.maps('volumes').find((candidate) => candidate.text('name') === name);
  const [source] = volume ? sourcesOf(volume) : [];
  if (!volume) return [`This Pod has no volume ${code(name)}.`];
  if (source === undefined)
    return [`The volume ${code(name)} has no type, so it is an empty directory (\`emptyDir\`).`, ...used];
  return [
    `The volume ${code(name)} is of type \`${source}\`. ${plainWords('Volume', source) ?? ''}`.trimEnd(),
    ...used,
  ];
}

function portWords({ name, role }: LocalName, container: MapValue | undefined): string[] {
  const port = container?.maps('ports').find((candidate) => candidate.text('name') === name);
  if (!container) return [];
  if (role === 'reference' && !port) return [`This container has no port named ${code(name)}, so the probe fails.`];
  const users = container.entries
    .filter(({ name: field, value }) => field !== 'ports' && mentions(value, name))
    .map(({ name: field }) => `\`${field}\``);
  const leads =
    role === 'reference' ? [`Refers to port ${port?.scalar('containerPort')?.source ?? '?'} of this container.`] : [];
  return [...leads, ...(role === 'definition' && users.length > 0 ? [`Used by ${list(users)}.`] : [])];
}

/** Is it the port that a probe or a hook asks? */
function mentions(value: Value, port: string): boolean {
  if (value.kind !== 'map') return false;
  const handlers = [value, value.map('postStart'), value.map('preStop')].flatMap((holder) => [
    holder?.map('httpGet'),
    holder?.map('tcpSocket'),
  ]);
  return handlers.some((handler) => handler?.text('port') === port);
}

function containerWords({ name }: LocalName, podSpec: MapValue): string[] {
  const place = containersOf(podSpec).find(({ container }) => container.text('name') === name);
  return [
    place
      ? `The container ${code(name)} of this Pod, with the image ${code(place.container.text('image') ?? '?')}.`
      : `Container ${code(name)} is not defined in this Pod.`,
  ];
}

function claimWords({ name }: LocalName, podSpec: MapValue): string[] {
  const claim = podSpec.maps('resourceClaims').find((candidate) => candidate.text('name') === name);
  if (!claim) return [`Resource claim ${code(name)} is not defined in this Pod.`];
  const template = claim.text('resourceClaimTemplateName');
  return [
    template
      ? `A device from the template ${code(template)}: each Pod gets its own.`
      : `The device claimed by ${code(claim.text('resourceClaimName') ?? '?')}.`,
  ];
}
