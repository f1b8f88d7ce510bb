import { podCoach } from '../pod-coach.ts';
import type { CheckedFile, PlacedFinding } from '../checking/check.ts';

/** Where a finding is, as people and CI systems count: lines and columns from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function placeOf({ finding: { range } }: PlacedFinding, { lineStarts }: CheckedFile): Place {
  const start = podCoach.text.positionAt(lineStarts, range.start);
  const end = podCoach.text.positionAt(lineStarts, range.end);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A path as CI systems want it: with slashes, from where the program ran when the file is below. */
export function slashed(file: string): string {
  return file.replaceAll('\\', '/').replace(/^\.\//, '');
}
