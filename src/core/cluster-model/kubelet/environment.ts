/**
 * The environment that a container's program gets.
 * Source: pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables: `envFrom` first, then `env` in order, each later one
 * winning; `$(NAME)` is replaced by what was set before it, `$$` stands for `$`, an unknown name stays as it is.
 */
import type { Cause } from '../objects/cluster-object.ts';
import type { ContainerSpec } from '../objects/container-spec.ts';
import { flagAt, mapAt, scalarText, textAt, valueAt, type Plain, type PlainMap } from '../objects/plain-object.ts';

export interface EnvironmentFacts {
  readonly namespace: string;
  /** The data of a ConfigMap or Secret of the Pod's namespace; undefined when there is none of that name. */
  data(kind: 'ConfigMap' | 'Secret', name: string): PlainMap | undefined;
  /** A field of the Pod, such as `metadata.name`; undefined for one that is not known. */
  field(path: string): string | undefined;
  /** A resource of a container, such as `limits.memory`. */
  resource(container: string, resource: string): string | undefined;
}

export interface EnvironmentProblem {
  readonly reason: 'CreateContainerConfigError' | 'RunContainerError';
  readonly message: string;
  readonly path: Cause['path'];
}

/** `$$`, or `$(NAME)`. */
const VARIABLE = /\$\$|\$\(([^()]*)\)/g;

/** Linux starts no program with a longer string in its environment: MAX_ARG_STRLEN, execve(2). */
const MAX_VALUE_LENGTH = 131_072;
/** Nor with more than this in all: a quarter of the usual stack limit of 8 MiB, execve(2). */
const MAX_ENVIRONMENT_LENGTH = 2_097_152;

export type Environment = ReadonlyMap<string, string>;

export interface ResolvedEnvironment {
  readonly variables: Environment;
  /** The container is not created, or its program cannot be started. */
  readonly problem?: EnvironmentProblem;
}

export function resolveEnvironment(container: ContainerSpec, facts: EnvironmentFacts): ResolvedEnvironment {
  const variables = new Map<string, string>();
  for (const [index, source] of container.envFrom.entries()) {
    const problem = addAll(source, [...container.path, 'envFrom', index], variables, facts);
    if (problem) return { variables, problem };
  }
  let length = 0;
  for (const [index, variable] of container.env.entries()) {
    const path = [...container.path, 'env', index];
    const name = textAt(variable, 'name') ?? '';
    const from = mapAt(variable, 'valueFrom');
    const read = from
      ? valueFrom(from, path, container, facts)
      : { value: expand(textAt(variable, 'value') ?? '', variables) };
    if (read.problem) return { variables, problem: read.problem };
    if (read.value === undefined) continue;
    length += read.value.length;
    if (read.value.length > MAX_VALUE_LENGTH || length > MAX_ENVIRONMENT_LENGTH)
      return { variables, problem: tooLong(path) };
    variables.set(name, read.value);
  }
  return { variables };
}

function addAll(
  source: PlainMap,
  path: Cause['path'],
  variables: Map<string, string>,
  facts: EnvironmentFacts,
): EnvironmentProblem | undefined {
  for (const [field, kind] of [
    ['configMapRef', 'ConfigMap'],
    ['secretRef', 'Secret'],
  ] as const) {
    const reference = mapAt(source, field);
    if (!reference) continue;
    const name = textAt(reference, 'name') ?? '';
    const data = facts.data(kind, name);
    if (data === undefined && flagAt(reference, 'optional') !== true) return notFound(kind, name, path);
    for (const [key, value] of Object.entries(data ?? {})) {
      variables.set(`${textAt(source, 'prefix') ?? ''}${key}`, scalarText(value) ?? '');
    }
  }
  return undefined;
}

interface ReadValue {
  readonly value?: string | undefined;
  readonly problem?: EnvironmentProblem;
}

function valueFrom(from: PlainMap, path: Cause['path'], container: ContainerSpec, facts: EnvironmentFacts): ReadValue {
  for (const [field, kind] of [
    ['configMapKeyRef', 'ConfigMap'],
    ['secretKeyRef', 'Secret'],
  ] as const) {
    const reference = mapAt(from, field);
    if (reference) return keyValue(reference, kind, [...path, 'valueFrom', field], facts);
  }
  const fieldPath = textAt(from, 'fieldRef', 'fieldPath');
  if (fieldPath !== undefined) return { value: facts.field(fieldPath) ?? '' };
  const resource = textAt(from, 'resourceFieldRef', 'resource');
  if (resource === undefined) return {};
  return {
    value: facts.resource(textAt(from, 'resourceFieldRef', 'containerName') ?? container.name, resource) ?? '0',
  };
}

function keyValue(
  reference: Plain,
  kind: 'ConfigMap' | 'Secret',
  path: Cause['path'],
  facts: EnvironmentFacts,
): ReadValue {
  const name = textAt(reference, 'name') ?? '';
  const key = textAt(reference, 'key') ?? '';
  const data = facts.data(kind, name);
  const optional = flagAt(reference, 'optional') === true;
  if (data === undefined) return optional ? {} : { problem: notFound(kind, name, path) };
  const value = scalarText(valueAt(data, key));
  if (value !== undefined || optional) return { value };
  const message = `couldn't find key ${key} in ${kind} ${facts.namespace}/${name}`;
  return { problem: { reason: 'CreateContainerConfigError', message, path } };
}

/** As the kubelet says it: `configmap "shop" not found`. */
function notFound(kind: string, name: string, path: Cause['path']): EnvironmentProblem {
  return { reason: 'CreateContainerConfigError', message: `${kind.toLowerCase()} "${name}" not found`, path };
}

function tooLong(path: Cause['path']): EnvironmentProblem {
  return { reason: 'RunContainerError', message: 'unable to start container process: argument list too long', path };
}

/**
 * Replaces each `$(NAME)`. A text that has become too long for a program is not expanded further: variables that double
 * each other would fill any memory. Source: third_party/forked/golang/expansion, Expand.
 */
export function expand(text: string, variables: Environment): string {
  let { length } = text;
  return text.replace(VARIABLE, (whole, name: string | undefined) => {
    if (name === undefined) return '$';
    const value = length > MAX_VALUE_LENGTH ? whole : (variables.get(name) ?? whole);
    length += value.length - whole.length;
    return value;
  });
}

/** The names that `$(NAME)` stands for in a text. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(VARIABLE)].flatMap(([, name]) => name ?? []);
}
