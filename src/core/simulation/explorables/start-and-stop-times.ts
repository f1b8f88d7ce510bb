/** When the containers of one Pod start and stop, in seconds. Images lie on the node already. */

export interface StartAndStop {
  /** Is sync a native sidecar, or an ordinary container beside web? */
  readonly syncIsSidecar: boolean;
  readonly syncHasStartupProbe: boolean;
  readonly fetchFails: boolean;
  /** How long web works on after SIGTERM. */
  readonly webNeeds: number;
  readonly webHasHook: boolean;
  readonly grace: number;
}

export type Phase = 'works' | 'fails' | 'starting' | 'runs' | 'hook' | 'finishes';

export interface Stretch {
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
}

export interface ContainerTimes {
  readonly name: string;
  readonly role: 'init container' | 'sidecar' | 'container';
  readonly stretches: readonly Stretch[];
  /** It did not end in time, and was ended with SIGKILL. */
  readonly killed: boolean;
}

/** When somebody deletes the Pod. */
export const deletedAt = 60;
export const hookSeconds = 5;
/** However late it is, a container has so many seconds between SIGTERM and SIGKILL. */
const leastSeconds = 2;
const needs = { fetch: 10, migrate: 5, syncStart: 5, sync: 3, logs: 2, cache: 1 };

/** The containers in the order of the manifest. */
export function startAndStop(given: StartAndStop): readonly ContainerTimes[] {
  const fetch = fetchTimes(given.fetchFails);
  const afterFetch = endOf(fetch);
  const syncStart = given.syncHasStartupProbe ? needs.syncStart : 0;
  const afterSync = given.syncIsSidecar ? afterFetch + syncStart : afterFetch;
  const migrate: Stretch = { phase: 'works', from: afterSync, to: afterSync + needs.migrate };
  const apps = migrate.to;
  const web = stop({
    from: apps,
    turn: deletedAt,
    need: given.webNeeds,
    grace: given.grace,
    hook: given.webHasHook ? hookSeconds : 0,
  });
  const cache = stop({ from: apps, turn: deletedAt, need: needs.cache, grace: given.grace, hook: 0 });
  const syncStop = { starting: syncStart, need: needs.sync, grace: given.grace, hook: 0 };
  const besideWeb = stop({ ...syncStop, from: apps, turn: deletedAt });
  const containers = given.syncIsSidecar ? [web, cache] : [web, cache, besideWeb];
  const logs = stop({
    from: afterSync,
    turn: Math.max(...containers.map((one) => endOf(one.stretches))),
    need: needs.logs,
    grace: given.grace,
    hook: 0,
  });
  const sync = given.syncIsSidecar ? stop({ ...syncStop, from: afterFetch, turn: endOf(logs.stretches) }) : besideWeb;
  const syncTimes: ContainerTimes = { name: 'sync', role: given.syncIsSidecar ? 'sidecar' : 'container', ...sync };
  return [
    { name: 'fetch', role: 'init container', stretches: fetch, killed: false },
    ...(given.syncIsSidecar ? [syncTimes] : []),
    { name: 'logs', role: 'sidecar', ...logs },
    { name: 'migrate', role: 'init container', stretches: [migrate], killed: false },
    { name: 'web', role: 'container', ...web },
    { name: 'cache', role: 'container', ...cache },
    ...(given.syncIsSidecar ? [] : [syncTimes]),
  ];
}

export function endOf(stretches: readonly Stretch[]): number {
  return Math.max(0, ...stretches.map((stretch) => stretch.to));
}

/** After its first failure a container is started again at once; only later ones wait. */
function fetchTimes(fails: boolean): Stretch[] {
  const first: Stretch = { phase: fails ? 'fails' : 'works', from: 0, to: needs.fetch };
  return fails ? [first, { phase: 'works', from: needs.fetch, to: 2 * needs.fetch }] : [first];
}

interface Stopping {
  readonly from: number;
  readonly starting?: number;
  /** When it is its turn to be stopped. */
  readonly turn: number;
  readonly need: number;
  readonly grace: number;
  readonly hook: number;
}

/** The hook, then SIGTERM, then the program's own time, at most what is left of the grace period. */
function stop({ from, starting = 0, turn, need, grace, hook }: Stopping): Pick<ContainerTimes, 'stretches' | 'killed'> {
  const called = Math.min(turn, deletedAt + grace);
  const terminated = called + hook;
  const left = Math.max(leastSeconds, grace - (terminated - deletedAt));
  const stretches: Stretch[] = [
    { phase: 'starting', from, to: from + starting },
    { phase: 'runs', from: from + starting, to: called },
    { phase: 'hook', from: called, to: terminated },
    { phase: 'finishes', from: terminated, to: terminated + Math.min(need, left) },
  ];
  return { stretches: stretches.filter((stretch) => stretch.to > stretch.from), killed: need > left };
}
