/** Shapes of several lines: whole items of lists, and the fields that go together. */

import { Stop } from './draft.ts';
import type { DraftMap } from './draft.ts';
import type { Change } from './offer.ts';
import { IMAGE, skeletonOf } from './skeletons.ts';
import { freeName, namesIn } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { HARDENED, RESOURCES } from './whole-objects.ts';

/** A shape for the fields of one object. */
export interface Shape {
  readonly label: string;
  /** What it is, in a sentence. */
  readonly words: string;
  readonly fields: DraftMap;
  readonly change?: Change;
}

type Shapes = (here: Surroundings, list: string | number) => readonly Shape[];

/** Whole items by the type of the list's objects. */
const ITEMS: Readonly<Record<string, Shapes>> = {
  Container: (here, list) => {
    const named = (name: string): DraftMap => ({ name: new Stop(freeName(name, here.containerNames)), image: new Stop(IMAGE) });
    if (list === 'initContainers') {
      return [
        shape('init container', 'Runs to its end before the other containers start.', { ...named('prepare'), command: ['sh', '-c', new Stop('echo ready')], resources: RESOURCES }),
        shape('sidecar container', 'Starts before the other containers and keeps running beside them.', { ...named('helper'), restartPolicy: 'Always', resources: RESOURCES }),
      ];
    }
    return [
      shape('container', 'A container with an image and the resources it asks for.', { ...named('app'), resources: RESOURCES }),
      shape('container with a port', 'A container that others connect to.', { ...named('app'), ports: [{ containerPort: new Stop(freePort(here)) }], resources: RESOURCES }),
      shape('hardened container', 'A container that runs as an ordinary user and cannot change its own files.', { ...named('app'), resources: RESOURCES, securityContext: HARDENED }),
    ];
  },
  ContainerPort: (here) => {
    const names = here.container ? namesIn(here.container.container.maps('ports')) : [];
    return [shape('named port', 'A port that probes and Services can call by its name.', { name: new Stop(freeName('http', names)), containerPort: new Stop(freePort(here)) })];
  },
  EnvVar: (here) => [
    shape('variable', 'A variable with a value.', { name: new Stop('NAME'), value: new Stop('value') }),
    shape('variable from a ConfigMap', 'Its value is one key of a ConfigMap.', { name: new Stop('NAME'), valueFrom: { configMapKeyRef: keyOf(here, 'ConfigMap', 'config') } }),
    shape('variable from a Secret', 'Its value is one key of a Secret.', { name: new Stop('NAME'), valueFrom: { secretKeyRef: keyOf(here, 'Secret', 'secret') } }),
    shape('variable from the Pod', 'Its value is something that Kubernetes knows of the Pod.', { name: new Stop('POD_NAME'), valueFrom: { fieldRef: { fieldPath: new Stop('metadata.name') } } }),
  ],
  EnvFromSource: (here) => [
    shape('all keys of a ConfigMap', 'One variable for each key.', { configMapRef: { name: keyOf(here, 'ConfigMap', 'config').name } }),
    shape('all keys of a Secret', 'One variable for each key.', { secretRef: { name: keyOf(here, 'Secret', 'secret').name } }),
  ],
};

/** What to write as a whole item of a list of objects. Types without a row have one shape: their skeleton. */
export function itemShapes(type: string, list: string | number, here: Surroundings): readonly Shape[] {
  if (Object.hasOwn(ITEMS, type)) return ITEMS[type]?.(here, list) ?? [];
  const skeleton = skeletonOf(type, here);
  if (!skeleton || typeof skeleton !== 'object' || Array.isArray(skeleton)) return [];
  const names = Object.keys(skeleton);
  return names.length < 2 ? [] : [shape(names.join(', '), 'A whole item.', skeleton as DraftMap)];
}

/** Fields with something particular in them. */
export function fieldShapes(type: string, here: Surroundings): readonly Shape[] {
  if (type === 'PodSpec') return [hardened('The usual user and profile for every container of the Pod.', { runAsNonRoot: true, runAsUser: new Stop(10001), seccompProfile: { type: 'RuntimeDefault' } })];
  if (type !== 'Container') return [];
  return [hardened('Runs as an ordinary user that can change nothing but its volumes.', HARDENED), ...['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((probe) => probes(probe, here))];
}

function probes(probe: string, { port, portNumber }: Surroundings): Shape[] {
  const handlers: readonly (readonly [string, string, DraftMap])[] = [
    ['HTTP', 'asks for a page', { httpGet: { path: new Stop('/healthz'), port: new Stop(port) } }],
    ['TCP', 'opens a connection', { tcpSocket: { port: new Stop(port) } }],
    ['gRPC', 'asks by gRPC', { grpc: { port: new Stop(portNumber) } }],
    ['command', 'runs a command in the container', { exec: { command: [new Stop('cat'), new Stop('/tmp/healthy')] } }],
  ];
  return handlers.map(([name, words, handler]) => shape(`${probe}: ${name}`, `Kubernetes ${words}, every 10 seconds.`, { [probe]: { ...handler, periodSeconds: new Stop(10) } }));
}

function hardened(words: string, context: DraftMap): Shape {
  return shape('securityContext: hardened', words, { securityContext: context });
}

function shape(label: string, words: string, fields: DraftMap): Shape {
  return { label, words, fields };
}

/** The first object of the kind, and its first key; made up where there is none. */
function keyOf({ names }: Surroundings, kind: string, otherwise: string): { name: Stop; key: Stop } {
  const object = names.objects(kind)[0];
  return { name: new Stop(object?.name ?? otherwise), key: new Stop(object?.keys[0] ?? 'key') };
}

function freePort({ podSpec }: Surroundings): number {
  const taken = podSpec?.maps('containers').flatMap((container) => container.maps('ports').flatMap((port) => port.int('containerPort') ?? [])) ?? [];
  let port = 8080;
  while (taken.includes(port)) port++;
  return port;
}
