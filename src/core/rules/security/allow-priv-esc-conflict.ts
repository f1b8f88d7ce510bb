import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';

export const allowPrivEscConflict: Rule = {
  id: 'allow-priv-esc-conflict',
  title: 'No more rights for a container that has them all',
  severity: 'error',
  lesson: 'security-context#capabilities',
  watches: ['SecurityContext'],
  why: '`allowPrivilegeEscalation: false` promises that no process gets more rights than its parent. A privileged container, or one with CAP_SYS_ADMIN, has nearly all rights anyway, so the two contradict each other. Keep the restriction and take the rights away.',
  check(security, context) {
    if (security.kind !== 'map' || security.bool('allowPrivilegeEscalation') !== false) return;
    const entry = security.entry('allowPrivilegeEscalation');
    if (!entry) return;
    const path = context.pathOf(security);
    const privileged = security.bool('privileged') === true ? security.scalar('privileged') : undefined;
    const added = security.map('capabilities')?.list('add');
    const admin = added?.items.find((item) => item.kind === 'scalar' && item.string === 'CAP_SYS_ADMIN');
    if (privileged) {
      const remove = preferredFix('Write privileged: false', context.edits.setSource(privileged.node, 'false'));
      report(entry, privileged, 'This contradicts `privileged: true`.', path, [...remove, ...allowAll(security, entry, context)], context);
    } else if (admin && added) {
      const remove = preferredFix('Remove CAP_SYS_ADMIN', context.edits.removeItem(added, added.items.indexOf(admin)));
      report(entry, admin, 'This contradicts the capability CAP_SYS_ADMIN.', path, [...remove, ...allowAll(security, entry, context)], context);
    }
  },
  examples: [
    {
      in: 'container',
      bad: 'securityContext:\n  privileged: true\n  «allowPrivilegeEscalation»: false',
      fixed: 'securityContext:\n  privileged: false\n  allowPrivilegeEscalation: false',
    },
    { in: 'container', good: 'securityContext:\n  privileged: false\n  allowPrivilegeEscalation: false' },
  ],
};

function allowAll(security: MapValue, entry: Entry, { edits }: RuleContext): Fix[] {
  return otherFix('Remove allowPrivilegeEscalation', edits.removeField(security, entry));
}

function report(entry: Entry, cause: Value, message: string, path: string, fixes: readonly Fix[], context: RuleContext): void {
  context.report(entry, message, { path, fixes, related: [{ range: context.rangeOf(cause), message: 'The rights' }] });
}
