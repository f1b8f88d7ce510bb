/** Findings about names, with a repair that writes another name in their place. */

import type { NamePlace } from '../../manifest/symbols.ts';
import type { Finding, Fix, Severity } from '../../rules/finding.ts';
import type { RuleDeclaration } from '../../rules/rule.ts';
import { shiftRange } from '../../text.ts';
import type { Range } from '../../text.ts';
import { needsQuotes } from '../../yaml/scalars.ts';
import type { DocumentPart } from '../file-names.ts';
import { changeTo } from '../../wording/fix-titles.ts';

interface Report {
  readonly message: string;
  /** In the document, as the names have it. */
  readonly range: Range;
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

/** Offsets of the finding are those of the file. */
export function report(
  { id, severity, lesson }: RuleDeclaration,
  part: DocumentPart,
  { message, range, severity: other, fixes = [] }: Report,
): Finding {
  return {
    rule: id,
    severity: other ?? severity,
    message,
    range: shiftRange(range, part.start),
    path: '',
    lesson,
    fixes,
    related: [],
  };
}

/** None where the name would need quotes that are not there. */
export function writeName(name: string, place: NamePlace, { start }: DocumentPart, preferred: boolean): Fix[] {
  if (
    place.isPart ||
    (place.node.style === 'plain' && needsQuotes(name)) ||
    place.node.style === 'literal' ||
    place.node.style === 'folded'
  )
    return [];
  return [
    {
      title: changeTo(name),
      preferred,
      safe: false,
      edits: [{ range: shiftRange(place.range, start), newText: name }],
    },
  ];
}
