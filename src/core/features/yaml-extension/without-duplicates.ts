/** What Red Hat's YAML extension, which checks against JSON schemas, says already need not be said once more. */

import { MEANINGS } from './meanings.ts';
import type { Meaning } from './meanings.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Range } from '../../text.ts';

/** A diagnostic of another extension, with the offsets of the same text. */
export interface YamlExtensionFinding {
  readonly source: string;
  /** The number of its kind, where it has one. */
  readonly code: string | number | undefined;
  readonly message: string;
  readonly range: Range;
}

/**
 * Does this come from the YAML language server? It signs what a schema says as `yaml-schema: <schema>`, all else as
 * `YAML`.
 */
export function isOfYamlServer(source: string | undefined): boolean {
  return source !== undefined && (source === 'YAML' || source.startsWith('yaml-schema:'));
}

/** The findings that nobody else shows. */
export function withoutDuplicates(
  findings: readonly Finding[],
  others: readonly YamlExtensionFinding[],
  text: string,
): readonly Finding[] {
  const relevant = others.filter(({ source }) => isOfYamlServer(source));
  if (relevant.length === 0) return findings;
  return findings.filter((finding) => !relevant.some((other) => meansTheSame(finding, other, text)));
}

/** Do both say the same of the same place? */
export function meansTheSame(finding: Finding, other: YamlExtensionFinding, text: string): boolean {
  const meaning = MEANINGS.find(({ rules }) => rules.includes(finding.rule));
  return (
    meaning !== undefined && says(other, meaning, finding) && standsWhere(finding.range, other.range, meaning, text)
  );
}

function says(
  { source, code, message }: YamlExtensionFinding,
  { from, code: known, words, isNamed }: Meaning,
  finding: Finding,
): boolean {
  if (!isOfYamlServer(source) || (source === 'YAML') !== (from === 'parser')) return false;
  if (known !== undefined && Number(code) === known) return true;
  const found = words.exec(message);
  return found !== null && (!isNamed || finding.path.split(/[.[\]]/).includes(found[1] ?? ''));
}

/** Both may mark the place a little differently: one an object, the other its key or its first word. */
function standsWhere(ours: Range, theirs: Range, { place }: Meaning, text: string): boolean {
  if (ours.start === theirs.start) return true;
  if (place === 'same') return false;
  const [first, second] = ours.start < theirs.start ? [ours, theirs] : [theirs, ours];
  return second.start <= first.end || /^[\s:]*$/.test(text.slice(first.end, second.start));
}

/** An explanation without what Kubernetes says of the field, where the hover of another shows it already. */
export function leaveOutShown<Facts extends { readonly summary: string; readonly description: string }>(
  facts: Facts,
  shown: readonly string[],
): Facts {
  const left = (text: string): string => (showsText(shown, text) ? '' : text);
  return { ...facts, summary: left(facts.summary), description: left(facts.description) };
}

/** So much of a text tells it from any other. */
const TELLING = 80;

/** Does one of the texts, in whatever Markdown, hold `wanted`? Only its letters and digits count. */
export function showsText(texts: readonly string[], wanted: string): boolean {
  const telling = letters(wanted).slice(0, TELLING);
  return telling !== '' && texts.some((text) => letters(text).includes(telling));
}

function letters(text: string): string {
  return text.replaceAll(/&\w+;/g, '').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
