/** Findings about names, with a repair that writes another name in their place. */

import type { NamePlace } from '../../manifest/symbols.ts';
import type { Fix, Severity } from '../../rules/finding.ts';
import type { RuleDeclaration } from '../../rules/rule.ts';
import { needsQuotes } from '../../yaml/scalars.ts';
import type { DocumentPart } from '../file-names.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { fileFinding, rangeInFile } from '../../analysis/file-offsets.ts';
import type { DocumentRange, FileFinding } from '../../analysis/file-offsets.ts';

interface Report {
  readonly message: string;
  /** In the document, as the names have it. */
  readonly range: DocumentRange;
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

/** Offsets of the finding are those of the file. */
export function report(
  { id, severity, lesson }: RuleDeclaration,
  part: DocumentPart,
  { message, range, severity: other, fixes = [] }: Report,
): FileFinding {
  return fileFinding({
    rule: id,
    severity: other ?? severity,
    message,
    range: rangeInFile(range, part),
    path: '',
    lesson,
    fixes,
    related: [],
  });
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
      ...changeTo(name),
      preferred,
      safe: false,
      edits: [{ range: rangeInFile(place.range, { start }), newText: name }],
    },
  ];
}
