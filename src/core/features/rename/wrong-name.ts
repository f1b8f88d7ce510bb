/** Names that a thing can never have, where no rule of the field would say so. */

import { nameSyntaxOf } from '../../kubernetes/object-names.ts';
import { NEWEST_VERSION } from '../../kubernetes/versions.ts';
import type { Name } from '../../manifest/symbols.ts';

export function wrongName(name: Name, newName: string): string | undefined {
  if (newName === '') return 'A name must not be empty.';
  if (name.isPart && /[^\w.\-/]/.test(newName))
    return 'Inside a longer string, a name may contain only letters, digits, "-", "_" and ".".';
  if (name.kind !== 'object') return undefined;
  const syntax = nameSyntaxOf(name.objectKind, NEWEST_VERSION);
  return syntax.isName(newName)
    ? undefined
    : `The name of a ${name.objectKind} may contain ${syntax.allowed}, at most ${syntax.max} characters.`;
}
