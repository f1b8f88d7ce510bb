/** What only the API server writes, and fields that name other objects. */

import type { FieldWords } from './field-words.ts';

export const referenceWords: FieldWords = {
  'ObjectMeta.deletionTimestamp':
    'When deletion was requested. The object stays until its finalizers are done and the grace period is over.',
  'ObjectMeta.deletionGracePeriodSeconds':
    'How long the object may still shut down cleanly. Set together with `deletionTimestamp`.',
  'ObjectMeta.generation':
    'A number that grows with every change of the spec; controllers report the one they have seen.',
  'ObjectMeta.managedFields':
    'Which tool last set which field. Server-side apply detects conflicts with it; leave it out of manifests.',
  'ObjectMeta.selfLink': 'A former URL of the object. No longer filled in since Kubernetes 1.20.',
  'ListMeta.continue': 'A token for the next page of a long list; only API clients use it.',
  'ListMeta.remainingItemCount': 'How many items are left after this page. Missing when the list was filtered.',
  'ListMeta.resourceVersion': 'The state of the cluster that the list shows. A client starts its watch from there.',
  'ListMeta.selfLink': 'A former URL of the list. No longer filled in since Kubernetes 1.20.',
  'ListMeta.shardInfo': 'Set when a client asked for one shard of the collection, so the list is not complete.',
  'ShardInfo.selector': 'The shard that was asked for, repeated so that clients can merge several answers.',
  'ManagedFieldsEntry.manager': 'The tool that set the fields, such as `kubectl-client-side-apply` or a controller.',
  'ManagedFieldsEntry.operation': '`Apply` for server-side apply, `Update` for everything else.',
  'ManagedFieldsEntry.apiVersion': 'The API version in which the tool wrote the fields.',
  'ManagedFieldsEntry.time': 'When the tool last added, changed or removed a field that it owns.',
  'ManagedFieldsEntry.fieldsType': 'The format of `fieldsV1`; `FieldsV1` is the only one.',
  'ManagedFieldsEntry.fieldsV1': 'The fields that the tool owns, as a tree of keys such as `f:spec`.',
  'ManagedFieldsEntry.subresource': 'The subresource through which the fields were set, such as `status` or `scale`.',
  'OwnerReference.apiVersion': 'The API version of the owner, such as `apps/v1`.',
  'OwnerReference.kind': 'The kind of the owner, such as `ReplicaSet`.',
  'OwnerReference.name': 'The owner, by name. It must be in the same namespace, or cluster-scoped.',
  'OwnerReference.uid': 'The UID of the owner, so that a new object with the same name does not count.',
  'OwnerReference.controller': 'Whether this owner manages the object. At most one owner does.',
  'OwnerReference.blockOwnerDeletion': 'With foreground deletion, the owner stays until this object is gone.',
  'ObjectReference.apiVersion': 'The API version of the referenced object.',
  'ObjectReference.kind': 'The kind of the referenced object, such as `Pod` or `Job`.',
  'ObjectReference.name': 'The name of the referenced object, as in its metadata.',
  'ObjectReference.namespace': 'The namespace of the referenced object; empty for cluster-scoped objects.',
  'ObjectReference.uid': 'The UID of the referenced object, which tells it apart from a later one with the same name.',
  'ObjectReference.resourceVersion': 'The version of the referenced object. Rarely set.',
  'ObjectReference.fieldPath': 'A part of the object, such as `spec.containers{web}` in an event about one container.',
  'TypedLocalObjectReference.apiGroup':
    'The API group of the source, such as `snapshot.storage.k8s.io`; leave it out for the core group.',
  'TypedLocalObjectReference.kind': 'What the volume is filled from: `PersistentVolumeClaim` or `VolumeSnapshot`.',
  'TypedLocalObjectReference.name': 'The claim or snapshot in this namespace to copy the data from.',
  'TypedObjectReference.apiGroup':
    'The API group of the source, such as `snapshot.storage.k8s.io`; leave it out for the core group.',
  'TypedObjectReference.kind': 'The kind of object that the volume is filled from; with a populator, any custom kind.',
  'TypedObjectReference.name': 'The object to fill the volume from.',
  'TypedObjectReference.namespace':
    'Another namespace to take the source from. It needs a ReferenceGrant there and a feature gate.',
  'ObjectFieldSelector.apiVersion':
    'The API version that `fieldPath` is written for. `v1` by default, and the only valid one.',
};
