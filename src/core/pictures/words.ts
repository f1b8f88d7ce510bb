import type { ContainerModel, PortModel, RequestsModel, ServicePortModel } from '../pod-model.ts';

/** The words that a picture and its text alternative share, so that they say the same. */

/** `3 Pods`, `1 Pod`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A name, or what stands for one that is not written yet. */
export function nameOr(name: string, otherwise = '(no name yet)'): string {
  return name.trim() === '' ? otherwise : name;
}

export function portWords(port: PortModel): string {
  const protocol = port.protocol === 'TCP' ? '' : `/${port.protocol}`;
  const name = port.name === undefined ? '' : ` ${port.name}`;
  return `port ${port.containerPort}${protocol}${name}`;
}

export function servicePortWords(port: ServicePortModel): string {
  const protocol = port.protocol === 'TCP' ? '' : `/${port.protocol}`;
  const name = port.name === undefined ? '' : `${port.name} `;
  return `${name}${port.port}${protocol} → ${port.targetPort}`;
}

/** `init 1`, `sidecar 2`, `container`; the number is the place in the order of starting. */
export function roleWords(container: ContainerModel, place: number): string {
  return container.role === 'app' ? 'container' : `${container.role} ${place}`;
}

export function labelWords(labels: Readonly<Record<string, string>>): string[] {
  return Object.entries(labels).map(([key, value]) => `${key}=${value}`);
}

/** `0.25 CPU, 64 Mi memory`, or nothing. */
export function requestWords(requests: RequestsModel | undefined): string {
  const cpu = requests?.cpuMilli === undefined ? [] : [`${requests.cpuMilli / 1000} CPU`];
  const memory = requests?.memoryMebibytes === undefined ? [] : [`${requests.memoryMebibytes} Mi memory`];
  return [...cpu, ...memory].join(', ');
}

export function fileWords(files: readonly string[]): string {
  return files.length === 0 ? 'empty' : files.join(', ');
}
