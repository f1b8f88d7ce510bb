import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const podLevelForbidden: Rule = {
  id: 'pod-level-forbidden',
  title: 'Resources that a Pod as a whole cannot have',
  severity: 'error',
  lesson: 'resources-and-qos#pod-level-resources',
  watches: ['PodSpec.resources'],
  since: 34,
  why: 'Device claims belong to the containers that use the devices, and Windows knows no resources of a whole Pod. Write them at the containers.',
  check(resources, { report, edits, manifest }) {
    const { podSpec } = manifest;
    const entry = podSpec?.entry('resources');
    if (resources.kind !== 'map' || !podSpec || !entry) return;
    if (podSpec.map('os')?.text('name') === 'windows') {
      report(entry, 'A Windows Pod has resources only at its containers.', { fixes: preferredFix('Remove resources', edits.removeField(podSpec, entry)) });
      return;
    }
    const claims = resources.entry('claims');
    if (claims && resources.has('claims')) report(claims, '`claims` belong to the containers that use them.', { fixes: preferredFix('Remove claims', edits.removeField(resources, claims)) });
  },
  examples: [
    { in: 'pod-spec', bad: 'resources:\n  «claims»: []\n  limits:\n    memory: 128Mi', fixed: 'resources:\n  limits:\n    memory: 128Mi' },
    { in: 'pod-spec', good: 'resources:\n  limits:\n    memory: 128Mi' },
  ],
};
