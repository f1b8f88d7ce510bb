/** Where a security setting counts, with inheritance from the Pod to its containers. */

import { containersOf } from '../../../manifest/containers.ts';
import { inheritors, securitySetting, SHARED_SECURITY_FIELDS } from '../../../manifest/effective/security.ts';
import type { MapValue } from '../../../yaml/values.ts';
import { code, list } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

/** On a setting of the Pod: which containers it counts for. On one of a container: what it replaces. */
export function securityWords({ type, field, value, manifest }: ValueContext): ValueWords | undefined {
  const { podSpec } = manifest;
  if (!podSpec || !SHARED_SECURITY_FIELDS.includes(field.name)) return undefined;
  if (type === 'PodSecurityContext') return { lines: podWords(field.name, podSpec), more: [] };
  const pods = podSpec.map('securityContext')?.get(field.name);
  if (pods?.kind === 'scalar' && value.kind === 'scalar')
    return { lines: [`It applies here instead of ${code(pods.source)} from the Pod.`], more: [] };
  return {
    lines: [
      pods
        ? `It applies here instead of the \`${field.name}\` of the Pod.`
        : `It applies to this container only: the Pod sets no \`${field.name}\`.`,
    ],
    more: [],
  };
}

/** On the key `securityContext` of a container: what it gets from the Pod. */
export function inheritedWords({ container: place, manifest }: ValueContext): ValueWords | undefined {
  const container = place?.container;
  const { podSpec } = manifest;
  if (!container || !podSpec) return undefined;
  const inherited = SHARED_SECURITY_FIELDS.flatMap((field) => {
    const setting = securitySetting(field, container, podSpec);
    return setting?.from === 'pod' ? [`\`${field}\` ${shortly(setting.value)}`.trimEnd()] : [];
  });
  return inherited.length === 0 ? undefined : { lines: [`Inherited from the Pod: ${list(inherited, 6)}.`], more: [] };
}

function podWords(field: string, podSpec: MapValue): string[] {
  const { inherit, override } = inheritors(
    field,
    containersOf(podSpec).map(({ container }) => container),
  );
  const names = (containers: readonly MapValue[]): string =>
    list(containers.map((container) => code(container.text('name') ?? '?')));
  if (override.length === 0) return ['It applies to every container of the Pod.'];
  return [
    inherit.length === 0
      ? 'No container uses it: each sets its own.'
      : `It applies to ${names(inherit)}; ${names(override)} ${override.length === 1 ? 'sets its' : 'set their'} own.`,
  ];
}

function shortly(value: ReturnType<MapValue['get']>): string {
  if (value?.kind === 'scalar') return code(value.source);
  const type = value?.kind === 'map' ? value.text('type') : undefined;
  return type === undefined ? '' : code(type);
}
