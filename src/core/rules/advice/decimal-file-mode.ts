import type { Rule } from '../rule.ts';
import { preferredFix } from '../rule.ts';

/** Numbers that people write when they mean file permissions: three digits, none above 7. */
const LOOKS_OCTAL = /^[4-7][0-7][0-7]$/;

/** Decimal numbers that are good permissions: 420 is 0644, and what `kubectl get -o yaml` writes for it. */
const MEANT_AS_DECIMAL: ReadonlySet<string> = new Set(['416', '420', '432', '436', '504', '511']);

export const decimalFileMode: Rule = {
  id: 'decimal-file-mode',
  title: 'File permissions that miss their leading zero',
  severity: 'warning',
  lesson: 'volumes#file-modes',
  watches: ['ConfigMapVolumeSource.defaultMode', 'SecretVolumeSource.defaultMode', 'ProjectedVolumeSource.defaultMode', 'DownwardAPIVolumeSource.defaultMode', 'KeyToPath.mode', 'DownwardAPIVolumeFile.mode'],
  why: 'File permissions are octal numbers, and only a leading zero makes a number octal: `0644` means read and write for the owner. Without the zero, 444 is a decimal number with quite other permissions.',
  check(mode, { report, edits }) {
    if (mode.kind !== 'scalar' || mode.node.style !== 'plain' || !LOOKS_OCTAL.test(mode.source) || MEANT_AS_DECIMAL.has(mode.source)) return;
    report(mode, `\`${mode.source}\` is decimal here; permissions want a leading zero.`, { fixes: preferredFix(`Write 0${mode.source}`, edits.setSource(mode.node, `0${mode.source}`)) });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: data\n    configMap:\n      name: pages\n      defaultMode: «444»\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: data\n        mountPath: /data',
      fixed: 'volumes:\n  - name: data\n    configMap:\n      name: pages\n      defaultMode: 0444\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: data\n        mountPath: /data',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: data\n    configMap:\n      name: pages\n      defaultMode: 420\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: data\n        mountPath: /data' },
    { in: 'pod-spec', good: 'volumes:\n  - name: data\n    configMap:\n      name: pages\n      defaultMode: 0644\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: data\n        mountPath: /data' },
  ],
};
