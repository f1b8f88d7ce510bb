import type { Rule } from '../rule.ts';
import { otherFix } from '../rule.ts';

const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';

export const configmapDuplicateKey: Rule = {
  id: 'configmap-duplicate-key',
  title: 'A key that stands in data and in binaryData',
  severity: 'error',
  lesson: 'pod-anatomy#config-keys',
  watches: ['ConfigMap'],
  why: '`data` holds texts and `binaryData` bytes in base64, but for whoever reads the ConfigMap they are one set of keys. So a key stands in one of them only.',
  check(root, { edits, pathOf, rangeOf, report }) {
    const data = root.kind === 'map' ? root.map('data') : undefined;
    const binary = root.kind === 'map' ? root.map('binaryData') : undefined;
    if (!data || !binary) return;
    for (const entry of binary.entries) {
      const other = data.entry(entry.name);
      if (!other) continue;
      const fixes = [...otherFix('Remove it from binaryData', edits.removeField(binary, entry)), ...otherFix('Remove it from data', edits.removeField(data, other))];
      report(entry, 'This key stands in `data` too.', { path: `${pathOf(data)}[${entry.name}]`, related: [{ range: rangeOf(other), message: 'It is here as well.' }], fixes });
    }
  },
  examples: [
    { bad: `${CONFIG_MAP}data:\n  logo: text\nbinaryData:\n  «logo»: aGVsbG8=\n` },
    { good: `${CONFIG_MAP}data:\n  motto: text\nbinaryData:\n  logo: aGVsbG8=\n` },
  ],
};
