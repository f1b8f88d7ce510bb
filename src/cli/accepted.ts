import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AnalysedFile, PlacedFinding } from './check.ts';
import { placedFindings } from './check.ts';
import { reasonOf } from './source.ts';
import type { Unreadable } from './source.ts';

/** A finding that people have agreed to live with: known by what it is about, not by its line. */
export interface AcceptedFinding {
  /** From the folder of the file of accepted findings, with slashes. */
  readonly file: string;
  readonly object: string;
  readonly rule: string;
  readonly path: string;
  /** How many there are. */
  readonly count: number;
}

/** What a file of accepted findings holds, as it is used up. */
export class AcceptedFindings {
  readonly #folder: string;
  readonly #left = new Map<string, AcceptedFinding>();

  constructor(file: string, findings: readonly AcceptedFinding[]) {
    this.#folder = path.dirname(path.resolve(file));
    for (const finding of findings) this.#left.set(keyOf(finding), finding);
  }

  /** The file without what is accepted in it. */
  without(analysed: AnalysedFile): AnalysedFile {
    const accepted = new Set(placedFindings(analysed).filter((placed) => this.#take(analysed.file, placed)).map(({ finding }) => `${finding.rule} ${finding.range.start} ${finding.path}`));
    if (accepted.size === 0) return analysed;
    const documents = analysed.documents.map(({ range, analysis }) => {
      const findings = analysis.findings.filter((finding) => !accepted.has(`${finding.rule} ${finding.range.start + range.start} ${finding.path}`));
      return { range, analysis: { ...analysis, findings } };
    });
    return { ...analysed, documents };
  }

  /** What was accepted in these files and is not found any more. */
  stale(files: readonly string[]): AcceptedFinding[] {
    const checked = new Set(files.map((file) => fileKey(file, this.#folder)));
    return [...this.#left.values()].filter(({ file, count }) => count > 0 && checked.has(file));
  }

  #take(file: string, { finding, object }: PlacedFinding): boolean {
    const key = keyOf({ file: fileKey(file, this.#folder), object, rule: finding.rule, path: finding.path });
    const known = this.#left.get(key);
    if (!known || known.count === 0) return false;
    this.#left.set(key, { ...known, count: known.count - 1 });
    return true;
  }
}

/** Reads a file of accepted findings. */
export async function readAccepted(file: string): Promise<AcceptedFindings | Unreadable> {
  try {
    const findings = parseAccepted(JSON.parse(await readFile(file, 'utf8')));
    return findings ? new AcceptedFindings(file, findings) : { file, reason: 'this is no list of accepted findings' };
  } catch (error) {
    return { file, reason: error instanceof SyntaxError ? 'it is not JSON' : reasonOf(error) };
  }
}

/** The text of a file of accepted findings that has all that is found in these. */
export function acceptedText(files: readonly AnalysedFile[], file: string): string {
  const folder = path.dirname(path.resolve(file));
  const counted = new Map<string, AcceptedFinding>();
  for (const analysed of files) {
    for (const { finding, object } of placedFindings(analysed)) {
      const accepted = { file: fileKey(analysed.file, folder), object, rule: finding.rule, path: finding.path };
      counted.set(keyOf(accepted), { ...accepted, count: (counted.get(keyOf(accepted))?.count ?? 0) + 1 });
    }
  }
  const inOrder = [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
  return `${JSON.stringify({ version: 1, accepted: inOrder }, undefined, 2)}\n`;
}

function parseAccepted(value: unknown): AcceptedFinding[] | undefined {
  if (!isRecord(value) || value['version'] !== 1 || !Array.isArray(value['accepted'])) return undefined;
  const findings = value['accepted'].map(parseFinding);
  return findings.every((finding) => finding !== undefined) ? findings : undefined;
}

function parseFinding(value: unknown): AcceptedFinding | undefined {
  if (!isRecord(value)) return undefined;
  const { file, object, rule, path: place, count } = value;
  if (typeof file !== 'string' || typeof object !== 'string' || typeof rule !== 'string' || typeof place !== 'string') return undefined;
  return typeof count === 'number' && count > 0 ? { file, object, rule, path: place, count } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function keyOf({ file, object, rule, path: place }: Omit<AcceptedFinding, 'count'>): string {
  return JSON.stringify([file, object, rule, place]);
}

function fileKey(file: string, folder: string): string {
  return file === '<stdin>' ? file : path.relative(folder, path.resolve(file)).split(path.sep).join('/');
}
