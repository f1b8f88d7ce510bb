/** What VS Code's own JSON service says of every JSON document already. */

import type { Finding } from '../../rules/finding.ts';
import type { PublishedDocument } from './published.ts';

const SAID_ALREADY: ReadonlySet<string> = new Set(['yaml-syntax', 'tab-indentation', 'duplicate-key', 'json-comment']);

/** The document without that; in `jsonc` comments are no mistake at all. */
export function withoutJsonSyntax(document: PublishedDocument): PublishedDocument {
  const ours = (findings: readonly Finding[]): Finding[] => findings.filter(({ rule }) => !SAID_ALREADY.has(rule));
  return { ...document, published: ours(document.published), unfinished: ours(document.unfinished) };
}
