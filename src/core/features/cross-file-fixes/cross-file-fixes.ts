/**
 * Repairs of several files, each tried before it is offered: the finding is gone, nothing else is found, no comment is
 * lost.
 */

import type { Analyzer, FileAnalysis } from '../../analysis/analysis.ts';
import type { FileFinding } from '../../analysis/file-offsets.ts';
import { allFindings } from '../../analysis/diagnostics.ts';
import { atLeast } from '../../rules/finding.ts';
import type { Finding } from '../../rules/finding.ts';
import { applyEdits } from '../../text.ts';
import { findingsBetween } from '../../workspace/checks/cross-file-findings.ts';
import { NameReader } from '../../workspace/file-names.ts';
import type { FileNames } from '../../workspace/file-names.ts';
import { ChangedIndex, tokensOf } from '../../workspace/workspace-index.ts';
import { Around } from '../../workspace/workspace-lookup.ts';
import { losesComment } from '../fixes/fix-trial.ts';
import { staysJson } from '../../yaml/json-text.ts';
import type { FileEdits, Remedy } from './remedy.ts';
import { remediesFor } from './remedies.ts';

/** A repair that was tried. */
export interface CrossFileFix {
  readonly title: string;
  readonly preferred: boolean;
  /** At most one for each file, of the files as they were given. */
  readonly changes: readonly FileEdits[];
  /** Values are left empty, for a person to fill in. */
  readonly toFillIn: boolean;
}

/** The files that must be read to try the repairs of a finding. */
export function pathsOfFixes(finding: FileFinding, names: FileNames, around: Around): string[] {
  return [...new Set([names.path, ...remediesFor(finding, names, around).flatMap(({ paths }) => paths)])];
}

/**
 * The repairs of a finding across files that hold what they promise, in the order in which they come into question:
 * also those that the finding itself carries, which change its own file only. `files` has the analyses of
 * `pathsOfFixes`, as the index knows them; what would change another file is left out.
 */
export function crossFileFixes(
  finding: FileFinding,
  names: FileNames,
  around: Around,
  files: ReadonlyMap<string, FileAnalysis>,
  analyzer: Analyzer,
): CrossFileFix[] {
  return [...ownRemedies(finding, names.path), ...remediesFor(finding, names, around)].flatMap((remedy) => {
    const changes = remedy.paths.every((path) => files.has(path)) ? remedy.edits(files) : undefined;
    if (!changes || !holdsPromises(remedy, changes, finding, names, around, files, analyzer)) return [];
    return [{ title: remedy.title, preferred: remedy.preferred, changes, toFillIn: remedy.leaves !== undefined }];
  });
}

function ownRemedies({ fixes }: Finding, path: string): Remedy[] {
  return fixes.map(({ title, preferred, edits }) => ({
    title,
    preferred,
    paths: [path],
    edits: () => [{ path, edits }],
  }));
}

/** What can be seen only once the finding is gone: it was there before. */
const SHOWS: Readonly<Record<string, string>> = {
  'config-missing': 'config-key-missing',
  'service-selects-nothing': 'target-port-unknown',
};

interface Changed {
  readonly before: FileAnalysis;
  readonly after: FileAnalysis;
  readonly names: FileNames;
}

function holdsPromises(
  { leaves }: Remedy,
  changes: readonly FileEdits[],
  finding: Finding,
  names: FileNames,
  around: Around,
  files: ReadonlyMap<string, FileAnalysis>,
  analyzer: Analyzer,
): boolean {
  const changed = changes.map(({ path, edits }) => changedFile(path, edits, files, analyzer));
  if (!changed.every((file) => file !== undefined && keepsTheRest(file, finding))) return false;
  const known = changed.filter((file) => file !== undefined);
  const after = new Around(
    new ChangedIndex(
      around.index,
      known.map((file) => file.names),
    ),
    around.isThere,
    around.isWhole,
  );
  const shows = SHOWS[finding.rule];
  const isExpected = ({ rule }: Finding): boolean => rule === leaves || rule === shows;
  return concerned(known, names, around).every((file) => {
    // What is said of an absent object is said in one profile only: a repair must not bring it in any.
    const old = findingsBetween(file, around, 'production');
    const left = findingsBetween(after.index.file(file.path) ?? file, after, 'production').filter(
      (one) => !isExpected(one),
    );
    const gone = file.path === names.path ? 1 : 0;
    return isFewer(left, old, finding.rule, gone);
  });
}

function changedFile(
  path: string,
  edits: FileEdits['edits'],
  files: ReadonlyMap<string, FileAnalysis>,
  analyzer: Analyzer,
): Changed | undefined {
  const before = files.get(path);
  if (!before) return undefined;
  const after = analyzer.analyse(applyEdits(before.text, edits), before.settings, before);
  return { before, after, names: new NameReader().ofAnalysis(path, after) };
}

/** Within the file nothing as grave as the finding is new, and no comment is lost. */
function keepsTheRest({ before, after }: Changed, { severity }: Finding): boolean {
  if (losesComment(before.text, after.text) || !staysJson(before.text, after.text)) return false;
  if (after.documents.some(({ analysis }) => analysis.parsed.problems.length > 0)) return false;
  const isGrave = (other: Finding): boolean => atLeast(other.severity, severity);
  return isFewer(allFindings(after).filter(isGrave), allFindings(before).filter(isGrave), '', 0);
}

/** The changed files, the one with the finding, and those that speak of what is new or gone. */
function concerned(changed: readonly Changed[], names: FileNames, around: Around): FileNames[] {
  const tokens = changed.flatMap((file) => {
    const old = around.index.file(file.names.path);
    const before = old ? tokensOf(old) : new Set<string>();
    const now = tokensOf(file.names);
    return [...[...before].filter((token) => !now.has(token)), ...[...now].filter((token) => !before.has(token))];
  });
  const related = tokens
    .flatMap((token) => [token, ...answers(token)])
    .flatMap((token) => around.index.filesWith(token));
  return [...new Set([names, ...changed.flatMap((file) => around.index.file(file.names.path) ?? []), ...related])];
}

/** Selectors hear of labels. */
function answers(token: string): string[] {
  return token.startsWith('pod ') ? [token.replace('pod ', 'selector ')] : [];
}

/** Is there less of one rule, and not more of any other? */
function isFewer(after: readonly Finding[], before: readonly Finding[], rule: string, by: number): boolean {
  const count = (findings: readonly Finding[], id: string): number => findings.filter((one) => one.rule === id).length;
  const rules = new Set([...after, ...before].map((finding) => finding.rule));
  return [...rules].every((id) => count(after, id) <= count(before, id) - (id === rule ? by : 0));
}
