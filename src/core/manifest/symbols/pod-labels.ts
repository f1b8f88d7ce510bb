/** The labels that an object gives its Pods, and where else in the object they are spoken of. */

import { pathOf } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { containersOf } from '../containers.ts';
import type { Manifest } from '../manifest.ts';
import { partPlaces, placeOf } from './name-place.ts';
import type { NamePlace } from './name-place.ts';
import { labelNames, labelText } from './label-pairs.ts';
import type { LabelName, PodLabels, PodPort } from './name.ts';
import { ownerOf } from './object-names.ts';
import { SELECTOR_HOLDERS } from './pod-selectors.ts';
import { mapsAt, valuePath, valuesAt } from './value-path.ts';

/** Undefined for kinds without Pods. */
export function podLabels(manifest: Manifest, object: number): PodLabels | undefined {
  const { root, podSpec, podMetadata, kind, owner } = manifest;
  if (!kind.podSpecPath) return undefined;
  const labels = new Map(
    (podMetadata?.map('labels')?.entries ?? []).map(({ name, value }) => [name, labelText(value)]),
  );
  return {
    ...ownerOf(root, object),
    labels,
    copies: owner ? owner.map('spec')?.int('replicas') : copiesOf(root, kind.kind),
    ports: podSpec ? podPorts(podSpec) : [],
  };
}

/** The API server takes 1 where nothing is written. */
function copiesOf(root: MapValue, kind: string): number | undefined {
  if (kind === 'Pod' || kind === 'PodTemplate') return 1;
  if (kind === 'DaemonSet' || kind === 'CronJob') return undefined;
  const spec = root.map('spec');
  const field = kind === 'Job' ? 'parallelism' : 'replicas';
  return spec?.has(field) ? spec.int(field) : 1;
}

/** `pod` is the number of these labels in the document. */
export function podLabelNames(
  { root, podSpec, podMetadata, isTemplate }: Manifest,
  pod: number,
  source: string,
): LabelName[] {
  const of = { pod };
  const labels = labelNames(podMetadata?.map('labels'), 'definition', of);
  const pairs = new Set(labels.map(({ key, value }) => `${key}=${value ?? ''}`));
  const own = isTemplate ? labelNames(root.map('metadata')?.map('labels'), 'reference', of) : [];
  const mentions = podSpec ? keyMentions(podSpec, source) : [];
  return [
    ...labels,
    // A workload mostly carries the labels of its Pods as well.
    ...own.filter(({ key, value }) => pairs.has(`${key}=${value ?? ''}`)),
    ...mentions.map(
      (place): LabelName => ({ ...place, kind: 'label', part: 'key', key: place.name, value: undefined, of }),
    ),
  ];
}

const FIELD_PATHS = [
  'volumes[].downwardAPI.items[].fieldRef.fieldPath',
  'volumes[].projected.sources[].downwardAPI.items[].fieldRef.fieldPath',
].map(valuePath);
const VARIABLE_FIELD_PATH = valuePath('env[].valueFrom.fieldRef.fieldPath');
const LABEL_OF_POD = /metadata\.labels\['([^']+)'\]/g;
const MATCH_LABEL_KEYS = ['matchLabelKeys[]', 'mismatchLabelKeys[]'].map(valuePath);

/** `metadata.labels['app']` and matchLabelKeys: these mean the Pod's own labels. */
function keyMentions(podSpec: MapValue, source: string): NamePlace[] {
  const fieldPaths = [
    ...FIELD_PATHS.flatMap((path) => valuesAt(podSpec, path)),
    ...containersOf(podSpec).flatMap(({ container }) => valuesAt(container, VARIABLE_FIELD_PATH)),
  ];
  const keys = SELECTOR_HOLDERS.flatMap((path) => mapsAt(podSpec, path)).flatMap((holder) =>
    MATCH_LABEL_KEYS.flatMap((path) => valuesAt(holder, path)),
  );
  return [
    ...fieldPaths.flatMap((value) =>
      value.kind === 'scalar' ? partPlaces(value.node, source, LABEL_OF_POD, 'reference') : [],
    ),
    ...keys.flatMap((value) => placeOf(value, 'reference') ?? []),
  ];
}

function podPorts(podSpec: MapValue): PodPort[] {
  return containersOf(podSpec).flatMap(({ container }) => {
    const ports = container.maps('ports');
    const scope = ports.length > 0 ? pathOf(container) : '';
    return ports.map((port) => {
      const place = placeOf(port.get('name'), 'definition');
      return {
        container: container.text('name') ?? '',
        name: place && { ...place, kind: 'port' as const, scope },
        number: port.int('containerPort'),
      };
    });
  });
}
