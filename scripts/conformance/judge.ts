/** Gives our verdict on a case, at the version that the API server had, and says how it differs from the server's. */

import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { allFindings } from '../../src/core/analysis/diagnostics.ts';
import { verifiedFixes } from '../../src/core/features/fixes/verified-fixes.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import type { Finding, Fix } from '../../src/core/rules/finding.ts';
import { editInFile, findingInFile } from '../../src/core/analysis/file-offsets.ts';
import { declarations } from '../../src/core/rules/index.ts';
import { applyEdits, rangesOverlap } from '../../src/core/text.ts';
import type { TextEdit } from '../../src/core/text.ts';
import { pathOf } from '../../src/core/yaml/path.ts';
import type { Case, ServerVerdict } from './cases.ts';
import { namedPaths, pathsMeet } from './paths.ts';
import { judgePodSecurity } from './pod-security.ts';

const ROUNDS = 3;

export type ListName = 'falseReject' | 'falseAccept' | 'fieldMiss' | 'warnings' | 'podSecurity' | 'unfixed';

export interface FixesOfErrors {
  /** Does an Error have a fix that was tried, and is one of them what a colleague would take? */
  readonly offered: boolean;
  readonly preferred: boolean;
  /** The text after the preferred or else the first fixes, when no Error is left in it. */
  readonly fixed: string | undefined;
}

export interface Verdict {
  readonly accepted: boolean;
  readonly fieldMatch: boolean;
  readonly warnings: { readonly agree: number; readonly missing: number; readonly extra: number };
  /** Undefined: the server gave no verdict. */
  readonly podSecurity: boolean | undefined;
  /** Undefined: fixes were not asked for. */
  readonly fixes: FixesOfErrors | undefined;
  readonly lists: readonly ListName[];
  readonly notes: readonly string[];
}

const SERVER_WARNINGS: ReadonlySet<string> = new Set(
  declarations.filter(({ apiWarning }) => apiWarning).map(({ id }) => id),
);

export class Judge {
  readonly #analyzer = new Analyzer();
  #settings = defaultSettings;

  /** Trying fixes costs several times as much as the verdict: `withFixes` says whether a case is worth it. */
  judge(one: Case, withFixes = true): Verdict {
    this.#settings = { ...defaultSettings, kubernetesVersion: one.version };
    const findings = this.#documents(one.yaml);
    const errors = findings.flat().filter(({ severity }) => severity === 'error');
    const accepted = errors.length === 0;
    const fieldMatch =
      !one.accepted && one.objects.some((object) => !object.accepted && matches(one, object, findings));
    const warnings =
      one.accepted && accepted ? this.#warnings(one, findings) : { agree: 0, missing: 0, extra: 0, notes: [] };
    const fixes = withFixes ? this.#fixesOfErrors(one) : undefined;
    const lists: ListName[] = [];
    if (one.accepted && !accepted) lists.push('falseReject');
    if (!one.accepted && accepted && !one.skipped) lists.push('falseAccept');
    if (!one.accepted && !accepted && !fieldMatch) lists.push('fieldMiss');
    if (warnings.missing + warnings.extra > 0) lists.push('warnings');
    if (fixes && !one.accepted && fixes.fixed === undefined) lists.push('unfixed');
    const security = judgePodSecurity(one);
    if (security?.agree === false) lists.push('podSecurity');
    const notes = [
      ...(security?.notes ?? []),
      ...errors.map(({ rule, path, message }) => `${rule} ${path}: ${message}`),
      ...warnings.notes,
    ];
    return { accepted, fieldMatch, warnings, podSecurity: security?.agree, fixes, lists, notes };
  }

  #fixesOfErrors(one: Case): FixesOfErrors {
    const fixes = one.accepted ? [] : this.#errorFixes(one.yaml);
    const offered = fixes.length > 0;
    const preferred = fixes.some((fix) => fix.preferred);
    return { offered, preferred, fixed: offered ? this.#fix(one.yaml) : undefined };
  }

