import type { Severity } from '../../core/rules/finding.ts';
import type { CheckedFile } from '../checking/check.ts';

export type Counts = Readonly<Record<Severity, number>>;

/** How many findings of each severity are reported. */
export function countsOf(files: readonly CheckedFile[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { finding } of findings) counts[finding.severity]++;
  return counts;
}

/** "2 files: 1 error, 0 warnings, 3 notes." */
export function summaryOf({ error, warning, information, hint }: Counts, files: number): string {
  const checked = counted(files, 'file');
  if (error + warning + information + hint === 0) return `No problems found in ${checked}.`;
  return (
    `${checked}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ` +
    `${counted(information + hint, 'note')}.`
  );
}

export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
