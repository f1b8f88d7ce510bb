/** Pod templates in custom resources. No schema names them, so they are found by their shape. */

import { groupOf, isKubernetesGroup } from '../kubernetes/kinds.ts';
import type { MapValue, Value } from '../yaml/values.ts';
import { manifestOf } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** Fields that tell a container without an image from other things that have a name. */
const CONTAINER_FIELDS = [
  'command',
  'args',
  'env',
  'envFrom',
  'ports',
  'resources',
  'volumeMounts',
  'securityContext',
  'livenessProbe',
  'readinessProbe',
];

/**
 * The pod templates of a custom resource: Argo Rollout, Knative Service, KEDA ScaledJob and others. None for
 * Kubernetes' own kinds.
 */
export function customTemplates(owner: MapValue, apiVersion: string, kind: string): Manifest[] {
  if (isKubernetesGroup(groupOf(apiVersion))) return [];
  const facts = { kind, apiVersion, rootType: 'PodTemplateSpec', podSpecPath: ['spec'], namespaced: true };
  return templatesIn(owner).map((template) => ({ ...manifestOf(template, facts), isTemplate: true, owner }));
}

function templatesIn(value: Value): MapValue[] {
  if (value.kind === 'scalar') return [];
  if (value.kind === 'list') return value.items.flatMap(templatesIn);
  return isPodTemplate(value) ? [value] : value.entries.flatMap((entry) => templatesIn(entry.value));
}

/** Has it `spec.containers`, a list of mappings of which one is a container? */
function isPodTemplate(map: MapValue): boolean {
  const containers = map.map('spec')?.list('containers');
  return (
    containers !== undefined &&
    containers.items.every(({ kind }) => kind === 'map') &&
    containers.maps().some((item) => item.has('image') || (item.has('name') && isContainer(item)))
  );
}

function isContainer(map: MapValue): boolean {
  return CONTAINER_FIELDS.some((name) => map.has(name));
}

/** Does the object fill in what is not written: is there a container without an image? */
export function isFilledIn({ podSpec }: Manifest): boolean {
  return podSpec?.maps('containers').some((container) => !container.text('image')?.trim()) === true;
}
