/**
 * Checks manifests of lessons by our own diagnostics: a fence gives exactly what it announces,
 * an exercise fails at its start and passes at its end.
 */
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
export function checkManifest(
  manifest: string,
  announced: readonly string[],
  firstLine: number,
  judging: Judging,
): void {
  const { judge } = judging.context;
  if (!judge) return;
  const waiting = [...announced];
  for (const finding of judge.findings(manifest)) {
    const index = waiting.indexOf(finding.rule);
    if (index >= 0) waiting.splice(index, 1);
    else if (!isAdvice(finding)) {
      const fix = `Correct the manifest, or announce it: \`yaml finds=${finding.rule}\`.`;
      judging.report.error(
        lineStart(firstLine + finding.line),
        `\`${finding.rule}\` reports here: ${finding.message}`,
        fix,
      );
    }
  }
  for (const rule of waiting) {
    judging.report.error(
      lineStart(firstLine - 1),
      `\`${rule}\` is announced but reports nothing.`,
      'Remove it from `finds=`, or put the fault back.',
    );
  }
}

/**
 * Reports an exercise whose start reaches a goal, or whose solution is not clean: no finding at all, every goal
 * reached.
 */
export function checkExerciseManifests(exercise: Exercise, judge: ManifestJudge, report: Report): void {
  const top = { line: 1, column: 1 };
  const atStart = judge.grade(exercise, exercise.start);
  const atEnd = judge.grade(exercise, exercise.solution);
  for (const { goal, done } of atStart.goals) {
    if (done)
      report.error(top, `The start already reaches the goal \`${goal.id}\`.`, 'Put the fault back into start.yaml.');
  }
  for (const { goal, why } of atEnd.goals) {
    if (why.length > 0)
      report.error(
        top,
        `The solution does not reach the goal \`${goal.id}\`.`,
        `Correct solution.yaml: ${why.join(' ')}`,
      );
  }
  for (const finding of judge.findings(exercise.solution)) {
    report.error(top, `The solution has a finding: \`${finding.rule}\`, ${finding.message}`, 'Correct solution.yaml.');
  }
}
