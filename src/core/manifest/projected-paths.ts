/** The files that a volume is asked to hold: each path with what it comes from. */

import type { MapValue, ScalarValue } from '../yaml/values.ts';

export interface ProjectedPath {
  readonly value: ScalarValue;
  readonly path: string;
  /** As the API server writes it: `ConfigMap "web"`. */
  readonly source: string;
  /** The item that names the path; undefined for a token, which is an object of its own. */
  readonly item: MapValue | undefined;
}

/** The paths of a projected volume, source by source, in the order in which the API server reads them. */
export function projectedPaths(projected: MapValue): ProjectedPath[] {
  return projected.maps('sources').flatMap((source) => {
    const secret = source.map('secret');
    const configMap = source.map('configMap');
    const downward = source.map('downwardAPI');
    const token = source.map('serviceAccountToken')?.scalar('path');
    return [
      ...(secret ? itemPaths(secret, `Secret "${secret.text('name') ?? ''}"`) : []),
      ...(configMap ? itemPaths(configMap, `ConfigMap "${configMap.text('name') ?? ''}"`) : []),
      ...(downward ? itemPaths(downward, 'DownwardAPI') : []),
      ...(token?.string ? [{ value: token, path: token.string, source: 'ServiceAccountToken', item: undefined }] : []),
    ];
  });
}

/** The paths of `items`, as configMap, secret and downwardAPI have them. */
export function itemPaths(volume: MapValue, source: string): ProjectedPath[] {
  return volume.maps('items').flatMap((item) => {
    const value = item.scalar('path');
    return value?.string ? [{ value, path: value.string, source, item }] : [];
  });
}
