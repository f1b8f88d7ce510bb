import { podCoach } from '../pod-coach.ts';
import type { Finding, Severity } from '../../core/rules/finding.ts';
import type { CheckedFile } from '../checking/check.ts';

/** How often one rule was broken, and how much of it `--fix` would put right. */
export interface RuleStatistics {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly fixable: number;
}

/** The most frequent first; of equal numbers, by the rule's id. */
export function statisticsOf(files: readonly CheckedFile[]): RuleStatistics[] {
  const byRule = new Map<string, Finding[]>();
  for (const { findings } of files) {
    for (const { finding } of findings) {
      const known = byRule.get(finding.rule);
      if (known) known.push(finding);
      else byRule.set(finding.rule, [finding]);
    }
  }
  const rows = [...byRule].map(([rule, findings]): RuleStatistics => {
    const gravest = findings.reduce((worst, finding) =>
      podCoach.documents.bySeverity(finding, worst) < 0 ? finding : worst,
    );
    const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
    return { rule, severity: gravest.severity, count: findings.length, fixable };
  });
  return rows.sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

/** A line a rule: count, severity, id, and a mark where `--fix` helps. */
export function statisticsReport(files: readonly CheckedFile[]): string {
  const rows = statisticsOf(files);
  const width = String(rows[0]?.count ?? 0).length;
  const lines = rows.map(({ rule, severity, count, fixable }) => {
    const fix = fixable === 0 ? '' : `  (--fix fixes ${fixable})`;
    return `${String(count).padStart(width)}  ${severity.padEnd('information'.length)}  ${rule}${fix}\n`;
  });
  return lines.join('');
}
