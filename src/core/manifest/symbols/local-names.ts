/** The names that mean something only inside a Pod: volumes, ports, containers, resource claims. */

import { pathOf } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { containersOf } from '../containers.ts';
import type { Manifest } from '../manifest.ts';
import { keyPlace, placeOf } from './name-place.ts';
import type { NamePlace, NameRole } from './name-place.ts';
import type { LocalKind, LocalName } from './name.ts';
import { valuePath, valuesAt } from './value-path.ts';
import type { ValuePath } from './value-path.ts';

interface Row {
  readonly path: ValuePath;
  readonly kind: LocalKind;
  readonly role: NameRole;
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'];
const PORT_FIELDS = PROBES.flatMap((probe) => [`${probe}.httpGet.port`, `${probe}.tcpSocket.port`]);

/** In a container, of the Pod. */
const IN_CONTAINER: readonly Row[] = [
  ...rows(
    'volume',
    'reference',
    'volumeMounts[].name',
    'volumeDevices[].name',
    'env[].valueFrom.fileKeyRef.volumeName',
  ),
  ...rows('container', 'definition', 'name'),
  ...rows('container', 'reference', 'env[].valueFrom.resourceFieldRef.containerName', 'targetContainerName'),
  ...rows('resource-claim', 'reference', 'resources.claims[].name'),
];

/** In a container, of the container. */
const OF_CONTAINER: readonly Row[] = [
  ...rows('port', 'definition', 'ports[].name'),
  ...rows('port', 'reference', ...PORT_FIELDS),
];

const IN_POD: readonly Row[] = [
  ...rows('volume', 'definition', 'volumes[].name'),
  ...rows('container', 'reference', 'volumes[].downwardAPI.items[].resourceFieldRef.containerName'),
  ...rows('container', 'reference', 'volumes[].projected.sources[].downwardAPI.items[].resourceFieldRef.containerName'),
  ...rows('resource-claim', 'definition', 'resourceClaims[].name'),
];

/** In what surrounds the template: the spec of a Job or a StatefulSet. */
const AROUND_TEMPLATE: readonly Row[] = [
  ...rows('volume', 'definition', 'volumeClaimTemplates[].metadata.name'),
  ...rows('container', 'reference', 'podFailurePolicy.rules[].onExitCodes.containerName'),
];

/** Annotations of a Pod whose value names a container, and the prefix of those whose key does. */
const CONTAINER_ANNOTATIONS: ReadonlySet<string> = new Set([
  'kubectl.kubernetes.io/default-container',
  'kubectl.kubernetes.io/default-logs-container',
]);
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';

function rows(kind: LocalKind, role: NameRole, ...paths: readonly string[]): Row[] {
  return paths.map((path) => ({ path: valuePath(path), kind, role }));
}

export function localNames({ podSpec, podMetadata, isTemplate }: Manifest): LocalName[] {
  if (!podSpec) return [];
  const pod = pathOf(podSpec);
  const around = isTemplate ? podSpec.parent?.parent : undefined;
  return [
    ...named(podSpec, IN_POD, pod),
    ...containersOf(podSpec).flatMap(({ container }) => [
      ...named(container, IN_CONTAINER, pod),
      ...named(container, OF_CONTAINER, pathOf(container)),
    ]),
    ...(around?.kind === 'map' ? named(around, AROUND_TEMPLATE, pod) : []),
    ...annotatedContainers(podMetadata?.map('annotations')).map(
      (place): LocalName => ({ ...place, kind: 'container', scope: pod }),
    ),
  ];
}

/** The ports that a Service sends to by their names. */
export function targetPortNames(service: MapValue): LocalName[] {
  const scope = pathOf(service);
  return valuesAt(service, TARGET_PORT).flatMap((value) => {
    const place = placeOf(value, 'reference');
    return place ? [{ ...place, kind: 'port', scope: `${scope}#service` }] : [];
  });
}

const TARGET_PORT = valuePath('spec.ports[].targetPort');

function named(map: MapValue, table: readonly Row[], scope: string): LocalName[] {
  return table.flatMap(({ path, kind, role }) =>
    valuesAt(map, path).flatMap((value) => {
      const place = placeOf(value, role);
      return place ? [{ ...place, kind, scope }] : [];
    }),
  );
}

function annotatedContainers(annotations: MapValue | undefined): NamePlace[] {
  return (annotations?.entries ?? []).flatMap(({ name, key, value }) => {
    if (CONTAINER_ANNOTATIONS.has(name)) return placeOf(value, 'reference') ?? [];
    const place = name.startsWith(APPARMOR) ? keyPlace(key, name, 'reference') : undefined;
    if (!place || place.range.end - place.range.start !== name.length) return [];
    const start = place.range.start + APPARMOR.length;
    return [{ ...place, name: name.slice(APPARMOR.length), range: { start, end: place.range.end }, isPart: true }];
  });
}
