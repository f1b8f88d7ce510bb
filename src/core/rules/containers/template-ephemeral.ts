import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { notAllowed } from '../../wording/messages.ts';
import { remove } from '../../wording/fix-titles.ts';

export const templateEphemeral = rule({
  id: 'template-ephemeral',
  title: 'ephemeralContainers in a manifest',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidatePodTemplateSpec',
  lesson: 'init-and-sidecars#container-names',
  watches: ['PodSpec.ephemeralContainers'],
  why:
    'The API server rejects the object. Ephemeral containers are added to a running Pod for debugging, with ' +
    '`kubectl debug`; a manifest cannot contain them. Remove them, or use a container or an init container.',
  check(list, { edits, report }) {
    if (list.items.length === 0 || list.parent?.kind !== 'map') return;
    const entry = list.parent.entry('ephemeralContainers');
    const fixes = entry ? preferredFix(remove('ephemeralContainers'), edits.removeField(list.parent, entry)) : [];
    report(entry ?? list, notAllowed('ephemeralContainers', 'in a manifest; use `kubectl debug`'), { fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        restartPolicy: Always
        «ephemeralContainers»:
          - name: debug
            image: busybox:1.37
      `,
      fixed: 'restartPolicy: Always',
    },
    { in: 'pod-spec', good: 'ephemeralContainers: []' },
  ],
});
