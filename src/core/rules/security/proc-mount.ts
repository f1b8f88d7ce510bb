import { setField } from '../../yaml/set-field.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const procMount: Rule = {
  id: 'proc-mount',
  title: 'An unmasked /proc without user namespaces',
  severity: 'error',
  lesson: 'security-context#host',
  watches: ['SecurityContext.procMount'],
  since: 33,
  why: 'Unmasked shows the container parts of the node’s kernel that are hidden otherwise. That is allowed only where its root is not the node’s root: with `hostUsers: false` in the Pod.',
  check(value, { report, edits, manifest: { podSpec } }) {
    if (value.kind !== 'scalar' || value.string !== 'Unmasked' || !podSpec || podSpec.bool('hostUsers') === false) return;
    const fixes = [
      ...preferredFix('Write Default', edits.setText(value.node, 'Default')),
      ...otherFix('Write hostUsers: false in the Pod', setField(edits, podSpec, 'hostUsers', false)),
    ];
    report(value, '`Unmasked` needs `hostUsers: false` in the Pod.', { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: 'securityContext:\n  allowPrivilegeEscalation: false\n  procMount: «Unmasked»',
      fixed: 'securityContext:\n  allowPrivilegeEscalation: false\n  procMount: Default',
    },
    { in: 'container', good: 'securityContext:\n  allowPrivilegeEscalation: false\n  procMount: Default' },
  ],
};
