/** `--field-selector`: the fields that people ask events and Pods by. */
import type { PodState } from '../cluster-model/state.ts';
import type { ParsedArguments } from './flags.ts';
import type { ResourceKind } from './resource-kinds.ts';

export type Fields = Readonly<Record<string, string>>;

interface FieldTerm {
  readonly field: string;
  readonly value: string;
  readonly isNot: boolean;
}

const known: Readonly<Record<string, readonly string[]>> = {
  Pod: ['metadata.name', 'metadata.namespace', 'spec.nodeName', 'status.phase', 'status.podIP'],
  Event: ['type', 'reason', 'involvedObject.kind', 'involvedObject.name', 'involvedObject.namespace'],
};

/** `involvedObject.name=shop,type!=Normal`; undefined when it cannot be read. */
export function fieldsAsked({ flags }: ParsedArguments): readonly FieldTerm[] | undefined {
  const text = flags.get('field-selector');
  if (text === undefined) return [];
  const terms = text.split(',').map((term) => /^([A-Za-z.]+)(!=|==|=)(.*)$/.exec(term.trim()));
  if (terms.includes(null)) return undefined;
  return terms.map((match) => ({ field: match?.[1] ?? '', value: match?.[3] ?? '', isNot: match?.[2] === '!=' }));
}

/** What the API server says of a selector that it cannot use. */
export function fieldProblem(
  given: ParsedArguments,
  asked: readonly { readonly kind: ResourceKind }[],
): string | undefined {
  const terms = fieldsAsked(given);
  if (!terms)
    return `Error from server (BadRequest): invalid field selector "${given.flags.get('field-selector') ?? ''}"`;
  for (const { kind } of asked) {
    const unknown = terms.find(({ field }) => !(known[kind.kind] ?? ['metadata.name']).includes(field));
    if (unknown) return `Error from server (BadRequest): field label not supported: ${unknown.field}`;
  }
  return undefined;
}

export function hasFields(terms: readonly FieldTerm[], fields: Fields): boolean {
  return terms.every(({ field, value, isNot }) => (fields[field] === value) !== isNot);
}

export function podsOfFields(pods: readonly PodState[], given: ParsedArguments): readonly PodState[] {
  return pods.filter((pod) =>
    hasFields(fieldsAsked(given) ?? [], {
      'metadata.name': pod.name,
      'metadata.namespace': pod.namespace,
      'spec.nodeName': pod.node,
      'status.phase': pod.phase,
      'status.podIP': pod.ip,
    }),
  );
}
