/** Types and fields that are not in the source packages, in the same form as theirs. */
import type { SourceField, SourceType } from './source.ts';

function field(name: string, type: string, description: string, required = false): SourceField {
  return { name, type, required, values: [], description };
}

/** In a nested object nobody checks these two, and at the top of a document the table of kinds does. */
export const TYPE_META: readonly SourceField[] = [
  field('apiVersion', 'string', 'The API group and version that define this kind, such as v1 or apps/v1.'),
  field('kind', 'string', 'What this object is: the name of its type, in CamelCase.'),
];

/** `List` is no type of the API: kubectl takes it apart and sends the items one by one. */
export const ADDED_TYPES: readonly SourceType[] = [
  {
    name: 'List',
    description: 'Several objects in one document, sent to the API server one by one.',
    fields: [
      ...TYPE_META,
      field('metadata', 'ListMeta', 'Facts about the list as a whole; nothing has to be written here.'),
      field('items', '[]any', 'The objects, each with its own apiVersion and kind.'),
    ],
  },
  {
    name: 'WorkloadReference',
    description: 'The Workload, and the group in it, that a Pod is to be scheduled with (Kubernetes 1.35 only).',
    fields: [
      field('name', 'string', 'The name of the Workload that the Pod belongs to, in the same namespace.', true),
      field('podGroup', 'string', 'The name of the Pod group inside the Workload.', true),
      field('podGroupReplicaKey', 'string', 'Which replica of the Pod group the Pod belongs to.'),
    ],
  },
];

/** A field that older releases have and the newest has not. */
export interface GoneField extends SourceField {
  /** The last minor version that has it. */
  readonly until: number;
}

function gone(until: number, name: string, type: string, description: string): GoneField {
  return { ...field(name, type, description), until };
}

export const GONE_FIELDS: Readonly<Record<string, readonly GoneField[]>> = {
  // Taken out in 1.31: its two fields moved up into PodResourceClaim itself.
  PodResourceClaim: [
    gone(
      30,
      'source',
      'ClaimSource',
      'Where the ResourceClaim comes from. Since Kubernetes 1.31 its fields stand here directly.',
    ),
  ],
  // Came and went with the first form of gang scheduling; the v1.35.0 API server reads it, 1.36 has schedulingGroup.
  PodSpec: [
    gone(
      35,
      'workloadRef',
      'WorkloadReference',
      'The Workload that the Pod is scheduled with. Kubernetes 1.36 has schedulingGroup instead.',
    ),
  ],
};
