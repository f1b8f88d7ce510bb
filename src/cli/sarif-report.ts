import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { declarations } from '../core/rules/index.ts';
import type { Finding, Severity } from '../core/rules/finding.ts';
import { positionAt } from '../core/text.ts';
import type { Range } from '../core/text.ts';
import type { CheckedFile, PlacedFinding } from './check.ts';
import type { Unreadable } from './source.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** The report for code scanning: SARIF 2.1.0. Its lines and columns count from 1, its columns are UTF-16 units as ours. */
export function sarifReport(files: readonly CheckedFile[], unreadable: readonly Unreadable[], version: string): string {
  const ids = [...new Set(files.flatMap(({ findings }) => findings.map(({ finding }) => finding.rule)))].sort();
  const run = {
    tool: { driver: { name: 'Pod Coach', semanticVersion: version, rules: ids.map(ruleDescriptor) } },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    invocations: [{ executionSuccessful: unreadable.length === 0, toolExecutionNotifications: unreadable.map(notification) }],
    results: files.flatMap((file) => file.findings.map((placed) => result(placed, file, ids))),
  };
  const log = { $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleDescriptor(id: string) {
  const rule = declarations.find((known) => known.id === id);
  if (!rule) return { id };
  return { id, shortDescription: { text: rule.title }, fullDescription: { text: rule.why }, defaultConfiguration: { level: LEVELS[rule.severity] } };
}

function notification({ file, reason }: Unreadable) {
  return { level: 'error', message: { text: `Cannot read ${file}: ${reason}.` } };
}

function result({ finding, object }: PlacedFinding, file: CheckedFile, ids: readonly string[]) {
  const { rule, severity, message, range, related, fixes } = finding;
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ ...location(range, file), ...logicalLocations(finding, object) }],
    ...(related.length > 0 ? { relatedLocations: related.map((place) => ({ ...location(place.range, file), message: { text: place.message } })) } : {}),
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
  const replacements = edits.map(({ range, newText }) => ({ deletedRegion: region(range, file), insertedContent: { text: newText } }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: { uri: uriOf(file.file) }, replacements }] };
}

function region({ start, end }: Range, { lineStarts }: CheckedFile) {
  const from = positionAt(lineStarts, start);
  const to = positionAt(lineStarts, end);
  return { startLine: from.line + 1, startColumn: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}

/** A path as the person gave it, as a reference from where the program ran. */
function uriOf(file: string): string {
  if (file === '<stdin>') return 'stdin';
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(path.sep).map(encodeURIComponent).join('/');
}
