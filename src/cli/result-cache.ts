import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Settings } from '../core/settings/settings.ts';
import type { CheckResult } from './file-checker.ts';
import type { Source } from './source.ts';

interface Entry {
  /** What the result depends on: the text and the settings. */
  readonly key: string;
  readonly result: CheckResult;
}

/** Results of an earlier run, each good for as long as its file and settings are the same, byte for byte. */
export class ResultCache {
  readonly #file: string;
  readonly #program: string;
  readonly #old: ReadonlyMap<string, Entry>;
  readonly #now = new Map<string, Entry>();

  private constructor(file: string, program: string, old: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.#program = program;
    this.#old = old;
  }

  /** Opens a cache; one that is missing, damaged or made by another build is empty. */
  static async open(file: string, program: string): Promise<ResultCache> {
    const old = await readFile(file).then(
      (bytes) => entriesIn(bytes, program),
      () => new Map<string, Entry>(),
    );
    return new ResultCache(file, program, old);
  }

  get(source: Source, settings: Settings): CheckResult | undefined {
    const name = path.resolve(source.file);
    const entry = this.#old.get(name);
    if (entry?.key !== keyOf(source, settings)) return undefined;
    this.#now.set(name, entry);
    // The text is not kept twice.
    return { ...entry.result, analysed: { ...entry.result.analysed, file: source.file, text: source.text, settings } };
  }

  set(source: Source, settings: Settings, result: CheckResult): void {
    const slim = { ...result, analysed: { ...result.analysed, text: '' } };
    this.#now.set(path.resolve(source.file), { key: keyOf(source, settings), result: slim });
  }

  /** Writes what this run knows, and forgets files that it did not meet. Errors are the caller's to tell. */
  async save(): Promise<void> {
    await writeFile(this.#file, serialize({ format: 1, program: this.#program, entries: this.#now }));
  }
}

/** What tells one build of the program from another. */
export async function programKey(program: string | undefined, version: string): Promise<string> {
  if (program === undefined) return version;
  return `${version} ${createHash('sha256')
    .update(await readFile(program))
    .digest('hex')}`;
}

function keyOf({ text }: Source, settings: Settings): string {
  return createHash('sha256')
    .update(`${JSON.stringify(settings)}\0${text}`)
    .digest('base64');
}

function entriesIn(bytes: Buffer, program: string): ReadonlyMap<string, Entry> {
  try {
    const read: unknown = deserialize(bytes);
    if (isCache(read) && read.format === 1 && read.program === program) return read.entries;
  } catch {
    // Not ours, or cut off: then everything is looked at again.
  }
  return new Map();
}

function isCache(value: unknown): value is { format: unknown; program: unknown; entries: ReadonlyMap<string, Entry> } {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('program' in value)) return false;
  return 'entries' in value && value.entries instanceof Map && [...value.entries.values()].every(isEntry);
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null || !('key' in value) || !('result' in value)) return false;
  const { result } = value;
  if (typeof result !== 'object' || result === null || !('analysed' in result) || !('names' in result)) return false;
  return isWithDocuments(result.analysed) && isWithDocuments(result.names);
}

function isWithDocuments(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'documents' in value && Array.isArray(value.documents);
}
