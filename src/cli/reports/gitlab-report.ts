import type { Severity } from '../../core/rules/finding.ts';
import type { CheckedFile } from '../checking/check.ts';
import { Fingerprints } from './fingerprints.ts';
import { placeOf, slashed } from './place.ts';

const SEVERITIES: Readonly<Record<Severity, 'info' | 'minor' | 'major' | 'critical'>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/** GitLab's Code Quality report (a subset of the Code Climate format), for `artifacts: reports: codequality`. */
export function gitlabReport(files: readonly CheckedFile[]): string {
  const fingerprints = new Fingerprints();
  const issues = files.flatMap((file) =>
    file.findings.map((placed) => {
      const { line, column, endLine, endColumn } = placeOf(placed, file);
      return {
        description: placed.finding.message,
        check_name: placed.finding.rule,
        fingerprint: fingerprints.of(placed, file),
        severity: SEVERITIES[placed.finding.severity],
        location: {
          path: slashed(file.file),
          positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
          lines: { begin: line, end: endLine },
        },
      };
    }),
  );
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
