import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const volumeDownwardapi: Rule = {
  id: 'volume-downwardapi',
  title: 'A file that says nothing, or two things, about the Pod',
  severity: 'error',
  lesson: 'volumes#downward-api',
  watches: ['DownwardAPIVolumeFile'],
  why: 'Each item of a downwardAPI volume writes one fact about the Pod into a file: a field (`fieldRef`, such as metadata.labels) or a resource of a container (`resourceFieldRef`, such as limits.memory). Write exactly one.',
  check(file, { report, pathOf, edits }) {
    if (file.kind !== 'map') return;
    const field = file.entry('fieldRef');
    const resource = file.entry('resourceFieldRef');
    const hasField = file.has('fieldRef');
    const path = pathOf(file).replace(/\.items\[\d+\]$/, '');
    if (hasField && field && resource && file.has('resourceFieldRef')) {
      const fixes = [
        ...preferredFix('Remove resourceFieldRef', edits.removeField(file, resource)),
        ...otherFix('Remove fieldRef', edits.removeField(file, field)),
      ];
      report(resource, 'An item has `fieldRef` or `resourceFieldRef`, not both.', { path, fixes });
    } else if (!hasField && !file.has('resourceFieldRef')) {
      const source = field || resource ? undefined : edits.addField(file, 'fieldRef', { fieldPath: guess(file.text('path')) });
      report(field ?? resource ?? file, 'This item needs `fieldRef` or `resourceFieldRef`.', { path, fixes: preferredFix(`Take ${guess(file.text('path'))}`, source) });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: info\n    downwardAPI:\n      items:\n        - «path: labels»',
      fixed: 'volumes:\n  - name: info\n    downwardAPI:\n      items:\n        - path: labels\n          fieldRef:\n            fieldPath: metadata.labels',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: info\n    downwardAPI:\n      items:\n        - path: labels\n          fieldRef:\n            fieldPath: metadata.labels' },
  ],
};

/** The field that a file of this name most likely shows. */
function guess(path: string | undefined): string {
  const word = (path ?? '').split('/').at(-1)?.toLowerCase() ?? '';
  const field = ['labels', 'annotations', 'namespace', 'uid'].find((name) => word.includes(name));
  return `metadata.${field ?? 'name'}`;
}
