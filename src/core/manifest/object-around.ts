/** From a value up to the object that it belongs to: one climb that gives all that is known of the way. */

import type { FieldSchema, Schema, ValueType } from '../kubernetes/schema.ts';
import type { MapValue, Value } from '../yaml/values.ts';
import { containerHere } from './containers.ts';
import type { ContainerPlace } from './containers.ts';
import type { Manifest } from './manifest.ts';
import type { Subject } from './subjects.ts';
import { manifestIn } from './symbols.ts';

/** Where a value stands in the object around it. */
export interface ObjectAround {
  readonly subject: Subject;
  /** The object itself; in a custom resource the pod template. */
  readonly root: MapValue;
  /**
   * The object with its kind, which alone decides while the apiVersion is wrong or missing; none of a kind that is not
   * ours.
   */
  readonly manifest: Manifest | undefined;
  /** The keys and indexes that lead from `root` to the value. */
  readonly steps: readonly (string | number)[];
  /** The container that the value stands in, or is. */
  readonly container: ContainerPlace | undefined;
}

/** A field of the schema, and the type that has it. */
export interface FieldPlace {
  readonly type: string;
  readonly schema: FieldSchema;
}

/** The innermost object around a value; undefined where nothing is Kubernetes. */
export function objectAround(value: Value, subjects: readonly Subject[]): ObjectAround | undefined {
  const steps: (string | number)[] = [];
  let container: ContainerPlace | undefined;
  for (let at: Value | undefined = value; at; at = at.parent) {
    const root = at;
    const subject = root.kind === 'map' ? subjects.find((candidate) => rootOf(candidate) === root) : undefined;
    if (subject && root.kind === 'map')
      return { subject, root, manifest: manifestIn(subject), steps: steps.reverse(), container };
    container ??= containerHere(at);
    steps.push(at.key);
  }
  return undefined;
}

/** The map that a subject is; in a custom resource each pod template is one of its own. */
export function rootOf(subject: Subject): MapValue | undefined {
  if (subject.type === 'manifest' || subject.type === 'pod-template') return subject.manifest.root;
  return subject.type === 'not-kubernetes' ? undefined : subject.root;
}

/** The field that a value belongs to: its own, or that of the list or free map around it. */
export function fieldOf({ manifest, steps }: ObjectAround, schema: Schema): FieldPlace | undefined {
  let type: ValueType | undefined = manifest && { kind: 'object', type: manifest.kind.rootType };
  let field: FieldPlace | undefined;
  for (const step of steps) {
    if (!type) return undefined;
    if (type.kind === 'object') field = fieldIn(type.type, String(step), schema);
    type = typeBelow(type, field);
  }
  return field;
}

function fieldIn(type: string, name: string, schema: Schema): FieldPlace | undefined {
  const field = schema.type(type)?.fields.get(name);
  return field && { type, schema: field };
}

/** The type of what stands one step further down; `field` is the one that the step led to. */
function typeBelow(type: ValueType, field: FieldPlace | undefined): ValueType | undefined {
  switch (type.kind) {
    case 'object':
      return field?.schema.type;
    case 'list':
      return type.items;
    case 'map':
      return type.values;
    case 'scalar':
      return undefined;
  }
}
