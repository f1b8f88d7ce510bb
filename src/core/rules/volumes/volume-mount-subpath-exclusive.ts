import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const volumeMountSubpathExclusive: Rule = {
  id: 'volume-mount-subpath-exclusive',
  title: 'Both subPath and subPathExpr',
  severity: 'error',
  lesson: 'volumes#mount-paths',
  watches: ['VolumeMount'],
  why: 'Both fields say which part of the volume is mounted; `subPathExpr` may hold variables such as `$(POD_NAME)`, `subPath` is taken as it stands. Keep one of them.',
  check(mount, { report, edits }) {
    if (mount.kind !== 'map' || !mount.text('subPath') || !mount.text('subPathExpr')) return;
    const plain = mount.entry('subPath');
    const expression = mount.entry('subPathExpr');
    if (!plain || !expression) return;
    const hasVariable = mount.text('subPathExpr')?.includes('$(');
    const [goes, stays] = hasVariable ? [plain, expression] : [expression, plain];
    const fixes = [
      ...preferredFix(`Remove ${goes.name}`, edits.removeField(mount, goes)),
      ...otherFix(`Remove ${stays.name}`, edits.removeField(mount, stays)),
    ];
    report(expression, 'A mount takes `subPath` or `subPathExpr`, not both.', { fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: logs\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: logs\n        mountPath: /logs\n        subPath: web\n        «subPathExpr»: $(POD_NAME)',
      fixed: 'volumes:\n  - name: logs\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: logs\n        mountPath: /logs\n        subPathExpr: $(POD_NAME)',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: logs\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: logs\n        mountPath: /logs\n        subPath: web' },
  ],
};
