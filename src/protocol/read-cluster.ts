/** Reads what the host sends of a cluster: plain objects, and what differs from the plain cluster. */
import type { ClusterObject } from '../core/cluster-model/objects/cluster-object.ts';
import { isPlainMap, type Plain, type PlainMap } from '../core/cluster-model/objects/plain-object.ts';
import type { NodeChange, ProgramChange, ScenarioChanges } from '../core/cluster-model/scenario-changes.ts';
import { listOf, number, shape, text } from '../core/decode.ts';
import type { Reader } from '../core/decode.ts';
import { recordUpTo, withOptional } from './reader.ts';

/** No Kubernetes object is nested deeper. */
const DEEPEST = 100;

function readPlain(value: unknown, depth: number): Plain | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || depth > DEEPEST) return undefined;
  if (Array.isArray(value)) {
    const items = Array.from(value, (item: unknown) => readPlain(item, depth + 1));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  const entries = Object.entries(value).map(([key, each]) => [key, readPlain(each, depth + 1)] as const);
  return entries.every((entry): entry is readonly [string, Plain] => entry[1] !== undefined)
    ? Object.fromEntries(entries)
    : undefined;
}

const plainMap: Reader<PlainMap> = (value) => {
  const read = readPlain(value, 0);
  return isPlainMap(read) ? read : undefined;
};

const texts = listOf(text);

export const readObject: Reader<ClusterObject> = withOptional(
  shape({ id: text, kind: text, name: text, namespace: text, body: plainMap, rejected: texts }),
  { podSecurity: shape({ baseline: texts, restricted: texts }) },
);

const program: Reader<ProgramChange> = withOptional(shape({ program: text }), { port: number, callsAtStart: text });
const node: Reader<NodeChange> = withOptional(shape({ name: text }), {
  labels: recordUpTo(100, () => true, text),
  taints: texts,
  cpu: text,
  memory: text,
});

export const readScenario: Reader<ScenarioChanges> = shape<ScenarioChanges>({
  given: listOf(plainMap),
  programs: listOf(program),
  nodes: listOf(node),
  images: texts,
});
