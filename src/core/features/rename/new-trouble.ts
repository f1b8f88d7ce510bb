/**
 * Does a file say more wrong things after a change than before? Asked with all rules in force, whatever the settings
 * silence.
 */

import { atLeast } from '../../rules/finding.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Analyzer } from '../../analysis/analysis.ts';
import { allFindings } from '../../analysis/diagnostics.ts';
import type { FileChange } from './file-change.ts';

/** What is wrong then, for people. */
export function newTrouble({ file, text }: FileChange, analyzer: Analyzer): string | undefined {
  const settings = { ...file.settings, rules: {} };
  const before = analyzer.analyse(file.text, settings, file);
  const after = analyzer.analyse(text, settings, before);
  const left = new Map<string, number>();
  for (const { rule } of allFindings(before).filter(isGrave)) left.set(rule, (left.get(rule) ?? 0) + 1);
  const found = allFindings(after)
    .filter(isGrave)
    .find(({ rule }) => {
      const known = left.get(rule) ?? 0;
      left.set(rule, known - 1);
      return known === 0;
    });
  return found?.message;
}

function isGrave({ severity }: Finding): boolean {
  return atLeast(severity, 'warning');
}
