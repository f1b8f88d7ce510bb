import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { exclusive } from '../../wording/messages.ts';
import { remove } from '../../wording/fix-titles.ts';

export const volumeMountSubpathExclusive = rule({
  id: 'volume-mount-subpath-exclusive',
  title: 'subPath and subPathExpr are both set',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateVolumeMounts',
  lesson: 'volumes#mount-paths',
  watches: ['VolumeMount'],
  why:
    'The API server rejects the Pod. Both fields say which part of the volume is mounted; `subPathExpr` can ' +
    'contain variables such as `$(POD_NAME)`, `subPath` is used literally. Keep one of them.',
  check(mount, { report, edits }) {
    if (!mount.text('subPath') || !mount.text('subPathExpr')) return;
    const plain = mount.entry('subPath');
    const expression = mount.entry('subPathExpr');
    if (!plain || !expression) return;
    const hasVariable = mount.text('subPathExpr')?.includes('$(');
    const [goes, stays] = hasVariable ? [plain, expression] : [expression, plain];
    const fixes = [
      ...preferredFix(remove(goes.name), edits.removeField(mount, goes)),
      ...otherFix(remove(stays.name), edits.removeField(mount, stays)),
    ];
    report(expression, exclusive('subPath', 'subPathExpr'), { fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: logs
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: logs
                mountPath: /logs
                subPath: web
                «subPathExpr»: $(POD_NAME)
      `,
      fixed: yaml`
        volumes:
          - name: logs
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: logs
                mountPath: /logs
                subPathExpr: $(POD_NAME)
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: logs
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: logs
                mountPath: /logs
                subPath: web
      `,
    },
  ],
});
