/** What an environment variable holds, and what `$(NAME)` becomes. */

import { containerAround } from '../../manifest/containers.ts';
import type { LocalName } from '../../manifest/symbols.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { code, list } from './context.ts';

/** What the Pod tells of itself, for the fields that people ask for. */
const FIELDS: Readonly<Record<string, string>> = {
  'metadata.name': 'the name of the Pod',
  'metadata.namespace': 'the namespace of the Pod',
  'metadata.uid': 'the unique number of the Pod',
  'spec.nodeName': 'the name of the node',
  'spec.serviceAccountName': 'the name of the ServiceAccount',
  'status.hostIP': 'the IP address of the node',
  'status.podIP': 'the IP address of the Pod',
  'status.podIPs': 'the IP addresses of the Pod',
};

export function variableWords(value: Value, { name, role }: LocalName): string[] {
  const container = containerAround(value)?.container;
  if (!container) return [];
  const definitions = container.maps('env').filter((variable) => variable.text('name') === name);
  const definition = definitions.at(-1);
  if (role === 'definition') return definitions.length > 1 ? ['Several variables here have this name: the last one counts.'] : [];
  if (!definition) return [missing(name, container)];
  if (isLater(value, definition)) return [`${code(name)} is defined further down, so ${code(`$(${name})`)} stays as it is here.`];
  const written = definition.scalar('value');
  const content = written ? `becomes ${code(written.source)}` : `becomes ${sourceWords(definition.map('valueFrom'))}`;
  return [`${code(`$(${name})`)} ${content}.`];
}

function missing(name: string, container: MapValue): string {
  const sources = container.maps('envFrom').flatMap((source) => source.map('configMapRef')?.text('name') ?? source.map('secretRef')?.text('name') ?? []);
  if (sources.length > 0) return `${code(name)} is not in \`env\`: it must come from ${list(sources.map(code))}, else ${code(`$(${name})`)} stays as it is.`;
  return `This container has no variable ${code(name)}, so ${code(`$(${name})`)} stays as it is.`;
}

/** In the value of a variable only those before it are known. */
function isLater(value: Value, definition: MapValue): boolean {
  const variable = value.parent;
  const isValueOfVariable = variable?.kind === 'map' && value.key === 'value' && variable.parent?.key === 'env';
  return isValueOfVariable && variable.parent === definition.parent && Number(definition.key) >= Number(variable.key);
}

function sourceWords(source: MapValue | undefined): string {
  const path = source?.map('fieldRef')?.text('fieldPath');
  if (path !== undefined) return (Object.hasOwn(FIELDS, path) ? FIELDS[path] : undefined) ?? `what the Pod has at ${code(path)}`;
  const resource = source?.map('resourceFieldRef')?.text('resource');
  if (resource !== undefined) return `the number at ${code(resource)} of the container`;
  for (const [field, kind] of [['configMapKeyRef', 'ConfigMap'], ['secretKeyRef', 'Secret']] as const) {
    const reference = source?.map(field);
    if (reference) return `the value of the key ${code(reference.text('key') ?? '?')} in the ${kind} ${code(reference.text('name') ?? '?')}`;
  }
  return 'something that is not said here';
}
