/** What an editor or the command line shows of an analysis: findings of the whole file, within limits. */

import { bySeverity } from '../rules/finding.ts';
import type { Finding } from '../rules/finding.ts';
import { documentLimit } from '../rules/structure/syntax.ts';
import { MAX_SHOWN_IN_DOCUMENT, MAX_SHOWN_IN_FILE } from '../yaml/limits.ts';
import { fileFinding, findingInFile } from './file-offsets.ts';
import type { DocumentFinding, FileFinding, FileRange } from './file-offsets.ts';

/** As much of an analysis as is needed to show its findings. */
export interface ShownFile {
  readonly text: string;
  readonly tooLarge: boolean;
  readonly settings: { readonly ignored: boolean };
  readonly documents: readonly {
    readonly range: FileRange;
    readonly analysis: { readonly findings: readonly DocumentFinding[] };
  }[];
}

/** All findings, with offsets of the file, in the file's order. */
export function allFindings({ documents }: Pick<ShownFile, 'documents'>): FileFinding[] {
  return documents.flatMap(({ range, analysis }) => analysis.findings.map((finding) => findingInFile(finding, range)));
}

/** The findings to show: Errors first where not all can be, with one notice that says how many are left out. */
export function shownFindings(file: ShownFile): FileFinding[] {
  if (file.tooLarge && file.settings.ignored) return [];
  if (file.tooLarge) return [notice(0, Math.min(1, file.text.length), 'File is larger than 4 MiB and is not checked.')];
  const shown: FileFinding[] = [];
  let hidden = 0;
  for (const { range, analysis } of file.documents) {
    const kept = mostSevere(analysis.findings, MAX_SHOWN_IN_DOCUMENT);
    hidden += analysis.findings.length - kept.length;
    for (const finding of kept) shown.push(findingInFile(finding, range));
  }
  const kept = mostSevere(shown, MAX_SHOWN_IN_FILE);
  hidden += shown.length - kept.length;
  if (hidden > 0)
    kept.push(notice(0, Math.min(1, file.text.length), `${hidden} more findings are not shown; fix these first.`));
  return kept;
}

function mostSevere<Shown extends Finding>(findings: readonly Shown[], limit: number): Shown[] {
  if (findings.length <= limit) return [...findings];
  const kept = new Set([...findings].sort(bySeverity).slice(0, limit));
  return findings.filter((finding) => kept.has(finding));
}

function notice(start: number, end: number, message: string): FileFinding {
  const lesson = 'pod-anatomy#coach-comments';
  return fileFinding({
    rule: documentLimit.id,
    severity: 'information',
    message,
    range: { start, end },
    path: '',
    lesson,
    fixes: [],
    related: [],
  });
}
