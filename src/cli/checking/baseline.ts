import path from 'node:path';
import { podCoach } from '../pod-coach.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { AnalysedFile, PlacedFinding } from './check.ts';
import { placedFindings } from './check.ts';
import { readNamed } from '../files/source.ts';
import type { Unreadable } from '../files/source.ts';

/** A finding that people have agreed to live with: known by what it is about, not by its line. */
export interface BaselineFinding {
  /** From the folder of the baseline file, with slashes. */
  readonly file: string;
  readonly object: string;
  readonly rule: string;
  readonly path: string;
  /** How many there are. */
  readonly count: number;
}

/** What a baseline file holds. */
export interface Baseline {
  /** The paths of its files start here. */
  readonly folder: string;
  /** As the file has them. */
  readonly findings: readonly BaselineFinding[];
}

/** Files with what is accepted in them as suppressed, and what was accepted in them and is not found any more. */
export interface WithBaseline {
  readonly files: readonly AnalysedFile[];
  readonly stale: readonly BaselineFinding[];
}

export function withBaseline({ folder, findings }: Baseline, analysed: readonly AnalysedFile[]): WithBaseline {
  const left = new Map(findings.map((finding) => [keyOf(finding), finding.count]));
  const take = (file: string, { finding, object }: PlacedFinding): boolean => {
    const key = keyOf({ file: fileKey(file, folder), object, rule: finding.rule, path: finding.path });
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  };
  const files = analysed.map((file) => {
    const accepted = placedFindings(file).filter((placed) => take(file.file, placed));
    return withSuppressed(file, new Set(accepted.map(({ finding }) => placeOf(finding))));
  });
  const checked = new Set(analysed.map(({ file }) => fileKey(file, folder)));
  const stale = findings
    .map((finding) => ({ ...finding, count: left.get(keyOf(finding)) ?? 0 }))
    .filter(({ file, count }) => count > 0 && checked.has(file));
  return { files, stale };
}

function withSuppressed(analysed: AnalysedFile, accepted: ReadonlySet<string>): AnalysedFile {
  if (accepted.size === 0) return analysed;
  const documents = analysed.documents.map(({ range, analysis }) => {
    const isAccepted = (finding: Finding): boolean =>
      accepted.has(placeOf(podCoach.documents.findingInFile(finding, range)));
    const findings = analysis.findings.filter((finding) => !isAccepted(finding));
    const more = analysis.findings
      .filter(isAccepted)
      .map((finding) => ({ finding: { ...finding, fixes: [] }, reason: '', isInBaseline: true as const }));
    return { range, analysis: { ...analysis, findings, silenced: [...analysis.silenced, ...more] } };
  });
  return { ...analysed, documents };
}

/** Reads a baseline file. */
export async function readBaseline(file: string): Promise<Baseline | Unreadable> {
  const source = await readNamed(file);
  if ('reason' in source) return source;
  try {
    const findings = parseBaseline(JSON.parse(source.text));
    return findings
      ? { folder: path.dirname(path.resolve(file)), findings }
      : { file, reason: 'it is not a baseline file' };
  } catch {
    return { file, reason: 'it is not valid JSON' };
  }
}

/** The text of a baseline file that has all that is found in these. */
export function baselineText(files: readonly AnalysedFile[], file: string): string {
  const folder = path.dirname(path.resolve(file));
  const findings = files.flatMap((analysed) =>
    placedFindings(analysed).map(({ finding, object }) => ({
      ...{ file: fileKey(analysed.file, folder), object, rule: finding.rule, path: finding.path },
      count: 1,
    })),
  );
  return textOf(summed(findings).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
}

/** Equal findings as one, with their counts added: two branches may have accepted the same. */
function summed(findings: readonly BaselineFinding[]): BaselineFinding[] {
  const all = new Map<string, BaselineFinding>();
  for (const finding of findings) {
    const key = keyOf(finding);
    all.set(key, { ...finding, count: finding.count + (all.get(key)?.count ?? 0) });
  }
  return [...all.values()];
}

/** The same file without what occurs no longer; of several equal findings, as many stay as there are. */
export function prunedBaseline({ findings }: Baseline, stale: readonly BaselineFinding[]): string {
  const gone = new Map(stale.map((finding) => [keyOf(finding), finding.count]));
  const left = findings.map((finding) => ({ ...finding, count: finding.count - (gone.get(keyOf(finding)) ?? 0) }));
  return textOf(left.filter(({ count }) => count > 0));
}

/** `accepted` is the key's name since the first version. */
function textOf(findings: readonly BaselineFinding[]): string {
  return `${JSON.stringify({ version: 1, accepted: findings }, undefined, 2)}\n`;
}

function parseBaseline(value: unknown): BaselineFinding[] | undefined {
  if (!isRecord(value) || value['version'] !== 1 || !Array.isArray(value['accepted'])) return undefined;
  const findings = value['accepted'].map(parseFinding);
  return findings.every((finding) => finding !== undefined) ? summed(findings) : undefined;
}

function parseFinding(value: unknown): BaselineFinding | undefined {
  if (!isRecord(value)) return undefined;
  const { file, object, rule, path: place, count } = value;
  if (typeof file !== 'string' || typeof object !== 'string' || typeof rule !== 'string' || typeof place !== 'string')
    return undefined;
  return typeof count === 'number' && count > 0
    ? { file, object, rule: podCoach.documents.ruleIdOf(rule), path: place, count }
    : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value instanceof Object;
}

function keyOf({ file, object, rule, path: place }: Omit<BaselineFinding, 'count'>): string {
  return JSON.stringify([file, object, rule, place]);
}

function placeOf({ rule, range, path: place }: Finding): string {
  return `${rule} ${range.start} ${place}`;
}

function fileKey(file: string, folder: string): string {
  return file === '<stdin>' ? file : path.relative(folder, path.resolve(file)).split(path.sep).join('/');
}
