/** A container of a pod spec with defaults applied and the Pod's security settings inherited. */
import { readProbe, type ProbeSpec } from './probe-spec.ts';
import { flagAt, mapAt, mapsAt, numberAt, textAt, textsAt, type Plain, type PlainMap } from './plain-object.ts';
import { fullImageName } from '../programs/programs.ts';
import { readResources, type Resources } from './resources.ts';

export interface PortSpec {
  readonly name: string;
  readonly containerPort: number;
  readonly protocol: string;
  readonly hostPort: number | undefined;
}

export interface MountSpec {
  readonly volume: string;
  readonly mountPath: string;
  /** Cut off at no place: as written, empty when the whole volume is mounted. */
  readonly subPath: string;
  readonly subPathExpr: string;
  readonly readOnly: boolean;
}

/** What a container runs with: its own setting, else its Pod's. */
export interface SecuritySpec {
  readonly runAsUser: number | undefined;
  readonly runAsNonRoot: boolean;
  readonly readOnlyRoot: boolean;
  readonly privileged: boolean;
  readonly allowPrivilegeEscalation: boolean;
  readonly drop: readonly string[];
  readonly add: readonly string[];
  readonly seccomp: string;
}

export interface ContainerSpec {
  readonly name: string;
  readonly image: string;
  readonly role: 'app' | 'init' | 'sidecar';
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly env: readonly PlainMap[];
  readonly envFrom: readonly PlainMap[];
  readonly ports: readonly PortSpec[];
  readonly mounts: readonly MountSpec[];
  readonly probes: readonly ProbeSpec[];
  readonly resources: Resources;
  readonly security: SecuritySpec;
  readonly pullPolicy: string;
  readonly restartPolicy: string;
  /** Its Pod restarts it at most when it fails: the program is meant to end. */
  readonly endsOnce: boolean;
  readonly restartRules: readonly PlainMap[];
  /** The command of its `postStart` hook; empty for another hook, or none. */
  readonly postStart: readonly string[];
  readonly path: readonly (string | number)[];
}

export function readContainer(
  body: PlainMap,
  podSpec: PlainMap,
  path: readonly (string | number)[],
  isInit: boolean,
): ContainerSpec {
  const image = textAt(body, 'image') ?? '';
  const restartPolicy = textAt(body, 'restartPolicy') ?? '';
  return {
    name: textAt(body, 'name') ?? '',
    image,
    // An init container that always restarts is a sidecar.
    role: isInit ? (restartPolicy === 'Always' ? 'sidecar' : 'init') : 'app',
    command: textsAt(body, 'command'),
    args: textsAt(body, 'args'),
    env: mapsAt(body, 'env'),
    envFrom: mapsAt(body, 'envFrom'),
    ports: mapsAt(body, 'ports').flatMap(readPort),
    mounts: mapsAt(body, 'volumeMounts').map(readMount),
    probes: (['startupProbe', 'livenessProbe', 'readinessProbe'] as const).flatMap((field) => {
      const probe = mapAt(body, field);
      return probe === undefined ? [] : [readProbe(probe, field, [...path, field])];
    }),
    resources: readResources(body),
    security: readSecurity(mapAt(body, 'securityContext'), mapAt(podSpec, 'securityContext')),
    pullPolicy: textAt(body, 'imagePullPolicy') ?? defaultPullPolicy(image),
    restartPolicy,
    endsOnce: ['Never', 'OnFailure'].includes(textAt(podSpec, 'restartPolicy') ?? ''),
    restartRules: mapsAt(body, 'restartPolicyRules'),
    postStart: textsAt(body, 'lifecycle', 'postStart', 'exec', 'command'),
    path,
  };
}

/** Source: kubernetes.io/docs/concepts/containers/images, "Default image pull policy". */
function defaultPullPolicy(image: string): string {
  return !image.includes('@') && fullImageName(image).endsWith(':latest') ? 'Always' : 'IfNotPresent';
}

function readPort(port: PlainMap): PortSpec[] {
  const containerPort = numberAt(port, 'containerPort');
  if (containerPort === undefined) return [];
  const protocol = textAt(port, 'protocol') ?? 'TCP';
  return [{ name: textAt(port, 'name') ?? '', containerPort, protocol, hostPort: numberAt(port, 'hostPort') }];
}

function readMount(mount: PlainMap): MountSpec {
  return {
    volume: textAt(mount, 'name') ?? '',
    mountPath: textAt(mount, 'mountPath') ?? '',
    subPath: textAt(mount, 'subPath') ?? '',
    subPathExpr: textAt(mount, 'subPathExpr') ?? '',
    readOnly: flagAt(mount, 'readOnly') ?? false,
  };
}

function readSecurity(own: Plain | undefined, pod: Plain | undefined): SecuritySpec {
  const privileged = flagAt(own, 'privileged') ?? false;
  return {
    runAsUser: numberAt(own, 'runAsUser') ?? numberAt(pod, 'runAsUser'),
    runAsNonRoot: flagAt(own, 'runAsNonRoot') ?? flagAt(pod, 'runAsNonRoot') ?? false,
    readOnlyRoot: flagAt(own, 'readOnlyRootFilesystem') ?? false,
    privileged,
    allowPrivilegeEscalation: privileged || (flagAt(own, 'allowPrivilegeEscalation') ?? true),
    drop: textsAt(own, 'capabilities', 'drop'),
    add: textsAt(own, 'capabilities', 'add'),
    seccomp: textAt(own, 'seccompProfile', 'type') ?? textAt(pod, 'seccompProfile', 'type') ?? '',
  };
}
