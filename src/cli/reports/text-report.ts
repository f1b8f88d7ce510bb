import { podCoach } from '../pod-coach.ts';
import type { Finding, Severity } from '../../core/rules/finding.ts';
import type { CheckedFile } from '../checking/check.ts';
import { excerptOf, printable } from './excerpt.ts';
import { counted, countsOf, summaryOf } from './counts.ts';

/** Select Graphic Rendition numbers of terminals (ECMA-48). */
const STYLES = { error: '31;1', warning: '33;1', information: '36', hint: '36', place: '1', quiet: '2' } as const;

/** Puts a text into the colour of a style, or leaves it as it is. */
export type Paint = (style: keyof typeof STYLES, text: string) => string;

export const plain: Paint = (_style, text) => text;
export const coloured: Paint = (style, text) => `\u001b[${STYLES[style]}m${text}\u001b[0m`;

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'information',
  hint: 'hint',
};

/** The report for people: each finding with the place in its line, then a summary. */
export function textReport(files: readonly CheckedFile[], paint: Paint = plain): string {
  const parts = files.flatMap((file) => [
    ...fixedLine(file),
    ...shownOnce(file).map((finding) => findingReport(finding, file, paint)),
  ]);
  return [...parts, textSummary(files)].join('\n');
}

/** The same advice about several places is one finding here; the summary and the reports for programs count each. */
function shownOnce({ text, findings }: CheckedFile): readonly Finding[] {
  return podCoach.documents.onceInFile([{ text, start: 0, findings: findings.map(({ finding }) => finding) }]).flat();
}

/** "pod.yaml: fixed 2 problems." */
function fixedLine({ file, repairs }: CheckedFile): string[] {
  return repairs > 0 ? [`${printable(file)}: fixed ${counted(repairs, 'problem')}.\n`] : [];
}

function findingReport(
  { severity, rule, message, range, fixes, lesson, related }: Finding,
  { file, text, lineStarts }: CheckedFile,
  paint: Paint,
): string {
  const { line, character } = podCoach.text.positionAt(lineStarts, range.start);
  const number = String(line + 1);
  const gap = ' '.repeat(number.length);
  const { source, marks } = excerptOf(text, lineStarts, range);
  const place = paint('place', `${printable(file)}:${number}:${character + 1}`);
  const lines = [
    `${place}  ${paint(severity, SEVERITIES[severity])}: ${printable(message)}  ${paint('quiet', `(${rule})`)}`,
    `  ${number} | ${source}`,
    `  ${gap} | ${paint(severity, marks)}`,
    ...related.map((place) => {
      const at = podCoach.text.positionAt(lineStarts, place.range.start);
      return `  ${gap} = ${at.line + 1}:${at.character + 1}: ${printable(place.message)}`;
    }),
    ...fixes
      .slice(0, 1)
      .map(({ title, safe }) => `  ${gap} = fix: ${printable(title)}${safe ? ' (--fix applies it)' : ''}`),
    `  ${gap} = lesson: ${lesson}`,
  ];
  return `${lines.join('\n')}\n`;
}

function textSummary(files: readonly CheckedFile[]): string {
  const safe = files
    .flatMap(({ findings }) => findings)
    .filter(({ finding: { fixes } }) => fixes.some((fix) => fix.safe)).length;
  const hint = safe === 0 ? '' : ` --fix fixes ${safe} of them.`;
  return `${summaryOf(countsOf(files), files.length)}${hint}\n`;
}
