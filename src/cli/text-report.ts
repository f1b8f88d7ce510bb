import { positionAt } from '../core/text.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { CheckedFile } from './check.ts';
import { excerptOf, printable } from './excerpt.ts';

/** The report for people: each finding with the place in its line, then a summary. */
export function textReport(files: readonly CheckedFile[]): string {
  const parts = files.flatMap((file) => [
    ...(file.repairs > 0 ? [`${printable(file.file)}: mended ${count(file.repairs, 'problem')}.\n`] : []),
    ...file.findings.map(({ finding }) => findingReport(finding, file)),
  ]);
  return [...parts, summary(files)].join('\n');
}

function findingReport({ severity, rule, message, range, fixes, lesson }: Finding, { file, text, lineStarts }: CheckedFile): string {
  const { line, character } = positionAt(lineStarts, range.start);
  const number = String(line + 1);
  const gap = ' '.repeat(number.length);
  const { source, marks } = excerptOf(text, lineStarts, range);
  const lines = [
    `${printable(file)}:${number}:${character + 1}  ${severity}: ${printable(message)}  (${rule})`,
    `  ${number} | ${source}`,
    `  ${gap} | ${marks}`,
    ...fixes.slice(0, 1).map(({ title, safe }) => `  ${gap} = fix: ${printable(title)}${safe ? ' (--fix does it)' : ''}`),
    `  ${gap} = lesson: ${lesson}`,
  ];
  return `${lines.join('\n')}\n`;
}

function summary(files: readonly CheckedFile[]): string {
  const findings = files.flatMap((file) => file.findings.map(({ finding }) => finding));
  const checked = count(files.length, 'file');
  if (findings.length === 0) return `No problems found in ${checked}.\n`;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const safe = findings.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
  const mend = safe === 0 ? '' : ` --fix mends ${safe} of them.`;
  const advice = findings.length - errors - warnings;
  return `${checked}: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(advice, 'note')}.${mend}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
