/** `kubectl apply` of an object: what the API server does with it. */
import { DEFAULT_NAMESPACE, type ClusterObject } from '../objects/cluster-object.ts';
import { jobOf } from '../controllers/jobs.ts';
import { serviceIp } from './names.ts';
import { mapAt, mapsAt, numberAt, textAt } from '../objects/plain-object.ts';
import { changeImages, makePod } from './pods.ts';
import { readPodSpec, type PodSpec, type VolumeSpec } from '../objects/pod-spec.ts';
import { objectKey, tell, type Run, type WorkloadState } from '../state.ts';

/** Where each kind keeps its pod spec. */
const podSpecPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

/** No workload here has more Pods than this. */
export const MOST_REPLICAS = 20;

export function applyObject(run: Run, object: ClusterObject): void {
  const message = object.rejected[0] ?? missingNamespace(run, object);
  if (message !== undefined) {
    run.rejections.push({ object, message });
    return;
  }
  const key = objectKey(object.kind, clusterNamespace(object), object.name);
  const known = run.objects.get(key);
  run.objects.set(key, object);
  if (object.kind === 'PersistentVolumeClaim') applyClaim(run, object);
  if (object.kind === 'Service' && !known) run.serviceIps.set(key, serviceIp(run.serviceIps.size));
  const spec = podSpecOf(object);
  if (!spec) return;
  if (object.kind === 'Pod') applyPod(run, object, spec);
  else applyWorkload(run, object, spec);
}

/** Namespaces that every cluster has. Source: kubernetes.io/docs/concepts/overview/working-with-objects/namespaces. */
const initialNamespaces: ReadonlySet<string> = new Set([
  DEFAULT_NAMESPACE,
  'kube-system',
  'kube-public',
  'kube-node-lease',
]);

/** Source: k8s.io/apiserver/pkg/admission/plugin/namespace/lifecycle. */
export function missingNamespace(run: Run, object: ClusterObject): string | undefined {
  const namespace = clusterNamespace(object);
  const isThere =
    namespace === '' || initialNamespaces.has(namespace) || run.objects.has(objectKey('Namespace', '', namespace));
  return isThere || run.scenario.assumesNames === true ? undefined : `namespaces "${namespace}" not found`;
}

const withoutNamespace: ReadonlySet<string> = new Set([
  'Namespace',
  'PersistentVolume',
  'StorageClass',
  'PriorityClass',
  'RuntimeClass',
  'DeviceClass',
  'ResourceSlice',
]);

/** Objects without a namespace are kept under an empty one. */
function clusterNamespace({ kind, namespace }: ClusterObject): string {
  return withoutNamespace.has(kind) ? '' : namespace || DEFAULT_NAMESPACE;
}

function applyClaim(run: Run, { namespace, name, body }: ClusterObject): void {
  const key = `${namespace}/${name}`;
  if (!run.claims.has(key)) run.claims.set(key, { spec: mapAt(body, 'spec') ?? {}, files: new Map() });
}

export function podSpecOf(object: ClusterObject): PodSpec | undefined {
  const path = Object.hasOwn(podSpecPaths, object.kind) ? podSpecPaths[object.kind] : undefined;
  const spec = path && readPodSpec(object.body, path);
  if (!spec || object.kind !== 'StatefulSet') return spec;
  const claims = claimTemplates(object);
  // A claim template wins over a volume of the same name.
  return {
    ...spec,
    volumes: [...claims, ...spec.volumes.filter(({ name }) => !claims.some((claim) => claim.name === name))],
  };
}

function claimTemplates({ body }: ClusterObject): VolumeSpec[] {
  return mapsAt(body, 'spec', 'volumeClaimTemplates').map((claim, at) => {
    const name = textAt(claim, 'metadata', 'name') ?? '';
    return {
      name,
      source: 'persistentVolumeClaim',
      body: mapAt(claim, 'spec') ?? {},
      claimTemplate: name,
      path: ['spec', 'volumeClaimTemplates', at],
    };
  });
}

/** Of a Pod that is there hardly anything but the images can be changed. */
function applyPod(run: Run, object: ClusterObject, spec: PodSpec): void {
  const known = run.pods.find(({ key }) => key === `${object.namespace}/${object.name}`);
  if (known) return changeImages(run, known, object, spec);
  const message = makePod(run, { name: object.name, object, spec, owner: '' });
  if (message !== undefined) run.rejections.push({ object, message });
}

function applyWorkload(run: Run, object: ClusterObject, spec: PodSpec): void {
  const id = object.id;
  const known = run.workloads.find((workload) => workload.id === id);
  const replicas = replicasOf(object);
  if (!known) {
    run.workloads.push(newWorkload(id, object, replicas, spec));
    return;
  }
  const isNew = JSON.stringify(known.spec) !== JSON.stringify(spec);
  known.object = object;
  known.spec = spec;
  known.replicas = replicas;
  known.triesAt = 0;
  known.refusals = 0;
  if (isNew) known.revision += 1;
}

function newWorkload(id: string, object: ClusterObject, replicas: number, spec: PodSpec): WorkloadState {
  return {
    id,
    object,
    replicas,
    revision: 1,
    spec,
    failures: 0,
    completions: 0,
    isOver: false,
    problem: '',
    refusals: 0,
    triesAt: 0,
  };
}

function replicasOf({ kind, body }: ClusterObject): number {
  const written = kind === 'Job' ? numberAt(body, 'spec', 'parallelism') : numberAt(body, 'spec', 'replicas');
  return Math.min(Math.max(0, written ?? 1), MOST_REPLICAS);
}

/** The time of a CronJob's schedule has come. */
export function runCronJob(run: Run, cronJob: ClusterObject): void {
  const number = run.workloads.filter(({ object }) => object.kind === 'Job').length;
  const job = jobOf(cronJob, number);
  tell(run, cronJob.id, 'Normal', 'SuccessfulCreate', `Created job ${job.name}`);
  applyObject(run, job);
}
