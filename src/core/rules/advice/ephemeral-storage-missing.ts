import { containerAround, isSidecar } from '../../manifest/containers.ts';
import { preferredFix } from '../rule.ts';
import { setPath } from '../../yaml/set-field.ts';
import type { Rule } from '../rule.ts';

export const ephemeralStorageMissing: Rule = {
  id: 'ephemeral-storage-missing',
  title: 'A container that may fill the disk of its node',
  severity: 'hint',
  profile: 'production',
  lesson: 'resources-and-qos#other-resources',
  watches: ['Container.resources'],
  why: 'Logs, `emptyDir` volumes and what a container writes into its own files lie on the disk of the node. When that fills up, the node ends Pods to make room. A limit on `ephemeral-storage` ends only the Pod that writes too much.',
  check(resources, { report, edits }) {
    const place = containerAround(resources);
    if (resources.kind !== 'map' || !place || (place.role !== 'container' && !isSidecar(place)) || resources.map('limits')?.has('ephemeral-storage')) return;
    const entry = place.container.entry('resources');
    const edit = setPath(edits, resources, ['limits', 'ephemeral-storage'], '1Gi');
    if (entry) report(entry, 'This container may fill the disk of its node.', { fixes: preferredFix('Limit ephemeral-storage to 1Gi', edit) });
  },
  examples: [
    {
      in: 'container',
      bad: '«resources»:\n  requests:\n    cpu: 100m\n    memory: 64Mi\n  limits:\n    memory: 64Mi',
      fixed: 'resources:\n  requests:\n    cpu: 100m\n    memory: 64Mi\n  limits:\n    memory: 64Mi\n    ephemeral-storage: 1Gi',
    },
    { in: 'container', good: 'resources:\n  requests:\n    cpu: 100m\n    memory: 64Mi\n  limits:\n    memory: 64Mi\n    ephemeral-storage: 1Gi' },
  ],
};
