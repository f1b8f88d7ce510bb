/** All places where one thing is named: what is renamed together. */

import type { LabelName, LocalName, Name, PodLabels } from '../../manifest/symbols.ts';
import type { DocumentPart } from '../file-names.ts';
import { grouped } from '../grouped.ts';
import type { NameIndex } from '../workspace-index.ts';
import { labelNames, LabelLinks } from './label-links.ts';
import { podNodes } from './label-nodes.ts';
import { placeKey } from './name-node.ts';
import type { NameNode } from './name-node.ts';
import { sameKey, sameObject } from './object-links.ts';

/** A thing with more places than this is not followed further. */
const MAX_PLACES = 20_000;

/** The place itself and all others that name the same, in no order; each once. */
export function sameThing(index: NameIndex, start: NameNode): NameNode[] {
  const links = new LabelLinks(index);
  const writtenOnce = namesByPlace();
  const found = new Map([[placeKey(start), start]]);
  const expanded = new Set<string>();
  const waiting = writtenOnce(start);
  for (let node = waiting.pop(); node && found.size < MAX_PLACES; node = waiting.pop()) {
    const key = expansionKey(node);
    if (expanded.has(key)) continue;
    expanded.add(key);
    for (const other of linked(index, links, node)) {
      waiting.push(other, ...writtenOnce(other));
      found.set(placeKey(other), found.get(placeKey(other)) ?? other);
    }
  }
  return [...found.values()];
}

/** The places that a place leads to directly, itself among them. */
export function linked(index: NameIndex, links: LabelLinks, node: NameNode): NameNode[] {
  const { name } = node;
  switch (name.kind) {
    case 'object':
      return [node, ...sameObject(index, node, name)];
    case 'key':
      return sameKey(index, node, name);
    case 'label':
      return [node, ...linkedLabels(links, node, name)];
    case 'port':
      return [...sameLocal(node, name), ...linkedPorts(links, node, name)];
    default:
      return sameLocal(node, name);
  }
}

/** A name behind an alias is written once for several things: all of them go by it. Each part is sorted only once. */
function namesByPlace(): (node: NameNode) => NameNode[] {
  const parts = new Map<DocumentPart, ReadonlyMap<string, readonly Name[]>>();
  const placeOf = ({ range }: Name): string => `${range.start} ${range.end}`;
  return ({ file, part, name }) => {
    const places = parts.get(part) ?? grouped(part.names.names, placeOf);
    parts.set(part, places);
    return (places.get(placeOf(name)) ?? []).map((other) => ({ file, part, name: other }));
  };
}

/** What was done for one place of a thing in a document, or for one reference of a file, holds for its others. */
function expansionKey(node: NameNode): string {
  const { name, part, file } = node;
  if (name.kind === 'object' && name.role === 'reference')
    return JSON.stringify([file.path, name.objectKind, name.namespace, name.name]);
  if ('scope' in name) return `${file.path} ${part.start} ${name.kind} ${name.scope} ${name.name}`;
  const of = name.kind === 'label' ? JSON.stringify([name.of, name.part]) : name.kind;
  return `${placeKey(node)} ${of}`;
}

function sameLocal({ file, part }: NameNode, { kind, scope, name }: LocalName): NameNode[] {
  return part.names.names.flatMap((other) =>
    'scope' in other && other.kind === kind && other.scope === scope && other.name === name
      ? [{ file, part, name: other }]
      : [],
  );
}

/** A Service's target port is the port of that name in the Pods that it selects. */
function linkedPorts(links: LabelLinks, { file, part }: NameNode, port: LocalName): NameNode[] {
  const isSame = (other: LocalName): boolean => other.name === port.name;
  const services = part.names.selectors.filter(({ targetPorts }) =>
    targetPorts.some((target) => target.scope === port.scope && isSame(target)),
  );
  const pods = podNodes(file, part).filter(({ pod }) =>
    namesOfPorts(pod).some((own) => own.scope === port.scope && isSame(own)),
  );
  return [
    ...services
      .flatMap((selector) => links.podsOf({ file, part, selector }))
      .flatMap((node) =>
        namesOfPorts(node.pod)
          .filter(isSame)
          .map((name) => ({ ...node, name })),
      ),
    ...pods
      .flatMap((pod) => links.selectorsOf(pod))
      .flatMap((node) => node.selector.targetPorts.filter(isSame).map((name) => ({ ...node, name }))),
  ];
}

function namesOfPorts({ ports }: PodLabels): LocalName[] {
  return ports.flatMap(({ name }) => name ?? []);
}

function linkedLabels(links: LabelLinks, { file, part }: NameNode, label: LabelName): NameNode[] {
  const { of } = label;
  if ('pod' in of) {
    const pod = part.names.pods[of.pod];
    const own = labelNames(file, part, label, (other) => 'pod' in other && other.pod === of.pod);
    return pod ? [...own, ...links.namesOfSelectors({ file, part, pod }, label)] : own;
  }
  const selector = part.names.selectors[of.selector];
  if (!selector) return [];
  const value = label.part === 'key' ? undefined : label.value;
  const pods = of.excludes ? links.podsWith(label.key, value, file.path) : links.podsOf({ file, part, selector });
  return pods.flatMap((node) =>
    labelNames(node.file, node.part, label, (other) => 'pod' in other && node.part.names.pods[other.pod] === node.pod),
  );
}
