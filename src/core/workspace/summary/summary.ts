/** The summary of a check as a text to read: how many of what, what can be fixed at once, and what comes next. */

import type { Severity } from '../../rules/finding.ts';
import { declarations } from '../../rules/index.ts';
import type { FileCounts } from './file-counts.ts';
import { nextStep } from './next-step.ts';

/** Of a long list, so many are enough to read. */
const MAX_LINES = 50;

export interface CheckOutcome {
  readonly files: readonly FileCounts[];
  /** How many files there were to check: more than `files` when it was stopped. */
  readonly wanted: number;
  /** Findings that are counted here and not shown as problems. */
  readonly hidden: number;
}

const TITLES: ReadonlyMap<string, string> = new Map(declarations.map(({ id, title }) => [id, title]));

export function checkSummary({ files, wanted, hidden }: CheckOutcome): string {
  const safe = sum(files.map((file) => file.safe));
  const parts = [
    [
      'Pod Coach checked ' +
        `${count(files.length, 'YAML file')}${files.length < wanted ? ` of ${wanted} before it was stopped` : ''}: ` +
        `${severityWords(files)}.`,
    ],
    ruleLines(files),
    hidden > 0 ? [`${hidden} of them are counted here but not listed under Problems. Fix the others first.`] : [],
    safe > 0
      ? [
          `${safe} of them ${safe === 1 ? 'has a safe fix' : 'have safe fixes'}. To review and apply them, run:`,
          '  Pod Coach: Apply All Safe Fixes in the Workspace',
        ]
      : [],
    cleanLines(files),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** `2 errors, 1 warning, 4 notes`. */
export function severityWords(files: readonly FileCounts[]): string {
  const of = (...severities: Severity[]): number =>
    sum(files.flatMap((file) => severities.map((severity) => file.severities[severity])));
  return (
    `${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}, ` + count(of('information', 'hint'), 'note')
  );
}

/** The rules with most findings first. */
function ruleLines(files: readonly FileCounts[]): string[] {
  const counts = new Map<string, number>();
  for (const { rules } of files) for (const [rule, number] of rules) counts.set(rule, (counts.get(rule) ?? 0) + number);
  const rows = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const width = Math.max(0, ...rows.map(([rule]) => rule.length));
  return limited(
    rows.map(([rule, number]) =>
      `${String(number).padStart(7)}  ${rule.padEnd(width)}  ${TITLES.get(rule) ?? ''}`.trimEnd(),
    ),
  );
}

function cleanLines(files: readonly FileCounts[]): string[] {
  const clean = files.filter(({ isApplied, severities }) => isApplied && severities.error + severities.warning === 0);
  const steps = clean.flatMap(({ path }) => nextStep(path) ?? []).sort();
  if (steps.length === 0) return [];
  const head =
    `No errors and no warnings in ${count(steps.length, 'file')}. As a next step, a cluster can check them without ` +
    'changing anything:';
  return [head, ...limited(steps.map((step) => `  ${step}`))];
}

function limited(lines: readonly string[]): string[] {
  return lines.length <= MAX_LINES
    ? [...lines]
    : [...lines.slice(0, MAX_LINES), `  … and ${lines.length - MAX_LINES} more`];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
