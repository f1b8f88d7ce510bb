import { endpoints, isReady, restartsOf, statusWord } from './pod-status.ts';
import type { ClusterState, PodState } from './state.ts';
import { claimOf, filesAt } from './storage.ts';

/** A table that says in words what the picture shows; the first column names the row. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function podTable(state: ClusterState): Table {
  return {
    caption: 'Pods',
    columns: ['Pod', 'Status', 'Ready', 'Restarts', 'IP', 'Node', 'UID'],
    rows: state.pods.map((pod) => [
      pod.name,
      statusWord(pod),
      yesNo(isReady(state, pod)),
      `${restartsOf(pod)}`,
      pod.ip,
      pod.node === '' ? 'none yet' : pod.node,
      pod.uid,
    ]),
  };
}

export function serviceTable(state: ClusterState): Table {
  return {
    caption: 'Services',
    columns: ['Service', 'IP', 'Selects', 'Sends to'],
    rows: state.services.map((service) => [
      service.name,
      service.clusterIP === 'None' ? 'none: its name resolves to the Pods’ IPs' : service.clusterIP,
      Object.entries(service.selector)
        .map(([key, value]) => `${key}=${value}`)
        .join(', '),
      endpoints(state, service)
        .map((pod) => pod.ip)
        .join(', ') || 'no Pod',
    ]),
  };
}

/** Where files lie: in each container by itself, in each volume, in each claim. */
export function fileTable(state: ClusterState): Table {
  const rows = state.pods.flatMap((pod) => podFileRows(state, pod));
  const mounted = new Set(state.pods.flatMap((pod) => pod.template.volumes.map((volume) => claimOf(pod, volume.name))));
  const waiting = state.claims
    .filter((claim) => !mounted.has(claim.name))
    .map((claim) => [`claim ${claim.name}`, 'no Pod now', list(claim.files)]);
  return { caption: 'Files', columns: ['Place', 'Pod', 'Files'], rows: [...rows, ...waiting] };
}

function podFileRows(state: ClusterState, pod: PodState): string[][] {
  const own = pod.containers.map((container) => [`container ${container.name}`, pod.name, list(container.files)]);
  const volumes = pod.template.volumes.map((volume) => {
    const claim = claimOf(pod, volume.name);
    return [
      claim === undefined ? `volume ${volume.name}` : `claim ${claim}`,
      pod.name,
      list(filesAt(state, pod, volume.name)),
    ];
  });
  return [...own, ...volumes];
}

function list(files: readonly string[]): string {
  return files.length === 0 ? 'empty' : files.join(', ');
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

/** Everything there is, for a cluster without a lesson around it. */
export function clusterTables(state: ClusterState): Table[] {
  return [podTable(state), serviceTable(state), fileTable(state)].filter((table) => table.rows.length > 0);
}
