import type { CheckArguments } from '../arguments/check-arguments.ts';
import { checkedFile } from '../checking/check.ts';
import type { AnalysedFile, CheckedFile } from '../checking/check.ts';
import { counted } from '../reports/counts.ts';
import { fails, reportOf } from '../reports/report.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import type { RunProblems } from './run-problems.ts';

/** Prints what was found where the request wants it; the exit code is that of the README's table. */
export function printReport(
  files: readonly AnalysedFile[],
  request: CheckArguments,
  terminal: Terminal,
  problems: RunProblems,
  hasPatch: boolean,
): ExitCode {
  const { stdin, fix, diff, format, quiet, failOn, changes } = request;
  const checked = files.map(checkedFile).map((file) => (quiet ? withErrorsOnly(file) : file));
  const report = reportOf(checked, { ...request, colours: isColoured(request, terminal), failures: problems.failures });
  if (diff) terminal.problem(diffSentence(checked));
  else if (stdin && fix !== 'none') terminal.problem(report);
  else if (format !== 'text' || (checked.length > 0 && !(quiet && isSilent(checked)))) terminal.out(report);
  else if (changes && !quiet && !problems.any) terminal.out('No YAML files have changed.\n');
  if (problems.notWritten) return 2;
  if (diff) return hasPatch ? 1 : problems.any ? 2 : 0;
  if (files.some((file) => isFailing(file, fails(failOn)))) return 1;
  return problems.any ? 2 : 0;
}

function diffSentence(checked: readonly CheckedFile[]): string {
  const fixed = checked.filter(({ repairs }) => repairs > 0);
  const count = fixed.reduce((sum, { repairs }) => sum + repairs, 0);
  return count === 0
    ? 'Nothing to fix.\n'
    : `${counted(count, 'problem')} would be fixed in ${counted(fixed.length, 'file')}.\n`;
}

function isColoured({ color }: CheckArguments, terminal: Terminal): boolean {
  return color === 'auto' ? terminal.colours === true : color === 'always';
}

function withErrorsOnly(file: CheckedFile): CheckedFile {
  return { ...file, findings: file.findings.filter(({ finding }) => finding.severity === 'error') };
}

function isSilent(files: readonly CheckedFile[]): boolean {
  return files.every(({ findings, repairs }) => findings.length === 0 && repairs === 0);
}

function isFailing({ documents }: AnalysedFile, isGrave: ReturnType<typeof fails>): boolean {
  return documents.some(({ analysis }) => analysis.findings.some((finding) => isGrave({ finding })));
}
