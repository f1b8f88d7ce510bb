import { containerAround, isSidecar } from '../../../manifest/containers.ts';
import { preferredFix, rule } from '../../rule.ts';
import { setPath } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { addField } from '../../../wording/fix-titles.ts';

export const ephemeralStorageMissing = rule({
  id: 'ephemeral-storage-missing',
  title: 'Container has no ephemeral-storage limit',
  severity: 'hint',
  source: 'docs/concepts/configuration/manage-resources-containers/',
  unfinishedIn: 'container',
  profile: 'production',
  onceInFile: true,
  lesson: 'resources-and-qos#other-resources',
  watches: ['Container.resources'],
  why:
    'The container can fill the disk of its node with logs, `emptyDir` volumes and files in its file system; the ' +
    'node then evicts Pods to free space. With a limit on `ephemeral-storage`, only the Pod that writes too much is ' +
    'evicted. Add it.',
  check(resources, { report, edits }) {
    const place = containerAround(resources);
    if (
      resources.kind !== 'map' ||
      !place ||
      (place.role !== 'container' && !isSidecar(place)) ||
      resources.map('limits')?.has('ephemeral-storage')
    )
      return;
    const entry = place.container.entry('resources');
    const edit = setPath(edits, resources, ['limits', 'ephemeral-storage'], '1Gi');
    if (entry)
      report(entry, 'No `ephemeral-storage` limit: the container can fill the disk of its node.', {
        fixes: preferredFix(addField('limits', '{ephemeral-storage: 1Gi}'), edit),
      });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        «resources»:
          requests:
            cpu: 100m
            memory: 64Mi
          limits:
            memory: 64Mi
      `,
      fixed: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 64Mi
          limits:
            memory: 64Mi
            ephemeral-storage: 1Gi
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 64Mi
          limits:
            memory: 64Mi
            ephemeral-storage: 1Gi
      `,
    },
  ],
});
