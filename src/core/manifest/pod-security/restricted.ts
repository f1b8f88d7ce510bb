/** What the restricted level asks for beyond the baseline. Source: k8s.io/pod-security-admission/policy. */

import { VOLUME_SOURCES } from '../volumes.ts';
import { addField, changeTo } from '../../wording/fix-titles.ts';
import { setPath } from '../../yaml/set-field.ts';
import { addedCapabilities, BASELINE_CAPABILITIES } from './baseline.ts';
import { alsoFixing, missingField, wrongValue } from './breach.ts';
import type { Breach } from './breach.ts';
import { contradictingSeccomp } from './seccomp-annotations.ts';
import type { SecuredContainer, SecuredPod } from './secured-pod.ts';
import { volumeBreach } from './volume-breach.ts';

const ALLOWED_VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

export function allowPrivilegeEscalation({ containers, isWindows }: SecuredPod): Breach[] {
  if (isWindows) return [];
  const message = '`allowPrivilegeEscalation` must be `false`.';
  return containers.flatMap(({ container, security }) => {
    if (security?.bool('allowPrivilegeEscalation') === false) return [];
    const value = security?.scalar('allowPrivilegeEscalation');
    if (value) return [wrongValue(value, 'false', message)];
    return [
      missingField(
        container.get('name') ?? container,
        container,
        ['securityContext', 'allowPrivilegeEscalation'],
        false,
        message,
      ),
    ];
  });
}

export function dropAll({ containers, isWindows }: SecuredPod): Breach[] {
  return isWindows ? [] : containers.flatMap(missingDrop);
}

function missingDrop({ container, security }: SecuredContainer): Breach[] {
  const drop = security?.map('capabilities')?.list('drop');
  if (drop?.texts().includes('ALL')) return [];
  const message = 'Container does not drop all capabilities: set `drop: [ALL]`.';
  const steps = ['securityContext', 'capabilities', 'drop'];
  const place = missingField(container.get('name') ?? container, container, steps, ['ALL'], message);
  const last = drop?.items.find((item) => item.kind === 'scalar' && item.string?.toLowerCase() === 'all');
  if (last?.kind === 'scalar')
    return [{ ...place, at: last, repairTitle: changeTo('ALL'), repair: (edits) => [edits.setText(last.node, 'ALL')] }];
  if (drop && drop.items.length > 0)
    return [{ ...place, repairTitle: addField('drop', '[ALL]'), repair: (edits) => [edits.addItem(drop, 'ALL')] }];
  return [
    {
      ...place,
      repairTitle: addField('drop', '[ALL]'),
      repair: (edits) => [setPath(edits, container, steps, ['ALL'])],
    },
  ];
}

/** Those that the baseline level still allows. */
export function addedBeyondBind({ containers, isWindows }: SecuredPod): Breach[] {
  if (isWindows) return [];
  const isWrong = (name: string) => name !== 'NET_BIND_SERVICE' && BASELINE_CAPABILITIES.includes(name);
  return containers.flatMap(({ security }) =>
    addedCapabilities(security, isWrong, 'must not be added; only `NET_BIND_SERVICE` is allowed'),
  );
}

/**
 * All volumes of a type that is not on the list; one allowed source beside it is enough for the admission controller.
 */
export function forbiddenVolumes({ spec }: SecuredPod): Breach[] {
  return spec.maps('volumes').flatMap((volume) => {
    if (ALLOWED_VOLUMES.some((name) => volume.has(name))) return [];
    const source = VOLUME_SOURCES.find((name) => volume.has(name));
    return source === undefined
      ? []
      : volumeBreach(volume, source, `Volume type \`${source}\` is not allowed at the restricted level.`);
  });
}

/** Those that the baseline level still allows: all but hostPath. */
export function restrictedVolumes(pod: SecuredPod): Breach[] {
  return forbiddenVolumes(pod).filter(({ at }) => !('value' in at) || at.name !== 'hostPath');
}

export function runAsNonRoot({ spec, security, containers, hasOwnUsers }: SecuredPod): Breach[] {
  if (hasOwnUsers) return [];
  const contexts = [security, ...containers.map((container) => container.security)];
  const explicit = contexts.flatMap((context) => {
    const value = context?.bool('runAsNonRoot') === false ? context.scalar('runAsNonRoot') : undefined;
    return value ? [wrongValue(value, 'true', '`runAsNonRoot` must be `true`.')] : [];
  });
  const isImplied =
    security?.bool('runAsNonRoot') === true ||
    explicit.some(({ path }) => path.endsWith('spec.securityContext.runAsNonRoot'));
  const lacking = isImplied
    ? []
    : containers.filter((container) => container.security?.bool('runAsNonRoot') === undefined);
  if (lacking.length === 0) return explicit;
  return [
    ...explicit,
    missingField(security ?? spec, spec, ['securityContext', 'runAsNonRoot'], true, '`runAsNonRoot: true` is not set.'),
  ];
}

export function runAsRoot({ security, containers, hasOwnUsers }: SecuredPod): Breach[] {
  if (hasOwnUsers) return [];
  return [security, ...containers.map((container) => container.security)].flatMap((context) => {
    const value = context?.scalar('runAsUser');
    return value?.int === 0 ? [wrongValue(value, '1000', '`runAsUser` must not be 0, which is root.')] : [];
  });
}

export function seccompRequired(pod: SecuredPod): Breach[] {
  const { spec, security, containers, isWindows } = pod;
  if (isWindows || security?.has('seccompProfile')) return [];
  if (containers.every((container) => container.security?.has('seccompProfile'))) return [];
  const message = 'seccomp profile is not set.';
  const breach = missingField(
    security ?? spec,
    spec,
    ['securityContext', 'seccompProfile'],
    { type: 'RuntimeDefault' },
    message,
  );
  return [alsoFixing(breach, contradictingSeccomp(pod))];
}
