import { otherFix, rule } from '../rule.ts';
import { removeThe } from '../../wording/fix-titles.ts';

const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';

export const configmapDuplicateKey = rule({
  id: 'configmap-duplicate-key',
  title: 'ConfigMap key is in data and binaryData',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateConfigMap',
  lesson: 'pod-anatomy#config-keys',
  watches: ['ConfigMap'],
  why:
    'The API server rejects the ConfigMap. `data` contains strings and `binaryData` base64-encoded bytes, but both ' +
    'share one set of keys. Keep the key in one of them.',
  check(root, { edits, pathOf, rangeOf, report }) {
    const data = root.map('data');
    const binary = root.map('binaryData');
    if (!data || !binary) return;
    for (const entry of binary.entries) {
      const other = data.entry(entry.name);
      if (!other) continue;
      const fixes = [
        ...otherFix(removeThe('key from `binaryData`'), edits.removeField(binary, entry)),
        ...otherFix(removeThe('key from `data`'), edits.removeField(data, other)),
      ];
      report(entry, 'Duplicate key: it is also in `data`.', {
        path: `${pathOf(data)}[${entry.name}]`,
        related: [{ range: rangeOf(other), message: 'The other one is here.' }],
        fixes,
      });
    }
  },
  examples: [
    { bad: `${CONFIG_MAP}data:\n  logo: text\nbinaryData:\n  «logo»: aGVsbG8=\n` },
    { good: `${CONFIG_MAP}data:\n  motto: text\nbinaryData:\n  logo: aGVsbG8=\n` },
  ],
});
