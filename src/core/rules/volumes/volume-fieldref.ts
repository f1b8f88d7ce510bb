import { isVolumeField, VOLUME_FIELDS } from '../../kubernetes/downward-api.ts';
import { closestWords } from '../../text-distance.ts';
import { suggestedFieldPath } from '../../manifest/environment-values.ts';
import { pathOf } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import { serverPath } from '../server-path.ts';
import type { Rule } from '../rule.ts';

export const volumeFieldref: Rule = {
  id: 'volume-fieldref',
  title: 'A field of the Pod that a file cannot show',
  severity: 'error',
  lesson: 'volumes#downward-api',
  watches: ['DownwardAPIVolumeFile.fieldRef'],
  why: `A file of a volume may show one of ${VOLUME_FIELDS.map((field) => `\`${field}\``).join(', ')}, or one label or annotation: \`metadata.labels['app']\`. What is known only later, such as the Pod’s address, is there for environment variables only.`,
  check(ref, { report, edits }) {
    if (ref.kind !== 'map') return;
    const version = ref.scalar('apiVersion');
    if (version?.string && version.string !== 'v1') {
      report(version, 'A `fieldRef` always has the apiVersion v1.', { path: serverPath('ObjectFieldSelector', pathOf(ref)), fixes: preferredFix('Write v1', edits.setText(version.node, 'v1')) });
      return;
    }
    const path = ref.scalar('fieldPath');
    if (!path?.string || isVolumeField(path.string)) return;
    const meant = closestWords(path.string, VOLUME_FIELDS)[0] ?? VOLUME_FIELDS.find((field) => field.endsWith(`.${path.string ?? ''}`)) ?? suggestedFieldPath(ref);
    const fixes = meant === undefined ? [] : preferredFix(`Write ${meant}`, edits.setText(path.node, meant));
    report(path, 'A file cannot show this field of the Pod.', { path: serverPath('ObjectFieldSelector', pathOf(path)), fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: info\n    downwardAPI:\n      items:\n        - path: labels\n          fieldRef:\n            fieldPath: «metadata.label»',
      fixed: 'volumes:\n  - name: info\n    downwardAPI:\n      items:\n        - path: labels\n          fieldRef:\n            fieldPath: metadata.labels',
    },
    { in: 'pod-spec', good: "volumes:\n  - name: info\n    downwardAPI:\n      items:\n        - path: app\n          fieldRef:\n            fieldPath: metadata.labels['app']" },
  ],
};
