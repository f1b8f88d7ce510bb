/** Where the API server names another path for a field than the one at which it stands. */

import type { Value } from '../yaml/values.ts';
import { pathOf } from '../yaml/path.ts';

/** By type: how the server writes the paths of its fields. */
const ODD_PATHS: Readonly<Record<string, readonly [RegExp, string]>> = {
  VolumeMount: [/\[\d+\]\.(subPath|subPathExpr|mountPropagation|recursiveReadOnly)$/, '.$1'],
  DownwardAPIVolumeFile: [/\.items\[\d+\]/, ''],
  ObjectFieldSelector: [/(\.downwardAPI)\.items\[\d+\]/, '$1'],
  ResourceFieldSelector: [/(\.downwardAPI)\.items\[\d+\]/, '$1'],
  GCEPersistentDiskVolumeSource: [/\.gcePersistentDisk\./, '.persistentDisk.'],
  ServiceAccountTokenProjection: [/\.sources\[\d+\]\.serviceAccountToken\.path$/, '.path'],
  PodSpec: [/\.overhead\[/, '.overhead.limits['],
  PodAffinityTerm: [/\.namespaces\[\d+\]$/, '.namespace'],
  ServiceSpec: [/\.clusterIP$/, '.clusterIPs[0]'],
  ContainerResizePolicy: [/\[\d+\]\.\w+$/, ''],
};

/** The server's path for `path`, which leads to a field of the type. */
export function serverPath(type: string, path: string): string {
  const odd = Object.hasOwn(ODD_PATHS, type) ? ODD_PATHS[type] : undefined;
  return odd ? path.replace(odd[0], odd[1]) : path;
}

/** The path of a value in a free map, whose keys the server writes in brackets: `limits[cpu]`. */
export function pairPath(value: Value): string {
  return value.parent ? `${pathOf(value.parent)}[${value.key}]` : pathOf(value);
}
