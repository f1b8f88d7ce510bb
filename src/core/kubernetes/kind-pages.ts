/** Where Kubernetes' own documentation explains a kind. */

const SITE = 'https://kubernetes.io/docs/concepts/';

const PAGES: Readonly<Record<string, string>> = {
  Pod: 'workloads/pods/',
  PodTemplate: 'workloads/pods/#pod-templates',
  Deployment: 'workloads/controllers/deployment/',
  ReplicaSet: 'workloads/controllers/replicaset/',
  StatefulSet: 'workloads/controllers/statefulset/',
  DaemonSet: 'workloads/controllers/daemonset/',
  Job: 'workloads/controllers/job/',
  CronJob: 'workloads/controllers/cron-jobs/',
  ReplicationController: 'workloads/controllers/replicationcontroller/',
  Service: 'services-networking/service/',
  ConfigMap: 'configuration/configmap/',
  Secret: 'configuration/secret/',
  PersistentVolumeClaim: 'storage/persistent-volumes/#persistentvolumeclaims',
  List: 'overview/working-with-objects/',
};

/** Undefined for kinds that we do not check. */
export function kindPage(kind: string): string | undefined {
  return Object.hasOwn(PAGES, kind) ? `${SITE}${PAGES[kind] ?? ''}` : undefined;
}
