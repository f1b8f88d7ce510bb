/** A manifest with a pod spec -> the Pod of a picture, with the workload around it. */
import type { Manifest } from '../../manifest/manifest.ts';
import type { ContainerModel, ControllerModel, PodModel } from '../../pod-model.ts';
import type { MapValue } from '../../yaml/values.ts';
import { containerModel } from './container-model.ts';
import { rangeIn } from './part-source.ts';
import type { PartSource } from './part-source.ts';
import { claimTemplateModel, volumeModel } from './volume-model.ts';

/** Workloads that make one Pod when they do not say how many; the others' number is not in the manifest. */
const counted: ReadonlySet<string> = new Set(['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController']);

/** `address` is the IP of an example; a manifest has none, except in its status. */
export function podOfManifest(source: PartSource, manifest: Manifest, address?: string): PodModel {
  const { root, podSpec: spec, podMetadata: metadata } = manifest;
  const claims = root.map('spec')?.maps('volumeClaimTemplates') ?? [];
  const volumes = [
    ...claims.map((claim) => claimTemplateModel(source, claim)),
    ...(spec?.maps('volumes') ?? []).map((volume) => volumeModel(source, volume)),
  ];
  const names = new Set(volumes.map(({ name }) => name));
  const ip = root.map('status')?.text('podIP') ?? address;
  const namespace = root.map('metadata')?.text('namespace');
  return {
    id: source.id('pod'),
    range: rangeIn(source, spec?.parent ?? root),
    name: root.map('metadata')?.text('name') ?? '',
    initContainers: (spec?.maps('initContainers') ?? []).map((container) =>
      containerModel(source, container, initRole(container), names),
    ),
    containers: (spec?.maps('containers') ?? []).map(
      (container): ContainerModel => containerModel(source, container, 'app', names),
    ),
    volumes,
    labels: textsOf(metadata?.map('labels')),
    restartPolicy: restartPolicyOf(spec),
    ...(manifest.isTemplate ? { controller: controllerModel(source, manifest) } : {}),
    ...(namespace === undefined ? {} : { namespace }),
    ...(ip === undefined ? {} : { ip }),
  };
}

/** An init container that always restarts keeps running beside the others. */
function initRole(container: MapValue): 'init' | 'sidecar' {
  return container.text('restartPolicy') === 'Always' ? 'sidecar' : 'init';
}

function restartPolicyOf(spec: MapValue | undefined): PodModel['restartPolicy'] {
  const written = spec?.text('restartPolicy');
  return written === 'OnFailure' || written === 'Never' ? written : 'Always';
}

function controllerModel(source: PartSource, { root, kind }: Manifest): ControllerModel {
  const spec = root.map('spec');
  const replicas = replicasOf(kind.kind, spec);
  const serviceName = spec?.text('serviceName');
  return {
    id: source.id('workload'),
    range: rangeIn(source, root),
    kind: kind.kind,
    name: root.map('metadata')?.text('name') ?? '',
    selector: selectorOf(spec),
    ...(replicas === undefined ? {} : { replicas }),
    ...(serviceName === undefined ? {} : { serviceName }),
  };
}

function replicasOf(kind: string, spec: MapValue | undefined): number | undefined {
  if (kind === 'Job') return spec?.int('parallelism');
  return counted.has(kind) ? (spec?.int('replicas') ?? 1) : undefined;
}

/** A ReplicationController's selector is the labels themselves. */
function selectorOf(spec: MapValue | undefined): Readonly<Record<string, string>> {
  const selector = spec?.map('selector');
  return textsOf(selector?.map('matchLabels') ?? selector);
}

/** The fields of a map that are texts. */
export function textsOf(map: MapValue | undefined): Readonly<Record<string, string>> {
  const texts = (map?.entries ?? []).flatMap(({ name }): [string, string][] => {
    const text = map?.text(name);
    return text === undefined ? [] : [[name, text]];
  });
  return Object.fromEntries(texts);
}
