/**
 * Checks manifests of lessons by our own diagnostics: a fence gives exactly what it announces,
 * an exercise fails at its start and passes at its end.
 */
import { grade } from '../../src/core/lessons/grading.ts';
import type { Grade } from '../../src/core/lessons/grading.ts';
import type { Exercise } from '../../src/core/lessons/exercise.ts';
import type { ManifestFinding, ManifestJudge } from './context.ts';
import type { Judging } from './judge-tokens.ts';
import { lineStart } from './messages.ts';
import type { Report } from './messages.ts';

/** Advice need not be announced: a short example cannot follow all of it. */
function isAdvice({ severity }: ManifestFinding): boolean {
  return severity === 'information' || severity === 'hint';
}

/** Reports findings that a fence does not announce, and announced ones that do not come. `firstLine` counts from 0. */
export function checkManifest(manifest: string, announced: readonly string[], firstLine: number, judging: Judging): void {
  const { judge } = judging.context;
  if (!judge) return;
  const waiting = [...announced];
  for (const finding of judge.findings(manifest)) {
    const index = waiting.indexOf(finding.rule);
    if (index >= 0) waiting.splice(index, 1);
    else if (!isAdvice(finding)) {
      const mend = `Correct the manifest, or announce it: \`yaml finds=${finding.rule}\`.`;
      judging.report.error(lineStart(firstLine + finding.line), `\`${finding.rule}\` complains here: ${finding.message}`, mend);
    }
  }
  for (const rule of waiting) {
    judging.report.error(lineStart(firstLine - 1), `\`${rule}\` is announced and finds nothing.`, 'Remove it from `finds=`, or put the fault back.');
  }
}

/** Reports an exercise whose start passes, whose solution does not, or whose rules do not complain about the start. */
export function checkExerciseManifests(exercise: Exercise, judge: ManifestJudge, report: Report): void {
  const top = { line: 1, column: 1 };
  const gradeOf = (manifest: string) =>
    grade(exercise, judge.findings(manifest), (path) => judge.valuesAt(manifest, path));
  const atStart = gradeOf(exercise.start);
  const atEnd = gradeOf(exercise.solution);
  if (atStart.passed) report.error(top, 'The start meets every goal already.', 'Put the fault back into start.yaml.');
  if (atStart.next.type === 'error') report.error(top, `The start has an error of its own: ${atStart.next.finding.message}`, 'Correct start.yaml.');
  for (const { goal, done } of atEnd.goals) {
    if (!done) report.error(top, `The solution does not meet the goal \`${goal.id}\`.`, `Correct solution.yaml: ${whyNot(atEnd)}`);
  }
  for (const finding of atEnd.others.filter((each) => !isAdvice(each))) {
    report.error(top, `The solution has a finding: \`${finding.rule}\`, ${finding.message}`, 'Correct solution.yaml.');
  }
  const fired = new Set(judge.findings(exercise.start).map((finding) => finding.rule));
  for (const rule of exercise.goals.flatMap((goal) => goal.absent).filter((each) => !fired.has(each))) {
    report.error(top, `The rule \`${rule}\` does not complain about the start.`, 'Name a rule that does.');
  }
}

function whyNot({ next }: Grade<ManifestFinding>): string {
  if (next.type === 'passed') return '';
  if (next.type === 'error') return next.finding.message;
  return [...next.goal.findings.map((finding) => finding.message), ...next.goal.missing].join(' ');
}
