/** Whole objects, complete enough to be applied as they are. */

import type { Layout } from '../../yaml/layout.ts';
import { Stop } from './draft.ts';
import type { DraftMap } from './draft.ts';
import type { Offer } from './offer.ts';
import { writeFields } from './write-draft.ts';
import type { InsertPart } from './write-draft.ts';

const name = new Stop('web', 'name');
const labels = { app: name };

/** Runs as an ordinary user and can change nothing but its volumes. */
export const HARDENED: DraftMap = {
  runAsNonRoot: true,
  runAsUser: new Stop(10001),
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};

export const RESOURCES: DraftMap = { requests: { cpu: new Stop('100m'), memory: new Stop('128Mi') }, limits: { memory: new Stop('128Mi') } };

function container(more: DraftMap): DraftMap {
  return { name, image: new Stop('registry.example.com/web:1.0'), ...more, resources: RESOURCES };
}

const server = container({ ports: [{ name: 'http', containerPort: new Stop(8080) }] });
const worker = container({});
const claim: DraftMap = { accessModes: [new Stop('ReadWriteOnce')], resources: { requests: { storage: new Stop('1Gi') } } };

function template(containers: readonly DraftMap[], more: DraftMap = {}): DraftMap {
  return { metadata: { labels }, spec: { ...more, containers } };
}

function object(apiVersion: string, kind: string, body: DraftMap, metadata: DraftMap = {}): DraftMap {
  return { apiVersion, kind, metadata: { name, ...metadata }, ...body };
}

const selector = { matchLabels: labels };
const pod = object('v1', 'Pod', { spec: { containers: [server] } }, { labels });
const deployment = object('apps/v1', 'Deployment', { spec: { replicas: new Stop(2), selector, template: template([server]) } });
const service = object('v1', 'Service', { spec: { selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] } });
const headless = object('v1', 'Service', { spec: { clusterIP: 'None', selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] } });
const job = { template: { spec: { restartPolicy: 'Never', containers: [worker] } }, backoffLimit: new Stop(3) };

/** Label, a sentence about it, and its documents. */
const SHAPES: readonly (readonly [label: string, words: string, documents: readonly DraftMap[]])[] = [
  ['Pod', 'A Pod with one container.', [pod]],
  ['Deployment with its Service', 'Equal Pods that are replaced step by step, and one lasting address for them.', [deployment, service]],
  ['Deployment', 'Equal, replaceable Pods.', [deployment]],
  ['StatefulSet with its Service', 'Pods with lasting names and a volume each, and the Service that names them.', [
    object('apps/v1', 'StatefulSet', {
      spec: {
        serviceName: name,
        selector,
        template: template([{ ...server, volumeMounts: [{ name: 'data', mountPath: new Stop('/data') }] }]),
        volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: claim }],
      },
    }),
    headless,
  ]],
  ['DaemonSet', 'One Pod on every node.', [object('apps/v1', 'DaemonSet', { spec: { selector, template: template([worker]) } })]],
  ['Job', 'Work that is done once.', [object('batch/v1', 'Job', { spec: job })]],
  ['CronJob', 'Work that is done again and again.', [object('batch/v1', 'CronJob', { spec: { schedule: new Stop('0 3 * * *'), jobTemplate: { spec: job } } })]],
  ['Service', 'One lasting address for Pods.', [service]],
  ['ConfigMap', 'Settings that Pods read.', [object('v1', 'ConfigMap', { data: { key: new Stop('value') } })]],
  ['PersistentVolumeClaim', 'Storage that outlives Pods.', [object('v1', 'PersistentVolumeClaim', { spec: claim })]],
];

/** To be chosen where a document has nothing yet. */
export function wholeObjects(layout: Layout): Offer<never>[] {
  const style = { flow: false, column: 0, layout };
  return SHAPES.map(([label, words, documents]) => {
    const parts = documents.flatMap((document, at): InsertPart[] => [...(at === 0 ? [] : [`${layout.newline}---${layout.newline}`]), ...writeFields(document, style)]);
    return { label, kind: 'shape', detail: 'whole manifest', about: { type: label.split(' ')[0] ?? '', words }, parts, trials: [] };
  });
}
