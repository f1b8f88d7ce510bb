import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { remove } from '../../wording/fix-titles.ts';
import { notAllowed } from '../../wording/messages.ts';

export const podLevelForbidden = rule({
  id: 'pod-level-forbidden',
  title: 'Pod-level resources are not supported here',
  severity: 'error',
  source: 'pkg/apis/core/validation.validatePodResources',
  lesson: 'resources-and-qos#pod-level-resources',
  watches: ['PodSpec.resources'],
  since: 34,
  why:
    'The API server rejects the Pod. Device claims belong to the containers that use them, and Windows does not ' +
    'support Pod-level resources. Set them on the containers.',
  check(resources, { report, edits, manifest }) {
    const { podSpec } = manifest;
    const entry = podSpec?.entry('resources');
    if (!podSpec || !entry) return;
    if (podSpec.map('os')?.text('name') === 'windows') {
      report(entry, notAllowed('resources', 'at Pod level for Windows; set them on the containers'), {
        fixes: preferredFix(remove('resources'), edits.removeField(podSpec, entry)),
      });
      return;
    }
    const claims = resources.entry('claims');
    if (claims && resources.has('claims'))
      report(claims, notAllowed('claims', 'at Pod level; set them on the containers'), {
        fixes: preferredFix(remove('claims'), edits.removeField(resources, claims)),
      });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        resources:
          «claims»: []
          limits:
            memory: 128Mi
      `,
      fixed: yaml`
        resources:
          limits:
            memory: 128Mi
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        resources:
          limits:
            memory: 128Mi
      `,
    },
  ],
});
