import { setField } from '../../yaml/set-field.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { requires } from '../../wording/messages.ts';
import { addField, changeTo } from '../../wording/fix-titles.ts';

export const procMount = rule({
  id: 'proc-mount',
  title: 'procMount: Unmasked without a user namespace',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateSecurityContext',
  lesson: 'security-context#host',
  watches: ['SecurityContext.procMount'],
  since: 33,
  why:
    'The API server rejects the Pod. `Unmasked` gives the container access to parts of `/proc` that are hidden ' +
    'otherwise, so it is allowed only if root in the container is not root on the node. Set `hostUsers: false` in ' +
    'the Pod.',
  check(value, { report, edits, manifest: { podSpec } }) {
    if (value.string !== 'Unmasked' || !podSpec || podSpec.bool('hostUsers') === false) return;
    const fixes = [
      ...preferredFix(changeTo('Default'), edits.setText(value.node, 'Default')),
      ...otherFix(addField('hostUsers', 'false'), setField(edits, podSpec, 'hostUsers', false)),
    ];
    report(value, requires('`procMount: Unmasked`', '`hostUsers: false` in the Pod'), { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          allowPrivilegeEscalation: false
          procMount: «Unmasked»
      `,
      fixed: yaml`
        securityContext:
          allowPrivilegeEscalation: false
          procMount: Default
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          allowPrivilegeEscalation: false
          procMount: Default
      `,
    },
  ],
});
