/** The objects of an analysed file as they reach the API server: what the cluster model runs. */
import { DEFAULT_NAMESPACE, nameInBody, type ClusterObject } from '../cluster-model/cluster-object.ts';
import { isPlainMap, textAt, type Plain, type PlainMap } from '../cluster-model/plain-object.ts';
import { podSecurityDetails } from '../manifest/pod-security/evaluate.ts';
import type { Subject } from '../manifest/subjects.ts';
import type { Finding } from '../rules/finding.ts';
import { type Range } from '../text.ts';
import type { MapValue, Value } from '../yaml/values.ts';
import type { FileAnalysis } from '../analysis/analysis.ts';
import { rangeInFile } from '../analysis/file-offsets.ts';

/** An object with the place where it is written. Offsets count from the start of the file. */
export interface WrittenObject {
  readonly object: ClusterObject;
  readonly range: Range;
  readonly root: MapValue;
  /** Where its document begins. */
  readonly start: number;
}

/** A List gives its items, and what is no Kubernetes object is left out. */
export function writtenObjects(file: FileAnalysis): readonly WrittenObject[] {
  const taken = new Map<string, number>();
  return file.documents.flatMap(({ range, analysis }) => {
    if (analysis.isTemplate) return [];
    return analysis.subjects.flatMap((subject): WrittenObject[] => {
      const root = rootOf(subject);
      if (!root) return [];
      const place = { start: root.node.start, end: root.node.end };
      const isAlone = analysis.subjects.filter(({ type }) => type !== 'pod-template').length === 1;
      const rejected = analysis.rejections
        .filter((finding) => isAlone || isWithin(finding, place))
        .map(({ message }) => message);
      const object = clusterObject(root, rejected, securityOf(subject, file.settings.kubernetesVersion), taken);
      return [{ object, range: rangeInFile(place, range), root, start: range.start }];
    });
  });
}

export function clusterObjects(file: FileAnalysis): readonly ClusterObject[] {
  return writtenObjects(file).map(({ object }) => object);
}

function rootOf(subject: Subject): MapValue | undefined {
  if (subject.type === 'not-kubernetes' || subject.type === 'pod-template') return undefined;
  if (subject.type !== 'manifest') return subject.root;
  return subject.manifest.kind.kind === 'List' ? undefined : subject.manifest.root;
}

function securityOf(subject: Subject, version: number): ClusterObject['podSecurity'] {
  if (subject.type !== 'manifest' || !subject.manifest.podSpec) return undefined;
  return {
    baseline: podSecurityDetails(subject.manifest, version, 'baseline'),
    restricted: podSecurityDetails(subject.manifest, version, 'restricted'),
  };
}

function clusterObject(
  root: MapValue,
  rejected: readonly string[],
  podSecurity: ClusterObject['podSecurity'],
  taken: Map<string, number>,
): ClusterObject {
  const plain = plainOf(root);
  const body: PlainMap = isPlainMap(plain) ? plain : {};
  const kind = textAt(body, 'kind') ?? '';
  const name = nameInBody(body);
  const namespace = textAt(body, 'metadata', 'namespace') ?? DEFAULT_NAMESPACE;
  const id = `${kind}/${namespace}/${name}`;
  const number = taken.get(id) ?? 0;
  taken.set(id, number + 1);
  const object = { id: number === 0 ? id : `${id} ${number + 1}`, kind, name, namespace, body, rejected };
  return podSecurity ? { ...object, podSecurity } : object;
}

function isWithin({ range }: Finding, { start, end }: Range): boolean {
  return range.start >= start && range.start <= end;
}

/** Plain data as the API server's decoder sees it; fields that a misspelt key stands for are left out. */
function plainOf(value: Value): Plain {
  switch (value.kind) {
    case 'map':
      return Object.fromEntries(value.entries.map(({ name, value: each }) => [name, plainOf(each)]));
    case 'list':
      return value.items.map(plainOf);
    case 'scalar':
      return value.meaning.type === 'null' ? null : value.meaning.value;
  }
}
