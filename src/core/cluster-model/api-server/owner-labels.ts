/** Labels that controllers give their Pods. Source: kubernetes.io/docs/reference/labels-annotations-taints. */
import { templateSuffix, uidOf } from './names.ts';
import type { ClusterObject } from '../objects/cluster-object.ts';

interface OwnedPod {
  readonly name: string;
  readonly object: ClusterObject;
  readonly ordinal?: number;
  readonly revision?: number;
}

export function ownerLabels({ object, name, ordinal, revision = 1 }: OwnedPod): Readonly<Record<string, string>> {
  const hash = templateSuffix(object.name, revision);
  switch (object.kind) {
    case 'Deployment':
      return { 'pod-template-hash': hash };
    case 'DaemonSet':
      return { 'controller-revision-hash': hash, 'pod-template-generation': `${revision}` };
    case 'StatefulSet':
      return {
        'apps.kubernetes.io/pod-index': `${ordinal ?? 0}`,
        'controller-revision-hash': `${object.name}-${hash}`,
        'statefulset.kubernetes.io/pod-name': name,
      };
    case 'Job':
      return jobLabels(object.id, object.name, ordinal);
    default:
      return {};
  }
}

/** The names without a prefix are the older ones, and still there. */
function jobLabels(id: string, job: string, index: number | undefined): Readonly<Record<string, string>> {
  const uid = uidOf(id);
  return {
    'batch.kubernetes.io/controller-uid': uid,
    ...(index === undefined ? {} : { 'batch.kubernetes.io/job-completion-index': `${index}` }),
    'batch.kubernetes.io/job-name': job,
    'controller-uid': uid,
    'job-name': job,
  };
}
