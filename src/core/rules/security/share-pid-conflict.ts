import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { exclusive } from '../../wording/messages.ts';
import { changeField, remove } from '../../wording/fix-titles.ts';

export const sharePidConflict = rule({
  id: 'share-pid-conflict',
  title: '`hostPID` and `shareProcessNamespace` are both set',
  severity: 'error',
  source: 'pkg/apis/core/validation.validatePodSpecSecurityContext',
  lesson: 'security-context#host',
  watches: ['PodSpec'],
  why:
    'The API server rejects the Pod. `shareProcessNamespace` lets the containers of the Pod see each other’s ' +
    'processes, `hostPID` those of the whole node, so only one can apply. Keep `shareProcessNamespace`, which is ' +
    'nearly always enough.',
  check(spec, { report, pathOf, edits }) {
    if (spec.bool('shareProcessNamespace') !== true || spec.bool('hostPID') !== true) return;
    const entry = spec.entry('shareProcessNamespace');
    const host = spec.scalar('hostPID');
    if (!entry || !host) return;
    const fixes = [
      ...preferredFix(changeField('hostPID', 'false'), edits.setSource(host.node, 'false')),
      ...otherFix(remove('shareProcessNamespace'), edits.removeField(spec, entry)),
    ];
    report(entry, exclusive('shareProcessNamespace', 'hostPID: true'), {
      path: fieldPath(fieldPath(pathOf(spec), 'securityContext'), 'shareProcessNamespace'),
      fixes,
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        hostPID: true
        «shareProcessNamespace»: true
      `,
      fixed: yaml`
        hostPID: false
        shareProcessNamespace: true
      `,
    },
    { in: 'pod-spec', good: 'shareProcessNamespace: true' },
  ],
});
