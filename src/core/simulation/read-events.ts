import type { ClusterEvent, EventType } from './events.ts';

type FieldKind = 'text' | 'number' | 'yesNo';

/** The fields of every event. What is saved of a cluster is its events; played again they give the same state. */
const shapes: Readonly<Record<EventType, Readonly<Record<string, FieldKind>>>> = {
  advance: { seconds: 'number' },
  settle: {},
  exit: { pod: 'text', container: 'text', code: 'number' },
  deletePod: { pod: 'text' },
  scale: { workload: 'text', replicas: 'number' },
  failNode: { node: 'text' },
  restoreNode: { node: 'text' },
  removeNode: { node: 'text' },
  send: { pod: 'text', container: 'text', to: 'text' },
  store: { to: 'text', row: 'text' },
  readiness: { pod: 'text', ready: 'yesNo' },
  label: { pod: 'text', key: 'text', value: 'text' },
  select: { service: 'text', key: 'text', value: 'text' },
  write: { pod: 'text', container: 'text', path: 'text' },
  read: { pod: 'text', container: 'text', path: 'text' },
  listen: { pod: 'text', container: 'text', port: 'number' },
  mount: { workload: 'text', container: 'text', volume: 'text', mountPath: 'text' },
};

const checks: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value.length <= 1000,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  yesNo: (value) => typeof value === 'boolean',
};

/** The most events that a saved cluster plays again. */
const mostEvents = 300;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isClusterEvent(value: unknown): value is ClusterEvent {
  if (!isRecord(value) || typeof value['type'] !== 'string' || !Object.hasOwn(shapes, value['type'])) return false;
  const shape = Object.entries(shapes).find(([type]) => type === value['type'])?.[1] ?? {};
  return Object.entries(shape).every(([field, kind]) => Object.hasOwn(value, field) && checks[kind](value[field]));
}

export interface SavedCluster {
  readonly version: 1;
  readonly events: readonly ClusterEvent[];
}

/** What was saved of a cluster, or nothing when it cannot be read. */
export function readSavedCluster(value: unknown): SavedCluster | undefined {
  if (!isRecord(value) || value['version'] !== 1) return undefined;
  const { events } = value;
  return Array.isArray(events) && events.length <= mostEvents && events.every(isClusterEvent)
    ? { version: 1, events }
    : undefined;
}
