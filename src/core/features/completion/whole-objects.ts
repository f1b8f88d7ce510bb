/** Whole objects, complete enough to be applied as they are. */

import type { Layout } from '../../yaml/layout.ts';
import type { ServedPods } from './served-pods.ts';
import { Placeholder } from './snippet.ts';
import type { SnippetMap } from './snippet.ts';
import type { Item } from './item.ts';
import { writeFields } from './write-snippet.ts';
import type { InsertPart } from './write-snippet.ts';

const name = new Placeholder('web', 'name');
const labels = { app: name };

/** Runs as an ordinary user and can change nothing but its volumes. */
export const HARDENED: SnippetMap = {
  runAsNonRoot: true,
  runAsUser: new Placeholder(10001),
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};

export const RESOURCES: SnippetMap = {
  requests: { cpu: new Placeholder('100m'), memory: new Placeholder('128Mi') },
  limits: { memory: new Placeholder('128Mi') },
};

function container(more: SnippetMap): SnippetMap {
  return { name, image: new Placeholder('registry.example.com/web:1.0'), ...more, resources: RESOURCES };
}

const server = container({ ports: [{ name: 'http', containerPort: new Placeholder(8080) }] });
const worker = container({});
const claim: SnippetMap = {
  accessModes: [new Placeholder('ReadWriteOnce')],
  resources: { requests: { storage: new Placeholder('1Gi') } },
};

function template(containers: readonly SnippetMap[], more: SnippetMap = {}): SnippetMap {
  return { metadata: { labels }, spec: { ...more, containers } };
}

function object(apiVersion: string, kind: string, body: SnippetMap, metadata: SnippetMap = {}): SnippetMap {
  return { apiVersion, kind, metadata: { name, ...metadata }, ...body };
}

const selector = { matchLabels: labels };
const pod = object('v1', 'Pod', { spec: { containers: [server] } }, { labels });
const deployment = object('apps/v1', 'Deployment', {
  spec: { replicas: new Placeholder(2), selector, template: template([server]) },
});
const service = object('v1', 'Service', {
  spec: { selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
});
const headless = object('v1', 'Service', {
  spec: { clusterIP: 'None', selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
});
const job = { template: { spec: { restartPolicy: 'Never', containers: [worker] } }, backoffLimit: new Placeholder(3) };

/** With the labels and the ports of the Pods; with one port it answers at 80, as most do. */
function serviceFor({ name: owner, selector: wanted, ports }: ServedPods): SnippetMap {
  const numbers = new Set<number>();
  const open = ports.flatMap(({ name: portName, number }): SnippetMap[] => {
    const port = ports.length === 1 ? 80 : number;
    if (numbers.has(port)) return [];
    numbers.add(port);
    const named = portName ?? (ports.length > 1 ? `tcp-${number}` : undefined);
    return [
      { ...(named === undefined ? {} : { name: named }), port: new Placeholder(port), targetPort: portName ?? number },
    ];
  });
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: new Placeholder(owner, 'name') },
    spec: { selector: wanted, ports: open.length > 0 ? open : [{ port: new Placeholder(80) }] },
  };
}

/** Label, a sentence about it, and its documents. */
const SHAPES: readonly (readonly [label: string, words: string, documents: readonly SnippetMap[]])[] = [
  ['Pod', 'A Pod with one container.', [pod]],
  [
    'Deployment with its Service',
    'Identical Pods with rolling updates, and a stable address for them.',
    [deployment, service],
  ],
  ['Deployment', 'Identical, replaceable Pods.', [deployment]],
  [
    'StatefulSet with its Service',
    'Pods with stable names and a volume each, and the headless Service for their DNS names.',
    [
      object('apps/v1', 'StatefulSet', {
        spec: {
          serviceName: name,
          selector,
          template: template([{ ...server, volumeMounts: [{ name: 'data', mountPath: new Placeholder('/data') }] }]),
          volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: claim }],
        },
      }),
      headless,
    ],
  ],
  [
    'DaemonSet',
    'One Pod on every node.',
    [object('apps/v1', 'DaemonSet', { spec: { selector, template: template([worker]) } })],
  ],
  ['Job', 'Work that runs once, to completion.', [object('batch/v1', 'Job', { spec: job })]],
  [
    'CronJob',
    'Work that runs on a schedule.',
    [object('batch/v1', 'CronJob', { spec: { schedule: new Placeholder('0 3 * * *'), jobTemplate: { spec: job } } })],
  ],
  ['Service', 'A stable address for a set of Pods.', [service]],
  [
    'ConfigMap',
    'Configuration that Pods read.',
    [object('v1', 'ConfigMap', { data: { key: new Placeholder('value') } })],
  ],
  [
    'Secret',
    'Passwords and keys that Pods read.',
    [object('v1', 'Secret', { type: 'Opaque', stringData: { key: new Placeholder('value') } })],
  ],
  ['PersistentVolumeClaim', 'Storage that outlives Pods.', [object('v1', 'PersistentVolumeClaim', { spec: claim })]],
];

/** To be chosen where a document has nothing yet. A Service is for the Pods that the file has already. */
export function wholeObjects(layout: Layout, served: ServedPods | undefined): Item<never>[] {
  const style = { flow: false, column: 0, layout };
  return SHAPES.map(([label, words, usual]) => {
    const documents = usual[0] === service && served ? [serviceFor(served)] : usual;
    const parts = documents.flatMap((document, at): InsertPart[] => [
      ...(at === 0 ? [] : [`${layout.newline}---${layout.newline}`]),
      ...writeFields(document, style),
    ]);
    return {
      label,
      kind: 'shape',
      detail: 'complete manifest',
      about: { type: label.split(' ')[0] ?? '', words },
      parts,
      trials: [],
    };
  });
}
