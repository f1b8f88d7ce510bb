/** A Service that selects no Pod: the labels of the Pods beside it, or its selector, can be corrected. */

import type { LabelRequirement } from '../../kubernetes/label-selector.ts';
import { identityOf, labelsOf } from '../../manifest/labels.ts';
import type { PodSelector } from '../../manifest/symbols.ts';
import type { TextEdit } from '../../text.ts';
import { setField } from '../../yaml/set-field.ts';
import type { Edits } from '../../yaml/edits.ts';
import type { MapValue } from '../../yaml/values.ts';
import { podNodes } from '../../workspace/links/label-nodes.ts';
import type { PodNode } from '../../workspace/links/label-nodes.ts';
import { folderOf, shareNamespace } from '../../workspace/links/nearness.ts';
import { PODS } from '../../workspace/workspace-index.ts';
import { ownerPlace, placesIn } from './object-place.ts';
import type { ObjectPlace } from './object-place.ts';
import { ownerWords } from './remedy.ts';
import type { CrossFilePlace, Remedy } from './remedy.ts';

/** More Pods than this cannot all be offered. */
const MAX_PODS = 3;

export function correctLabels(selector: PodSelector, place: CrossFilePlace): Remedy[] {
  const pods = podsBeside(selector, place);
  return pods
    .slice(0, MAX_PODS)
    .flatMap((node) => [...labelPods(selector, node, pods.length === 1), ...selectPods(selector, node, place)]);
}

/** Those in the file of the Service, else those in its folder. */
function podsBeside(selector: PodSelector, { file, around }: CrossFilePlace): PodNode[] {
  const isMeant = ({ pod }: PodNode): boolean => shareNamespace(pod, selector);
  const inFile = file.documents.flatMap((part) => podNodes(file, part)).filter(isMeant);
  if (inFile.length > 0) return inFile;
  return around.index
    .filesWith(PODS)
    .filter(({ path }) => folderOf(path) === folderOf(file.path))
    .flatMap((other) => other.documents.flatMap((part) => podNodes(other, part)))
    .filter(isMeant);
}

/** Preferred where the only Pods there are just lack the labels: then nothing that was written is changed. */
function labelPods({ requirements }: PodSelector, { file, part, pod }: PodNode, isOnly: boolean): Remedy[] {
  const wanted = requirements.filter(({ key, values }) => !values.includes(pod.labels.get(key) ?? ''));
  const [first] = wanted;
  if (!first || wanted.some(({ values }) => values.length !== 1)) return [];
  const isNew = wanted.every(({ key }) => !pod.labels.has(key));
  const plural = wanted.length === 1 ? 'label' : 'labels';
  const pairs = wanted.map(({ key, values: [value] }) => `\`${key}: ${value ?? ''}\``).join(', ');
  const { path } = file;
  return [
    {
      title: isNew
        ? `Add ${plural} ${pairs} to ${ownerWords(pod.owner)}`
        : `Change ${plural} to ${pairs} on ${ownerWords(pod.owner)}`,
      preferred: isOnly && isNew,
      paths: [path],
      edits: (files) => {
        const owner = ownerPlace(files.get(path), part.start, pod);
        const edits = owner?.inFile(labelEdits(owner, wanted));
        return edits && [{ path, edits }];
      },
    },
  ];
}

/** The selector of a workload must keep matching the labels of its Pods. */
function labelEdits(
  { root, manifest, edits }: ObjectPlace,
  wanted: readonly LabelRequirement[],
): (TextEdit | undefined)[] {
  const metadata = manifest?.podMetadata;
  if (!metadata) return [undefined];
  const values = Object.fromEntries(wanted.flatMap(({ key, values: [value = ''] }) => [[key, value]]));
  const selector = root.map('spec')?.map('selector');
  const own = [selector?.map('matchLabels'), selector].find((labels) => wanted.some(({ key }) => labels?.has(key)));
  return [...labelFields(edits, metadata, values), ...(own ? presentFields(edits, own, values) : [])];
}

function labelFields(
  edits: Edits,
  metadata: MapValue,
  values: Readonly<Record<string, string>>,
): (TextEdit | undefined)[] {
  const labels = metadata.map('labels');
  if (!labels || labels.entries.length === 0) return [setField(edits, metadata, 'labels', values)];
  const added = Object.entries(values).filter(([key]) => !labels.has(key));
  return [
    ...presentFields(edits, labels, values),
    ...(added.length === 0 ? [] : [edits.addFields(labels, Object.fromEntries(added))]),
  ];
}

function presentFields(
  edits: Edits,
  map: MapValue,
  values: Readonly<Record<string, string>>,
): (TextEdit | undefined)[] {
  return Object.entries(values).flatMap(([key, value]) => (map.has(key) ? [setField(edits, map, key, value)] : []));
}

/** Another selector for the Service; where one value is all that differs, that alone is offered already. */
function selectPods({ requirements, range }: PodSelector, { pod }: PodNode, { file, part }: CrossFilePlace): Remedy[] {
  const labels = identityOf(pod.labels);
  const differ = requirements.filter(({ key, values }) => !values.includes(pod.labels.get(key) ?? ''));
  const isOffered = differ.length === 1 && differ.every(({ key }) => pod.labels.has(key));
  if (isOffered || Object.keys(labels).length === 0) return [];
  const { path } = file;
  return [
    {
      title: `Select the Pods of ${ownerWords(pod.owner)}`,
      preferred: false,
      paths: [path],
      edits: (files) => {
        const service = placesIn(files.get(path), part.start).find(
          (place) => place?.root.map('spec')?.map('selector')?.node.start === range.start,
        );
        const edits = service?.inFile(selectorEdits(service, labels));
        return edits && [{ path, edits }];
      },
    },
  ];
}

/** Field by field, so that what stays keeps its place and its comment. */
function selectorEdits(
  { root, edits }: ObjectPlace,
  labels: Readonly<Record<string, string>>,
): (TextEdit | undefined)[] {
  const selector = root.map('spec')?.map('selector');
  const known = labelsOf(root.map('spec'), 'selector');
  if (!selector || !known) return [undefined];
  const others = selector.entries.filter(({ name }) => !Object.hasOwn(labels, name));
  const added = Object.entries(labels).filter(([key]) => !known.has(key));
  const renamed = added.slice(0, others.length);
  const more = Object.fromEntries(added.slice(others.length));
  return [
    ...presentFields(edits, selector, labels).filter((edit) => edit !== undefined),
    ...renamed.flatMap(([key, value], at) => {
      const entry = others[at];
      return entry?.value.kind === 'scalar'
        ? [edits.renameKey(entry.key, key), edits.setText(entry.value.node, value)]
        : [undefined];
    }),
    ...others.slice(renamed.length).map((entry) => edits.removeField(selector, entry)),
    ...(Object.keys(more).length === 0 ? [] : [edits.addFields(selector, more)]),
  ];
}
