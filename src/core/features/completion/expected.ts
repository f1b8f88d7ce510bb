/** What the schema says of a place: the type of what stands there, and the field that it belongs to. */

import { KINDS, knownKind } from '../../kubernetes/kinds.ts';
import type { Kind } from '../../kubernetes/kinds.ts';
import type { FieldSchema, Schema, ValueType } from '../../kubernetes/schema.ts';
import { manifestOf } from '../../manifest/manifest.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { Subject } from '../../manifest/subjects.ts';
import type { MapValue, Value } from '../../yaml/values.ts';

export interface Expected {
  readonly type: ValueType;
  /** As in the constraints table: `Container.image`, `Container.command[]`, `ResourceRequirements.limits{}`; a whole object is its type. */
  readonly key: string;
  /** The type that has the field. */
  readonly owner: string;
  /** Absent for a whole object. */
  readonly field: FieldSchema | undefined;
}

/** The object that a place belongs to. While its apiVersion or kind is still missing, what there is decides. */
export function manifestAround(value: Value, subjects: readonly Subject[]): Manifest | undefined {
  for (let at: Value | undefined = value; at; at = at.parent) {
    if (at.kind !== 'map') continue;
    const root: MapValue = at;
    const subject = subjects.find((candidate) => rootOf(candidate) === root);
    if (!subject) continue;
    if (subject.type === 'manifest' || subject.type === 'pod-template') return subject.manifest;
    const kind = subject.type === 'kind-problem' ? guessKind(root) : undefined;
    return kind && manifestOf(root, kind);
  }
  return undefined;
}

export function rootOf(subject: Subject): MapValue | undefined {
  if (subject.type === 'manifest' || subject.type === 'pod-template') return subject.manifest.root;
  return subject.type === 'not-kubernetes' ? undefined : subject.root;
}

function guessKind(root: MapValue): Kind | undefined {
  const name = root.text('kind');
  if (name === undefined) return undefined;
  return knownKind(root.text('apiVersion') ?? '', name) ?? KINDS.find(({ kind }) => kind === name);
}

/** What should stand where `value` does. Undefined outside of what the schema knows. */
export function expectedAt(value: Value, { root, kind }: Manifest, schema: Schema): Expected | undefined {
  const steps: (string | number)[] = [];
  let at: Value | undefined = value;
  for (; at && at !== root; at = at.parent) steps.push(at.key);
  if (!at) return undefined;
  const whole: Expected = {
    type: { kind: 'object', type: kind.rootType },
    key: kind.rootType,
    owner: kind.rootType,
    field: undefined,
  };
  return steps.reduceRight<Expected | undefined>(
    (expected, step) => expected && expectedBelow(expected, step, schema),
    whole,
  );
}

/** What should stand below a place, under a key or at an index. */
export function expectedBelow(
  { type, key, owner, field }: Expected,
  step: string | number,
  schema: Schema,
): Expected | undefined {
  switch (type.kind) {
    case 'object': {
      const below = typeof step === 'string' ? schema.type(type.type)?.fields.get(step) : undefined;
      return below && { type: below.type, key: `${type.type}.${below.name}`, owner: type.type, field: below };
    }
    case 'list':
      return typeof step === 'number' ? { type: type.items, key: `${key}[]`, owner, field } : undefined;
    case 'map':
      return typeof step === 'string' ? { type: type.values, key: `${key}{}`, owner, field } : undefined;
    case 'scalar':
      return undefined;
  }
}
