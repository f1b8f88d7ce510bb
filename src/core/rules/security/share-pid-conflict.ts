import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const sharePidConflict: Rule = {
  id: 'share-pid-conflict',
  title: 'Processes shared twice over',
  severity: 'error',
  lesson: 'security-context#host',
  watches: ['PodSpec'],
  why: '`shareProcessNamespace` lets the containers of the Pod see each other’s processes, `hostPID` those of the whole node. Only one can hold; the first is nearly always enough.',
  check(spec, { report, pathOf, edits }) {
    if (spec.kind !== 'map' || spec.bool('shareProcessNamespace') !== true || spec.bool('hostPID') !== true) return;
    const entry = spec.entry('shareProcessNamespace');
    const host = spec.scalar('hostPID');
    if (!entry || !host) return;
    const fixes = [
      ...preferredFix('Write hostPID: false', edits.setSource(host.node, 'false')),
      ...otherFix('Remove shareProcessNamespace', edits.removeField(spec, entry)),
    ];
    report(entry, 'This does not go with `hostPID: true`.', { path: fieldPath(fieldPath(pathOf(spec), 'securityContext'), 'shareProcessNamespace'), fixes });
  },
  examples: [
    { in: 'pod-spec', bad: 'hostPID: true\n«shareProcessNamespace»: true', fixed: 'hostPID: false\nshareProcessNamespace: true' },
    { in: 'pod-spec', good: 'shareProcessNamespace: true' },
  ],
};
