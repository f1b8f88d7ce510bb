import { podCoach } from '../pod-coach.ts';
import type { Range } from '../../core/text.ts';
import type { CheckedFile } from '../checking/check.ts';

/** The report for programs. Lines and UTF-16 characters count from 0, and so do documents. */
export function jsonReport(files: readonly CheckedFile[]): string {
  return `${JSON.stringify(files.map(fileReport), undefined, 2)}\n`;
}

function fileReport({ file, findings, lineStarts }: CheckedFile) {
  const rangeOf = ({ start, end }: Range) => ({
    start: podCoach.text.positionAt(lineStarts, start),
    end: podCoach.text.positionAt(lineStarts, end),
  });
  return {
    file,
    findings: findings.map(({ finding: { rule, severity, message, path, range, lesson, fixes }, document }) => ({
      rule,
      severity,
      message,
      document,
      path,
      range: rangeOf(range),
      lesson,
      fixes: fixes.map(({ title, preferred, safe, edits }) => ({
        title,
        preferred,
        safe,
        edits: edits.map((edit) => ({ range: rangeOf(edit.range), newText: edit.newText })),
      })),
    })),
  };
}
