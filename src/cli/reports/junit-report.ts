import type { CheckedFile, PlacedFinding } from '../checking/check.ts';
import { placeOf, slashed } from './place.ts';

/**
 * JUnit XML as Jenkins, GitLab and Azure read it: a suite a file, a case a finding; a file without findings is a case
 * that passed.
 * Only what makes the run fail (`fails`) is a failure; the rest is told in `system-out`.
 */
export function junitReport(files: readonly CheckedFile[], fails: (placed: PlacedFinding) => boolean): string {
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const failures = files.reduce((sum, { findings }) => sum + findings.filter(fails).length, 0);
  const suites = files.map((file) => suite(file, fails)).join('');
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Pod Coach" tests="${tests}" failures="${failures}" ` +
    `errors="0">\n${suites}</testsuites>\n`
  );
}

function suite(file: CheckedFile, fails: (placed: PlacedFinding) => boolean): string {
  const name = escapeXml(slashed(file.file));
  const { findings } = file;
  const cases =
    findings.length === 0
      ? `    <testcase name="${name}" classname="pod-coach"/>\n`
      : findings.map((placed) => testCase(placed, file, fails(placed))).join('');
  const failures = findings.filter(fails).length;
  return (
    `  <testsuite name="${name}" tests="${Math.max(1, findings.length)}" failures="${failures}" errors="0">\n` +
    `${cases}  </testsuite>\n`
  );
}

function testCase(placed: PlacedFinding, file: CheckedFile, failed: boolean): string {
  const { severity, rule, message } = placed.finding;
  const { line, column } = placeOf(placed, file);
  const where = `${slashed(file.file)}:${line}:${column}`;
  const text = escapeXml(`${where} ${severity}: ${message}`);
  const body = failed
    ? `<failure message="${escapeXml(message)}" type="${severity}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `    <testcase name="${escapeXml(`${rule} ${where}`)}" classname="pod-coach.${rule}">${body}</testcase>\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** XML 1.0 has no way to write most control characters: they become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
