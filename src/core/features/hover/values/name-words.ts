/** What a name stands for: where it leads, and who goes by it. */

import { builtInPlace } from '../../../kubernetes/built-in-objects.ts';
import type { LocalName, Name, ObjectName } from '../../../manifest/symbols.ts';
import { LabelLinks } from '../../../workspace/links/label-links.ts';
import { podNodes } from '../../../workspace/links/label-nodes.ts';
import type { NameNode } from '../../../workspace/links/name-node.ts';
import { nodeRange } from '../../../workspace/links/name-node.ts';
import { objectDefinitions } from '../../../workspace/links/object-links.ts';
import { linked } from '../../../workspace/links/same-thing.ts';
import { positionAt } from '../../../text.ts';
import { code, list } from './context.ts';
import type { NameContext, ValueWords } from './context.ts';
import { localWords } from './local-words.ts';
import { fileWords, podWords } from './selector-words.ts';

export function nameWords(context: NameContext): ValueWords | undefined {
  const { name: node } = context;
  if (!node) return undefined;
  const lines = linesOf(context, node, node.name);
  return lines.length > 0 ? { lines: lines.slice(0, 3), more: lines.slice(3) } : undefined;
}

function linesOf(context: NameContext, node: NameNode, name: Name): string[] {
  switch (name.kind) {
    case 'object':
      return name.role === 'reference' ? objectWords(context, node, name) : userWords(context, node);
    case 'key':
      return name.role === 'definition' ? userWords(context, node) : keyWords(context, node);
    case 'label':
      return 'pod' in name.of ? labelWords(context, node) : [];
    case 'port':
      return portWords(context, node, name);
    default:
      return localWords(context, name);
  }
}

function objectWords({ index, path }: NameContext, node: NameNode, name: ObjectName): string[] {
  const definitions = objectDefinitions(index, name, path);
  const what = `${name.objectKind} ${code(name.name)}`;
  if (definitions.length === 0) {
    const place = builtInPlace(name.objectKind, name.name);
    return [
      place === undefined
        ? `No ${what} in the workspace: it must exist in the cluster first.`
        : `Kubernetes creates the ${what} in ${place}.`,
    ];
  }
  const [definition] = definitions;
  const keys = definition?.part.names.names.flatMap((key) =>
    key.kind === 'key' && key.role === 'definition' && key.objectKind === name.objectKind && key.object === name.name
      ? [code(key.name)]
      : [],
  );
  const where = definitions.map((one) => placeWords(one, node));
  return [`${what} is defined ${list(where)}.`, ...(keys && keys.length > 0 ? [`Its keys: ${list(keys, 8)}.`] : [])];
}

function keyWords({ index }: NameContext, node: NameNode): string[] {
  const definition = linked(index, new LabelLinks(index), node).find(({ name }) => name.role === 'definition');
  return definition ? [`The key is defined ${placeWords(definition, node)}.`] : [];
}

/** Who refers to something that is defined here. */
function userWords({ index }: NameContext, node: NameNode): string[] {
  const users = linked(index, new LabelLinks(index), node).filter(({ name }) => name.role === 'reference');
  return users.length === 0 ? [] : [`Used ${list(users.map((user) => placeWords(user, node)))}.`];
}

function labelWords({ index, path }: NameContext, { file, part, name }: NameNode): string[] {
  const pod = name.kind === 'label' && 'pod' in name.of ? part.names.pods[name.of.pod] : undefined;
  if (!pod || name.kind !== 'label' || name.role !== 'definition') return [];
  const selecting = new LabelLinks(index)
    .selectorsOf({ file, part, pod })
    .filter(({ selector }) => selector.requirements.some(({ key }) => key === name.key));
  const owners = [
    ...new Set(selecting.map(({ selector, file: other }) => code(selector.owner) + fileWords(other.path, path))),
  ];
  return owners.length === 0 ? [] : [`Selected by ${list(owners)}.`];
}

/**
 * From a Service to the containers' ports; from a probe to its container's; from a port to those who go by its name.
 */
function portWords(context: NameContext, node: NameNode, name: LocalName): string[] {
  const { index, path } = context;
  const { file, part } = node;
  const links = new LabelLinks(index);
  const service = part.names.selectors.find(({ targetPorts }) =>
    targetPorts.some((target) => target.scope === name.scope),
  );
  if (service) {
    const ports = links
      .podsOf({ file, part, selector: service })
      .flatMap((pod) => pod.pod.ports.filter((port) => port.name?.name === name.name).map((port) => ({ pod, port })));
    if (ports.length === 0) return [`No Pod selected by this Service has a port named ${code(name.name)}.`];
    return [
      `Refers to ${list(
        ports.map(
          ({ pod, port }) =>
            `port ${port.number ?? '?'} of the container ${code(port.container)} in ${podWords(pod, path)}`,
        ),
        2,
      )}.`,
    ];
  }
  if (name.role === 'reference') return localWords(context, name);
  const services = podNodes(file, part)
    .filter(({ pod }) => pod.ports.some((port) => port.name?.scope === name.scope))
    .flatMap((pod) => links.selectorsOf(pod));
  const senders = services.filter(({ selector }) => selector.targetPorts.some((target) => target.name === name.name));
  const sent =
    senders.length === 0
      ? []
      : [
          `${list(senders.map(({ selector, file: other }) => code(selector.owner) + fileWords(other.path, path)))} ` +
            `${senders.length === 1 ? 'sends' : 'send'} to it by this name.`,
        ];
  return [...localWords(context, name), ...sent];
}

/** `on line 12`, or `in settings.yaml`. */
function placeWords(node: NameNode, from: NameNode): string {
  const elsewhere = fileWords(node.file.path, from.file.path);
  return elsewhere === ''
    ? `on line ${positionAt(node.file.lineStarts, nodeRange(node).start).line + 1}`
    : elsewhere.trim();
}
