import type { CheckedFile, PlacedFinding } from '../checking/check.ts';
import { countsOf, summaryOf } from './counts.ts';
import { placeOf, slashed } from './place.ts';

/** A comment on a pull request holds 65,536 characters; the rest of a long list is counted. */
const MOST_ROWS = 200;

/**
 * A summary and a table for a pull request's comment or `$GITHUB_STEP_SUMMARY`. What comes from a manifest is shown as
 * it is.
 */
export function markdownReport(files: readonly CheckedFile[]): string {
  const rows = files.flatMap((file) => file.findings.map((placed) => row(placed, file)));
  const heading = `### Pod Coach\n\n${summaryOf(countsOf(files), files.length)}\n`;
  if (rows.length === 0) return heading;
  const more = rows.length > MOST_ROWS ? `\n… and ${rows.length - MOST_ROWS} more.\n` : '';
  const table = ['| Where | Severity | Finding | Rule |', '| --- | --- | --- | --- |', ...rows.slice(0, MOST_ROWS)];
  return `${heading}\n${table.join('\n')}\n${more}`;
}

function row(placed: PlacedFinding, file: CheckedFile): string {
  const { severity, message, rule } = placed.finding;
  const { line, column } = placeOf(placed, file);
  return `| ${code(`${slashed(file.file)}:${line}:${column}`)} | ${severity} | ${prose(message)} | ${code(rule)} |`;
}

/** Between backticks a message quotes what is written in the manifest; everything else is our prose. */
function prose(message: string): string {
  return message
    .split('`')
    .map((part, at, all) => (at % 2 === 1 && at < all.length - 1 ? code(part) : escapeMarkdown(part)))
    .join('');
}

/**
 * A code span in a table's cell. A vertical bar would end the cell, also inside of code; a backtick would end the
 * span.
 */
function code(text: string): string {
  const shown = withoutBreaks(text).replaceAll('`', "'").replaceAll('|', '\\|');
  return shown.trim() === '' ? '' : `\`${shown}\``;
}

function escapeMarkdown(text: string): string {
  return withoutBreaks(text).replaceAll(/[!#*<>@[\\\]_`|~]/g, '\\$&');
}

function withoutBreaks(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
}
