/** Shapes of several lines: whole items of lists, and the fields that go together. */

import { Placeholder } from './snippet.ts';
import type { SnippetMap } from './snippet.ts';
import type { Change } from './item.ts';
import { IMAGE, skeletonOf } from './skeletons.ts';
import { freeName, namesIn } from './context.ts';
import type { CompletionContext } from './context.ts';
import { HARDENED, RESOURCES } from './whole-objects.ts';

/** A shape for the fields of one object. */
export interface Shape {
  readonly label: string;
  /** What it is, in a sentence. */
  readonly words: string;
  readonly fields: SnippetMap;
  readonly change?: Change;
}

type Shapes = (here: CompletionContext, list: string | number) => readonly Shape[];

/** Whole items by the type of the list's objects. */
const ITEMS: Readonly<Record<string, Shapes>> = {
  Container: (here, list) => {
    const named = (name: string): SnippetMap => ({
      name: new Placeholder(freeName(name, here.containerNames)),
      image: new Placeholder(IMAGE),
    });
    if (list === 'initContainers') {
      return [
        shape('init container', 'Runs to completion before the other containers start.', {
          ...named('prepare'),
          command: ['sh', '-c', new Placeholder('echo ready')],
          resources: RESOURCES,
        }),
        shape('sidecar container', 'Starts before the other containers and keeps running beside them.', {
          ...named('helper'),
          restartPolicy: 'Always',
          resources: RESOURCES,
        }),
      ];
    }
    return [
      shape('container', 'A container with an image and its resource requests.', {
        ...named('app'),
        resources: RESOURCES,
      }),
      shape('container with a port', 'A container that serves requests on a port.', {
        ...named('app'),
        ports: [{ containerPort: new Placeholder(freePort(here)) }],
        resources: RESOURCES,
      }),
      shape('hardened container', 'A container that runs as a non-root user with a read-only root filesystem.', {
        ...named('app'),
        resources: RESOURCES,
        securityContext: HARDENED,
      }),
    ];
  },
  ContainerPort: (here) => {
    const names = here.container ? namesIn(here.container.container.maps('ports')) : [];
    return [
      shape('named port', 'A port that probes and Services can refer to by name.', {
        name: new Placeholder(freeName('http', names)),
        containerPort: new Placeholder(freePort(here)),
      }),
    ];
  },
  EnvVar: (here) => [
    shape('variable', 'A variable with a value.', { name: new Placeholder('NAME'), value: new Placeholder('value') }),
    shape('variable from a ConfigMap', 'Its value is one key of a ConfigMap.', {
      name: new Placeholder('NAME'),
      valueFrom: { configMapKeyRef: keyOf(here, 'ConfigMap', 'config') },
    }),
    shape('variable from a Secret', 'Its value is one key of a Secret.', {
      name: new Placeholder('NAME'),
      valueFrom: { secretKeyRef: keyOf(here, 'Secret', 'secret') },
    }),
    shape('variable from the Pod', 'Its value is a field of the Pod, such as its name or IP address.', {
      name: new Placeholder('POD_NAME'),
      valueFrom: { fieldRef: { fieldPath: new Placeholder('metadata.name') } },
    }),
  ],
  EnvFromSource: (here) => [
    shape('all keys of a ConfigMap', 'One variable for each key.', {
      configMapRef: { name: keyOf(here, 'ConfigMap', 'config').name },
    }),
    shape('all keys of a Secret', 'One variable for each key.', {
      secretRef: { name: keyOf(here, 'Secret', 'secret').name },
    }),
  ],
};

/** What to write as a whole item of a list of objects. Types without a row have one shape: their skeleton. */
export function itemShapes(type: string, list: string | number, here: CompletionContext): readonly Shape[] {
  if (Object.hasOwn(ITEMS, type)) return ITEMS[type]?.(here, list) ?? [];
  const skeleton = skeletonOf(type, here);
  if (!skeleton || typeof skeleton !== 'object' || Array.isArray(skeleton)) return [];
  const names = Object.keys(skeleton);
  return names.length < 2 ? [] : [shape(names.join(', '), 'A complete item.', skeleton as SnippetMap)];
}

/** Fields with something particular in them. */
export function fieldShapes(type: string, here: CompletionContext): readonly Shape[] {
  if (type === 'PodSpec')
    return [
      hardened('A non-root user and the default seccomp profile for every container of the Pod.', {
        runAsNonRoot: true,
        runAsUser: new Placeholder(10001),
        seccompProfile: { type: 'RuntimeDefault' },
      }),
    ];
  if (type !== 'Container') return [];
  return [
    hardened('Runs as a non-root user that can write only to its volumes.', HARDENED),
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((probe) => probes(probe, here)),
  ];
}

function probes(probe: string, { port, portNumber }: CompletionContext): Shape[] {
  const handlers: readonly (readonly [string, string, SnippetMap])[] = [
    ['HTTP', 'sends an HTTP request', { httpGet: { path: new Placeholder('/healthz'), port: new Placeholder(port) } }],
    ['TCP', 'opens a TCP connection', { tcpSocket: { port: new Placeholder(port) } }],
    ['gRPC', 'calls the gRPC health service', { grpc: { port: new Placeholder(portNumber) } }],
    [
      'command',
      'runs a command in the container',
      { exec: { command: [new Placeholder('cat'), new Placeholder('/tmp/healthy')] } },
    ],
  ];
  return handlers.map(([name, words, handler]) =>
    shape(`${probe}: ${name}`, `Kubernetes ${words}, every 10 seconds.`, {
      [probe]: { ...handler, periodSeconds: new Placeholder(10) },
    }),
  );
}

function hardened(words: string, context: SnippetMap): Shape {
  return shape('securityContext: hardened', words, { securityContext: context });
}

function shape(label: string, words: string, fields: SnippetMap): Shape {
  return { label, words, fields };
}

/** The first object of the kind, and its first key; made up where there is none. */
function keyOf({ names }: CompletionContext, kind: string, otherwise: string): { name: Placeholder; key: Placeholder } {
  const object = names.objects(kind)[0];
  return { name: new Placeholder(object?.name ?? otherwise), key: new Placeholder(object?.keys[0] ?? 'key') };
}

function freePort({ podSpec }: CompletionContext): number {
  const taken =
    podSpec
      ?.maps('containers')
      .flatMap((container) => container.maps('ports').flatMap((port) => port.int('containerPort') ?? [])) ?? [];
  let port = 8080;
  while (taken.includes(port)) port++;
  return port;
}
