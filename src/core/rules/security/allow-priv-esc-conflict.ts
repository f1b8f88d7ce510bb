import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { yaml } from '../yaml-example.ts';
import { changeField, remove } from '../../wording/fix-titles.ts';
import { exclusive } from '../../wording/messages.ts';

export const allowPrivEscConflict = rule({
  id: 'allow-priv-esc-conflict',
  title: '`allowPrivilegeEscalation: false` on a privileged container',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateSecurityContext',
  lesson: 'security-context#capabilities',
  watches: ['SecurityContext'],
  why:
    'The API server rejects the Pod. `allowPrivilegeEscalation: false` promises that no process gains more ' +
    'privileges than its parent, but a privileged container, or one with `CAP_SYS_ADMIN`, has nearly all ' +
    'privileges anyway. Keep the restriction and remove the privileges.',
  check(security, context) {
    if (security.bool('allowPrivilegeEscalation') !== false) return;
    const entry = security.entry('allowPrivilegeEscalation');
    if (!entry) return;
    const path = context.pathOf(security);
    const privileged = security.bool('privileged') === true ? security.scalar('privileged') : undefined;
    const added = security.map('capabilities')?.list('add');
    const admin = added?.items.find((item) => item.kind === 'scalar' && item.string === 'CAP_SYS_ADMIN');
    if (privileged) {
      const removal = preferredFix(
        changeField('privileged', 'false'),
        context.edits.setSource(privileged.node, 'false'),
      );
      report(
        entry,
        privileged,
        exclusive('allowPrivilegeEscalation: false', 'privileged: true'),
        path,
        [...removal, ...allowAll(security, entry, context)],
        context,
      );
    } else if (admin && added) {
      const removal = preferredFix(remove('CAP_SYS_ADMIN'), context.edits.removeItem(added, Number(admin.key)));
      report(
        entry,
        admin,
        exclusive('allowPrivilegeEscalation: false', 'CAP_SYS_ADMIN'),
        path,
        [...removal, ...allowAll(security, entry, context)],
        context,
      );
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          privileged: true
          «allowPrivilegeEscalation»: false
      `,
      fixed: yaml`
        securityContext:
          privileged: false
          allowPrivilegeEscalation: false
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          privileged: false
          allowPrivilegeEscalation: false
      `,
    },
  ],
});

function allowAll(security: MapValue, entry: Entry, { edits }: RuleContext): Fix[] {
  return otherFix(remove('allowPrivilegeEscalation'), edits.removeField(security, entry));
}

function report(
  entry: Entry,
  cause: Value,
  message: string,
  path: string,
  fixes: readonly Fix[],
  context: RuleContext,
): void {
  context.report(entry, message, {
    path,
    fixes,
    related: [{ range: context.rangeOf(cause), message: 'The privileges are set here.' }],
  });
}
