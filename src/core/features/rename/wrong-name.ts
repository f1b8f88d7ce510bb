/** Names that a thing can never have, where no rule of the field would say so. */

import { nameSyntaxOf } from '../../kubernetes/object-names.ts';
import type { Name } from '../../manifest/symbols.ts';

export function wrongName(name: Name, newName: string): string | undefined {
  if (newName === '') return 'A name needs at least one character.';
  if (name.isPart && /[^\w.\-/]/.test(newName)) return 'Inside another text only letters, digits, "-", "_" and "." can be put.';
  if (name.kind !== 'object') return undefined;
  const syntax = nameSyntaxOf(name.objectKind);
  return syntax.isName(newName) ? undefined : `The name of a ${name.objectKind} may hold ${syntax.allowed}, at most ${syntax.max} characters.`;
}
