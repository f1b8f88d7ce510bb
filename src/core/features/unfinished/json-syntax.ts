/** What VS Code's own JSON service says of every JSON document already. */

import { isDeclared } from '../../rules/declared.ts';
import type { Finding } from '../../rules/finding.ts';
import type { PublishedDocument } from './published.ts';

/** The document without that; in `jsonc` comments are no mistake at all. */
export function withoutJsonSyntax(document: PublishedDocument): PublishedDocument {
  const ours = (findings: readonly Finding[]): Finding[] =>
    findings.filter(({ rule }) => !isDeclared(rule, 'saidOfJson'));
  return { ...document, published: ours(document.published), unfinished: ours(document.unfinished) };
}
