import type { Severity } from '../../core/rules/finding.ts';
import type { CheckedFile, PlacedFinding } from '../checking/check.ts';
import { placeOf, slashed } from './place.ts';

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands that GitHub Actions shows as annotations, one line a finding.
 * Source: GitHub's "Workflow commands"; the escapes are those of `@actions/core` (`%`, CR, LF; in properties also `:`
 * and `,`).
 */
export function githubReport(files: readonly CheckedFile[]): string {
  return files.flatMap((file) => file.findings.map((placed) => annotation(placed, file))).join('');
}

function annotation(placed: PlacedFinding, file: CheckedFile): string {
  const { line, column, endLine, endColumn } = placeOf(placed, file);
  const { severity, rule, message } = placed.finding;
  // GitHub takes columns only for a place on one line.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  const properties = Object.entries({
    file: slashed(file.file),
    line,
    endLine,
    ...columns,
    title: `Pod Coach: ${rule}`,
  });
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[severity]} ${written}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
