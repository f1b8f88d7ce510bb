import type {
  ContainerModel,
  ControllerModel,
  MountModel,
  PodModel,
  ServiceModel,
  VolumeModel,
} from '../../pod-model.ts';

/** What the explorables start from, written shortly. Ids are those that a manifest of it would give. */
export function container(
  name: string,
  image: string,
  given: { port?: number } & Partial<ContainerModel> = {},
): ContainerModel {
  const { port, ...rest } = given;
  const ports =
    port === undefined ? [] : [{ id: `container/${name}/port/${port}`, containerPort: port, protocol: 'TCP' as const }];
  return { id: `container/${name}`, name, image, role: 'app', ports, probes: [], mounts: [], env: [], ...rest };
}

export function mount(container: string, volume: string, mountPath: string): MountModel {
  return { id: `container/${container}/mount/${volume}`, volume, mountPath, readOnly: false };
}

export function volume(name: string, source: string, given: Partial<VolumeModel> = {}): VolumeModel {
  return { id: `volume/${name}`, name, source, ...given };
}

export function barePod(name: string, containers: readonly ContainerModel[]): PodModel {
  return { id: `pod/${name}`, name, initContainers: [], containers, volumes: [], labels: {}, restartPolicy: 'Always' };
}

/** Pods that a workload keeps, with the label `app`. */
export function workload(
  kind: string,
  name: string,
  replicas: number,
  containers: readonly ContainerModel[],
  given: Partial<PodModel> = {},
): PodModel {
  const labels = { app: name };
  const controller: ControllerModel = { id: `workload/${name}`, kind, name, replicas, selector: labels };
  return { ...barePod(name, containers), labels, controller, ...given };
}

/** A Service for the Pods with the label `app` of its name. */
export function service(
  name: string,
  port: number,
  targetPort: number,
  given: Partial<ServiceModel> = {},
): ServiceModel {
  const ports = [{ id: `service/${name}/port/${port}`, port, targetPort, protocol: 'TCP' as const }];
  return {
    id: `service/${name}`,
    name,
    type: 'ClusterIP',
    selector: { app: name },
    ports,
    matches: [`pod/${name}`],
    ...given,
  };
}
