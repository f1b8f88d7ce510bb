/** What an environment variable holds, and what `$(NAME)` becomes. */

import type { LocalName } from '../../../manifest/symbols.ts';
import type { MapValue, Value } from '../../../yaml/values.ts';
import { code, list } from './context.ts';
import type { NameContext } from './context.ts';

/** What the Pod tells of itself, for the fields that people ask for. */
const FIELDS: Readonly<Record<string, string>> = {
  'metadata.name': 'the name of the Pod',
  'metadata.namespace': 'the namespace of the Pod',
  'metadata.uid': 'the UID of the Pod',
  'metadata.labels': 'all labels of the Pod, one per line',
  'metadata.annotations': 'all annotations of the Pod, one per line',
  'spec.nodeName': 'the name of the node',
  'spec.serviceAccountName': 'the name of the ServiceAccount',
  'status.hostIP': 'the IP address of the node',
  'status.hostIPs': 'the IP addresses of the node',
  'status.podIP': 'the IP address of the Pod',
  'status.podIPs': 'the IP addresses of the Pod',
};

/** What stands at a path of the Pod: `the name of the Pod`; undefined for a path that few people use. */
export function fieldPathWords(path: string): string | undefined {
  return Object.hasOwn(FIELDS, path) ? FIELDS[path] : undefined;
}

/** On a text with `$(NAME)` in it: what it becomes. */
export function expansionWords({ value, container: place }: NameContext): string[] {
  const container = place?.container;
  const text = value.kind === 'scalar' ? value.string : undefined;
  if (!container || text === undefined || !text.includes('$(')) return [];
  const definitions = new Map(container.maps('env').map((variable) => [variable.text('name'), variable]));
  const expanded = text.replaceAll(/\$\$|\$\(([^()$]*)\)/g, (written, name: string | undefined) => {
    const definition = name === undefined ? undefined : definitions.get(name);
    if (name === undefined || !definition || isLater(value, definition)) return name === undefined ? '$' : written;
    return definition.scalar('value')?.source ?? `(${sourceWords(definition.map('valueFrom')).replaceAll('`', '')})`;
  });
  return expanded === text ? [] : [`Becomes ${code(expanded)}.`];
}

export function variableWords({ value, container: place }: NameContext, { name, role }: LocalName): string[] {
  const container = place?.container;
  if (!container) return [];
  const definitions = container.maps('env').filter((variable) => variable.text('name') === name);
  const definition = definitions.at(-1);
  if (role === 'definition')
    return definitions.length > 1 ? [TWICE] : definition ? [`Holds ${contentOf(definition)}.`] : [];
  if (!definition) return [missing(name, container)];
  if (isLater(value, definition))
    return [`${code(name)} is defined further down, so ${code(`$(${name})`)} is not replaced here.`];
  return [`${code(`$(${name})`)} becomes ${contentOf(definition)}.`];
}

const TWICE = 'Several variables have this name: the last one wins.';

function contentOf(definition: MapValue): string {
  const written = definition.scalar('value');
  return written ? code(written.source) : sourceWords(definition.map('valueFrom'));
}

function missing(name: string, container: MapValue): string {
  const sources = container
    .maps('envFrom')
    .flatMap((source) => source.map('configMapRef')?.text('name') ?? source.map('secretRef')?.text('name') ?? []);
  if (sources.length > 0)
    return (
      `${code(name)} is not in \`env\`: unless ${list(sources.map(code))} has it, ${code(`$(${name})`)} is not ` +
      'replaced.'
    );
  return `This container has no variable ${code(name)}, so ${code(`$(${name})`)} is not replaced.`;
}

/** In the value of a variable only those before it are known. */
function isLater(value: Value, definition: MapValue): boolean {
  const variable = value.parent;
  const isValueOfVariable = variable?.kind === 'map' && value.key === 'value' && variable.parent?.key === 'env';
  return isValueOfVariable && variable.parent === definition.parent && Number(definition.key) >= Number(variable.key);
}

function sourceWords(source: MapValue | undefined): string {
  const path = source?.map('fieldRef')?.text('fieldPath');
  if (path !== undefined) return fieldPathWords(path) ?? `what the Pod has at ${code(path)}`;
  const resource = source?.map('resourceFieldRef')?.text('resource');
  if (resource !== undefined) return `the ${code(resource)} of the container`;
  for (const [field, kind] of [
    ['configMapKeyRef', 'ConfigMap'],
    ['secretKeyRef', 'Secret'],
  ] as const) {
    const reference = source?.map(field);
    if (reference)
      return (
        `the value of the key ${code(reference.text('key') ?? '?')} in the ${kind} ` +
        code(reference.text('name') ?? '?')
      );
  }
  const file = source?.map('fileKeyRef');
  if (file)
    return (
      `the value of ${code(file.text('key') ?? '?')} in a file of the volume ` + code(file.text('volumeName') ?? '?')
    );
  return 'an empty string';
}