  /** The findings of each document. */
  #documents(text: string): Finding[][] {
    const { documents } = this.#analyzer.analyse(text, this.#settings);
    const real = documents.filter(({ analysis }) => analysis.root !== undefined || analysis.findings.length > 0);
    return real.map(({ range, analysis }) => analysis.findings.map((finding) => findingInFile(finding, range)));
  }

  #warnings(
    one: Case,
    findings: readonly Finding[][],
  ): { agree: number; missing: number; extra: number; notes: string[] } {
    const theirs = one.objects.flatMap(({ warnings }) => warnings.map((text) => this.#warningPath(text, one.yaml)));
    const ours = findings.flat().filter(({ rule, severity }) => severity === 'warning' && SERVER_WARNINGS.has(rule));
    const left = theirs.filter((field) => !isCopied(field, theirs));
    const extra = ours.filter(({ path }) => {
      const at = left.findIndex((field) => pathsMeet(path, field));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    const unmatched = extra.filter(({ path }) => !theirs.some((field) => pathsMeet(path, field)));
    const notes = [
      ...left.map((field) => `missing ${field}`),
      ...unmatched.map(({ rule, path }) => `extra ${rule} ${path}`),
    ];
    const missing =
      left.length + theirs.filter((field) => isCopied(field, theirs) && left.includes(limitOf(field))).length;
    return { agree: theirs.length - missing, missing, extra: unmatched.length, notes };
  }

  /** Where a warning of the server stands: it begins with a path, or with the name of a volume. */
  #warningPath(text: string, yaml: string): string {
    const name = /^volume "([^"]*)"/.exec(text)?.[1];
    const annotation = /^annotation (\S+) is deprecated/.exec(text)?.[1];
    if (annotation !== undefined) return `metadata.annotations[${annotation}]`;
    if (name === undefined) return /^([\w.[\]'/-]+)(?::| is ignored | is deprecated )/.exec(text)?.[1] ?? text;
    const subjects = this.#analyzer
      .analyse(yaml, this.#settings)
      .documents.flatMap(({ analysis }) => analysis.subjects);
    const volumes = subjects.flatMap((subject) =>
      subject.type === 'manifest' ? (subject.manifest.podSpec?.maps('volumes') ?? []) : [],
    );
    const volume = volumes.find((candidate) => candidate.text('name') === name);
    return volume ? pathOf(volume) : text;
  }

  /** Applies a fix to each Error, at most three rounds; undefined when an Error is left. */
  #fix(yaml: string): string | undefined {
    let text = yaml;
    for (let round = 0; round < ROUNDS; round++) {
      if (!this.#hasErrors(text)) return text;
      const edits: TextEdit[] = [];
      for (const fix of this.#errorFixes(text)) {
        if (!fix.edits.some(({ range }) => edits.some((other) => rangesOverlap(range, other.range))))
          edits.push(...fix.edits);
      }
      if (edits.length === 0) return undefined;
      text = applyEdits(text, edits);
    }
    return this.#hasErrors(text) ? undefined : text;
  }

  #hasErrors(text: string): boolean {
    return allFindings(this.#analyzer.analyse(text, this.#settings)).some(({ severity }) => severity === 'error');
  }

  /** Of each Error its preferred fix, or else its first, of those that were tried; with offsets of the file. */
  #errorFixes(text: string): Fix[] {
    return this.#analyzer.analyse(text, this.#settings).documents.flatMap(({ range, analysis }) =>
      analysis.findings
        .filter(({ severity }) => severity === 'error')
        .flatMap((finding) => {
          const tried = verifiedFixes(finding, analysis, this.#analyzer);
          const fix = tried.find(({ preferred }) => preferred) ?? tried[0];
          return fix ? [{ ...fix, edits: fix.edits.map((edit) => editInFile(edit, range)) }] : [];
        }),
    );
  }
}

function matches(one: Case, object: ServerVerdict, findings: readonly Finding[][]): boolean {
  const document = one.objects.length > 1 ? (findings[object.document] ?? []) : findings.flat();
  const errors = document.filter(({ severity }) => severity === 'error');
  const paths = namedPaths(one, object);
  if (paths.length === 0) return errors.length > 0;
  return errors.some(({ path }) =>
    paths.some((named) => pathsMeet(path.replace(/^items\[\d+\]\.?/, ''), named) || pathsMeet(path, named)),
  );
}

/** The server copies a limit of a Pod to the missing request and warns of both; the limit is the cause. */
function isCopied(field: string, all: readonly string[]): boolean {
  const limit = limitOf(field);
  return limit !== field && all.includes(limit);
}

function limitOf(field: string): string {
  return field.replace(/\.requests(\[[\w-]+\])$/, '.limits$1');
}
