/** As kubectl takes them; in a manifest they are no kinds. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  po: 'Pod',
  deploy: 'Deployment',
  rs: 'ReplicaSet',
  sts: 'StatefulSet',
  ds: 'DaemonSet',
  cj: 'CronJob',
  svc: 'Service',
  cm: 'ConfigMap',
  pvc: 'PersistentVolumeClaim',
  rc: 'ReplicationController',
  ns: 'Namespace',
  sa: 'ServiceAccount',
  ing: 'Ingress',
};
