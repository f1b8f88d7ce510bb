/** Names that exist around a place: in the file's other documents, and in whatever files a workspace index has read. */

import type { Subject } from '../../manifest/subjects.ts';
import type { MapValue } from '../../yaml/values.ts';
import { shareNamespace } from '../../workspace/links/nearness.ts';
import { distinct } from './distinct.ts';
import { rootOf } from '../../manifest/object-around.ts';

/** An object that a manifest may name. */
export interface NamedObject {
  readonly kind: string;
  readonly name: string;
  /** Undefined: not written, so wherever the file is applied. */
  readonly namespace: string | undefined;
  /** The keys of a ConfigMap or a Secret. */
  readonly keys: readonly string[];
  /** Where it is, for people: a file's name. */
  readonly where: string;
}

/** Pods that labels can select, and how they answer. */
export interface LabelledPods {
  /** `Deployment/web`. */
  readonly owner: string;
  /** As for objects. */
  readonly namespace: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** The names and numbers of their ports. */
  readonly ports: readonly (string | number)[];
}

/** What an index of the workspace can tell; made by whoever watches the files. */
export interface WorkspaceNames {
  objects(kind: string): readonly NamedObject[];
  pods(): readonly LabelledPods[];
  images(): readonly string[];
}

/** For whoever has no index. */
export const noNames: WorkspaceNames = { objects: () => [], pods: () => [], images: () => [] };

/** The same questions, answered from the documents of one file. */
export function namesOf(subjects: readonly Subject[], where = 'this file'): WorkspaceNames {
  const manifests = subjects.flatMap((subject) => (subject.type === 'manifest' ? [subject.manifest] : []));
  return {
    objects: (kind) => subjects.flatMap((subject) => namedObject(rootOf(subject), kind, where)),
    pods: () =>
      manifests.flatMap(({ root, kind, podMetadata, podSpec }) => {
        const labels = podMetadata?.map('labels');
        const owner = `${kind.kind}/${root.map('metadata')?.text('name') ?? ''}`;
        return labels
          ? [
              {
                owner,
                namespace: root.map('metadata')?.text('namespace'),
                labels: textPairs(labels),
                ports: portsOf(podSpec),
              },
            ]
          : [];
      }),
    images: () => manifests.flatMap(({ podSpec }) => (podSpec ? imagesOf(podSpec) : [])),
  };
}

/** All that several sources tell, each thing once. */
export function joinNames(...sources: readonly WorkspaceNames[]): WorkspaceNames {
  return {
    objects: (kind) =>
      distinct(
        sources.flatMap((source) => source.objects(kind)),
        ({ name, namespace }) => `${namespace ?? ''}/${name}`,
      ),
    pods: () => sources.flatMap((source) => source.pods()),
    images: () => [...new Set(sources.flatMap((source) => source.images()))],
  };
}

/** The names of those that can be in the namespace, or that are in none. */
export function inNamespace(names: WorkspaceNames, namespace: string | undefined): WorkspaceNames {
  return {
    objects: (kind) => names.objects(kind).filter((object) => shareNamespace(object, { namespace })),
    pods: () => names.pods().filter((pods) => shareNamespace(pods, { namespace })),
    images: () => names.images(),
  };
}

function namedObject(root: MapValue | undefined, kind: string, where: string): NamedObject[] {
  const metadata = root?.text('kind') === kind ? root.map('metadata') : undefined;
  const name = metadata?.text('name');
  if (!root || name === undefined || name === '') return [];
  const keys = ['data', 'stringData', 'binaryData'].flatMap(
    (field) => root.map(field)?.entries.map((entry) => entry.name) ?? [],
  );
  return [{ kind, name, namespace: metadata?.text('namespace'), keys, where }];
}

/** The pairs of a map of texts. */
export function textPairs(map: MapValue): Record<string, string> {
  return Object.fromEntries(
    map.entries.flatMap(({ name }) => {
      const text = map.text(name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

function containers(podSpec: MapValue): MapValue[] {
  return [...podSpec.maps('initContainers'), ...podSpec.maps('containers')];
}

function imagesOf(podSpec: MapValue): string[] {
  return containers(podSpec).flatMap((container) => container.text('image') ?? []);
}

function portsOf(podSpec: MapValue | undefined): (string | number)[] {
  const ports = podSpec ? containers(podSpec).flatMap((container) => container.maps('ports')) : [];
  return ports.flatMap((port) => port.text('name') ?? port.int('containerPort') ?? []);
}
