import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { addField, remove } from '../../wording/fix-titles.ts';
import { exclusive } from '../../wording/messages.ts';

export const volumeDownwardapi = rule({
  id: 'volume-downwardapi',
  title: 'downwardAPI item has no source or two',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateDownwardAPIVolumeFile',
  lesson: 'volumes#downward-api',
  watches: ['DownwardAPIVolumeFile'],
  why:
    'The API server rejects the Pod. Each item of a `downwardAPI` volume writes one value into a file: a field of ' +
    'the Pod (`fieldRef`, such as `metadata.labels`) or a resource of a container (`resourceFieldRef`, such as ' +
    '`limits.memory`). Keep exactly one.',
  check(file, { report, pathOf, edits }) {
    const field = file.entry('fieldRef');
    const resource = file.entry('resourceFieldRef');
    const hasField = file.has('fieldRef');
    const path = pathOf(file).replace(/\.items\[\d+\]$/, '');
    if (hasField && field && resource && file.has('resourceFieldRef')) {
      const fixes = [
        ...preferredFix(remove('resourceFieldRef'), edits.removeField(file, resource)),
        ...otherFix(remove('fieldRef'), edits.removeField(file, field)),
      ];
      report(resource, exclusive('fieldRef', 'resourceFieldRef'), { path, fixes });
    } else if (!hasField && !file.has('resourceFieldRef')) {
      const source =
        field || resource ? undefined : edits.addField(file, 'fieldRef', { fieldPath: guess(file.text('path')) });
      report(field ?? resource ?? file, 'A `downwardAPI` item must have a `fieldRef` or a `resourceFieldRef`.', {
        path,
        awaits: [pathOf(file)],
        fixes: preferredFix(addField('fieldRef', guess(file.text('path'))), source),
      });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: info
            downwardAPI:
              items:
                - «path: labels»
      `,
      fixed: yaml`
        volumes:
          - name: info
            downwardAPI:
              items:
                - path: labels
                  fieldRef:
                    fieldPath: metadata.labels
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: info
            downwardAPI:
              items:
                - path: labels
                  fieldRef:
                    fieldPath: metadata.labels
      `,
    },
  ],
});

/** The field that a file of this name most likely shows. */
function guess(path: string | undefined): string {
  const word = (path ?? '').split('/').at(-1)?.toLowerCase() ?? '';
  const field = ['labels', 'annotations', 'namespace', 'uid'].find((name) => word.includes(name));
  return `metadata.${field ?? 'name'}`;
}
