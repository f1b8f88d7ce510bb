/** Leaves out what cannot be known of a document until another tool has filled in its placeholders. */

import { declared } from '../rules/declared.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import type { RuleDeclaration } from '../rules/rule.ts';
import { placeholderFinding } from '../rules/structure/placeholder.ts';
import { unknownField } from '../rules/structure/unknown-field.ts';
import type { Range } from '../text.ts';
import type { ReadDocument } from '../manifest/template.ts';
import type { Placeholder } from '../yaml/placeholders.ts';

/** The findings that hold whatever the placeholders become, without fixes that remove one, and at most one note. */
export function aroundPlaceholders(
  findings: readonly Finding[],
  read: ReadDocument,
  text: string,
  isManifest: boolean,
): Finding[] {
  const { placeholders, isTemplate } = read;
  const [first] = placeholders;
  if (!first) return [...findings];
  const mayAddLines = placeholders.some(({ fillsLines }) => fillsLines);
  const isKnown = ({ rule, severity, range, related }: Finding): boolean => {
    if (isTemplate && severity !== 'error' && severity !== 'warning') return false;
    if (mayAddLines ? judges(rule) !== 'value' : judges(rule) === 'names') return false;
    if (rule === unknownField.id)
      return !placeholders.some((one) => one.range.start < range.end && range.start < one.range.end);
    return ![range, ...related.map((place) => place.range)].some((place) => hasPlaceholder(place, placeholders, text));
  };
  const kept = findings.filter(isKnown);
  const known = kept.map((finding) => ({
    ...finding,
    fixes: finding.fixes.filter((fix) => keepsPlaceholders(fix, placeholders, text)),
  }));
  const left = findings.filter((finding) => !kept.includes(finding) && finding.severity === 'error');
  const about = isManifest ? noteworthy(left, read, text) : undefined;
  return about ? [placeholderFinding(about.range, text), ...known] : known;
}

/** How much a rule looks at. */
function judges(rule: string): RuleDeclaration['judges'] {
  const declaration = declared(rule);
  return declaration?.judges ?? (declaration?.kind === 'field-check' ? 'value' : undefined);
}

/** Worth a note: a value that would be an Error as it is written, or `{{ }}` left in a manifest that is no template. */
function noteworthy(left: readonly Finding[], { placeholders }: ReadDocument, text: string): Placeholder | undefined {
  const leftover = placeholders.find(({ kind, isControl }) => kind === 'template' && !isControl);
  if (leftover) return placeholders.some(({ isControl }) => isControl) ? undefined : leftover;
  return placeholders.find(
    ({ kind, range }) =>
      (kind === 'variable' || kind === 'token') &&
      left.some((finding) => range.start < lineEnd(text, finding.range.end) && finding.range.start < range.end),
  );
}

/** Is a placeholder in the range, or in the rest of its last line? */
function hasPlaceholder({ start, end }: Range, placeholders: readonly Placeholder[], text: string): boolean {
  const until = lineEnd(text, end);
  return placeholders.some(({ range }) => range.start < until && start < range.end);
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
}

/** Does a fix leave every placeholder in the text, perhaps at another place? */
function keepsPlaceholders({ edits }: Fix, placeholders: readonly Placeholder[], text: string): boolean {
  const written = edits.map(({ newText }) => newText).join('\n');
  return placeholders
    .filter(({ range }) => edits.some((edit) => edit.range.start < range.end && range.start < edit.range.end))
    .every(({ range }) => written.includes(text.slice(range.start, range.end)));
}
