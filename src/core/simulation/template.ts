import type { ContainerModel, MountModel, PodModel } from '../pod-model.ts';
import { ownedPods } from './controllers.ts';
import type { EventOf } from './events.ts';
import { makePod, removePod } from './pods.ts';
import { say, type Draft, type WorkloadState } from './state.ts';

/** Mounts of a running Pod cannot change: the manifest does, and new Pods take the place of the old ones. */
export function mountVolume(draft: Draft, event: EventOf<'mount'>): void {
  const workload = draft.state.workloads.find((one) => one.name === event.workload);
  const container = workload?.template.containers.find((one) => one.name === event.container);
  if (workload === undefined || container === undefined) return;
  workload.template = withContainer(workload.template, withMount(container, event));
  const what =
    event.mountPath === '' ? `no longer mounts ${event.volume}` : `mounts ${event.volume} at ${event.mountPath}`;
  say(
    draft,
    `In the manifest ${container.name} now ${what}. A Pod's mounts never change, so a new Pod takes its place.`,
  );
  replacePods(draft, workload);
}

function withMount(container: ContainerModel, event: EventOf<'mount'>): ContainerModel {
  const others = container.mounts.filter((mount) => mount.volume !== event.volume);
  const mount: MountModel = {
    id: `${container.id}/mount/${event.volume}`,
    volume: event.volume,
    mountPath: event.mountPath,
    readOnly: false,
  };
  return { ...container, mounts: event.mountPath === '' ? others : [...others, mount] };
}

function withContainer(template: PodModel, changed: ContainerModel): PodModel {
  return {
    ...template,
    containers: template.containers.map((container) => (container.name === changed.name ? changed : container)),
  };
}

/** Workloads make the new Pods themselves; a bare Pod is recreated by whoever applies the manifest. */
function replacePods(draft: Draft, workload: WorkloadState): void {
  const bare =
    workload.kind === 'Pod' ? draft.state.pods.filter((pod) => pod.owner === '' && pod.name === workload.name) : [];
  for (const pod of [...ownedPods(draft.state, workload), ...bare]) removePod(draft, pod);
  if (workload.kind === 'Pod') makePod(draft, workload);
}
