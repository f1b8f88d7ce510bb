/** What is said of fields at the wrong depth. */

import type { TypeSchema } from '../../kubernetes/schema.ts';
import { code } from '../../wording/code.ts';
import { belongs } from '../../wording/messages.ts';
import type { Entry } from '../../yaml/values.ts';
import type { FieldHome } from './field-home.ts';
import { TOP_LEVEL } from './field-home.ts';

/** Says where fields belong that are at the wrong depth. `there` is what has their place already. */
export function misplacedMessage(
  group: readonly Entry[],
  { label, above }: FieldHome,
  type: TypeSchema,
  there: Entry | undefined,
): string {
  const names = group.length > 2 ? `${quoted(group[0])} and ${group.length - 1} more` : group.map(quoted).join(' and ');
  const isSeveral = group.length > 1;
  if (above)
    return `${names} ${isSeveral ? 'belong' : 'belongs'} under ${code(label)}; indent ${isSeveral ? 'them' : 'it'}.`;
  if (there) return `${names} is already set in ${code(label)} and does not belong here.`;
  const owners =
    Object.hasOwn(SECURITY, type.name) && label.includes('securityContext') ? SECURITY[type.name] : undefined;
  if (owners)
    return (
      `${names} ${isSeveral ? 'belong' : 'belongs'} in the \`securityContext\` of ${owners.right}, not of ` +
      `${owners.wrong}.`
    );
  if (type.name === 'PodSpec' && label === 'containers') return belongs(names, isSeveral, 'in a container');
  return belongs(names, isSeveral, label === TOP_LEVEL ? `at ${TOP_LEVEL}` : `in ${code(label)}`);
}

/** Both are called `securityContext`, so the objects tell them apart. */
const SECURITY: Readonly<Record<string, { readonly right: string; readonly wrong: string }>> = {
  PodSecurityContext: { right: 'a container', wrong: 'the Pod' },
  SecurityContext: { right: 'the Pod', wrong: 'a container' },
};

/** The name of a field in code font. */
export function quoted(entry: Entry | undefined): string {
  return code(entry?.name ?? '');
}
