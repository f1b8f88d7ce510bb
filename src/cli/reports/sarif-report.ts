import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { podCoach } from '../pod-coach.ts';
import type { Finding, Severity } from '../../core/rules/finding.ts';
import type { Range } from '../../core/text.ts';
import type { CheckedFile, PlacedFinding, SuppressedFinding } from '../checking/check.ts';
import { pageOf } from './rule-pages.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * The report for code scanning: SARIF 2.1.0. Its lines and columns count from 1, its columns are UTF-16 units as ours.
 */
export function sarifReport(
  files: readonly CheckedFile[],
  failures: readonly string[],
  version: string,
  withSuppressed: boolean,
): string {
  const shown = files.map((file) => (withSuppressed ? file : { ...file, suppressed: [] }));
  const ids = [
    ...new Set(shown.flatMap((file) => [...file.findings, ...file.suppressed].map(({ finding }) => finding.rule))),
  ].sort();
  const run = {
    tool: { driver: { name: 'Pod Coach', semanticVersion: version, rules: ids.map(ruleDescriptor) } },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    invocations: [
      { executionSuccessful: failures.length === 0, toolExecutionNotifications: failures.map(notification) },
    ],
    results: shown.flatMap((file) => [
      ...file.findings.map((placed) => result(placed, file, ids)),
      ...file.suppressed.map((placed) => ({ ...result(placed, file, ids), suppressions: [suppression(placed)] })),
    ]),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleDescriptor(id: string) {
  const rule = podCoach.documents.rules.find((known) => known.id === id);
  if (!rule) return { id };
  const tags = podCoach.documents.tagsOfRule(rule);
  const helpUri = pageOf(id);
  return {
    id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}\n\nMore, with an example: pod-coach explain ${id}` },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: LEVELS[rule.severity] },
    ...(tags.length === 0 ? {} : { properties: { tags } }),
  };
}

/** The author of the file says no to it there, or the team does in its baseline. */
function suppression({ reason, isInBaseline }: SuppressedFinding) {
  const kind = isInBaseline ? 'external' : 'inSource';
  return { kind, status: 'accepted', ...(reason === '' ? {} : { justification: reason }) };
}

/** `text` is a sentence: what could not be read or written, and why. */
function notification(text: string) {
  return { level: 'error', message: { text } };
}

function result({ finding, object }: PlacedFinding, file: CheckedFile, ids: readonly string[]) {
  const { rule, severity, message, range, related, fixes } = finding;
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ ...location(range, file), ...logicalLocations(finding, object) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((place) => ({
            ...location(place.range, file),
            message: { text: place.message },
          })),
        }
      : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => sarifFix(fix, file)) } : {}),
    // Stable when lines move: what the finding is about.
    partialFingerprints: { 'podCoachPlace/v1': `${rule} ${object} ${finding.path}` },
  };
}

function logicalLocations({ path: place }: Finding, object: string) {
  const name = [object, place].filter((part) => part !== '').join(' ');
  return name === '' ? {} : { logicalLocations: [{ fullyQualifiedName: name }] };
}

function location(range: Range, file: CheckedFile) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file.file) }, region: region(range, file) } };
}

function sarifFix({ title, edits }: Finding['fixes'][number], file: CheckedFile) {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: region(range, file),
    insertedContent: { text: newText },
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: { uri: uriOf(file.file) }, replacements }],
  };
}

function region({ start, end }: Range, { lineStarts }: CheckedFile) {
  const from = podCoach.text.positionAt(lineStarts, start);
  const to = podCoach.text.positionAt(lineStarts, end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

/** A path as the person gave it, as a reference from where the program ran. */
function uriOf(file: string): string {
  if (file === '<stdin>') return 'stdin';
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(path.sep).map(encodeURIComponent).join('/');
}
