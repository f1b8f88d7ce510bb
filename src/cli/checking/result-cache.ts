import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { podCoach } from '../pod-coach.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { FileNames } from '../../core/workspace/file-names.ts';
import type { BetweenFiles } from './between-files.ts';
import { readCacheFile, writtenCacheFile } from './cache-file.ts';
import type { CachedFile, CachedRun } from './cache-file.ts';
import { namesIn, namesText } from './cache-shapes.ts';
import type { StoredFile } from './cache-shapes.ts';
import { addressOf } from './file-checker.ts';
import type { CheckResult } from './file-checker.ts';
import type { Source } from '../files/source.ts';

/**
 * Results of an earlier run, each good for as long as its file and settings are the same, byte for byte; what was found
 * between files, for as long as all of them are.
 */
export class ResultCache {
  readonly #file: string;
  readonly #program: string;
  readonly #old: CachedRun;
  readonly #now = new Map<string, CachedFile>();
  #run: CachedRun['run'] = { key: '', asked: [] };
  #isNew = false;

  private constructor(file: string, program: string, old: CachedRun) {
    this.#file = file;
    this.#program = program;
    this.#old = old;
  }

  /** Opens a cache; one that is missing, damaged or made by another build is empty. */
  static async open(file: string, program: string): Promise<ResultCache> {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    return new ResultCache(file, program, readCacheFile(bytes, program));
  }

  get(source: Source, settings: Settings): CheckResult | undefined {
    const file = path.resolve(source.file);
    const entry = this.#old.files.get(file);
    if (entry?.stored.key !== keyOf(source, settings)) return undefined;
    this.#now.set(file, entry);
    return new CachedResult(entry, source, settings);
  }

  set(source: Source, settings: Settings, { analysed, names }: CheckResult): void {
    const { tooLarge, documents } = analysed;
    const file = path.resolve(source.file);
    const stored: StoredFile = { file, key: keyOf(source, settings), tooLarge, documents };
    this.#now.set(file, { stored, names: Buffer.from(namesText(names)) });
    this.#isNew = true;
  }

  /** What was found between these files in an earlier run that had just the same. */
  between(files: readonly string[], isWhole: boolean): BetweenFiles | undefined {
    const { key, asked } = this.#old.run;
    if (key === '' || key !== this.#keyOfRun(files, isWhole)) return undefined;
    if (asked.some(([file, isThere]) => existsSync(file) !== isThere)) return undefined;
    const found = files.flatMap((file) => {
      const between = this.#now.get(path.resolve(file))?.stored.between;
      return between ? [[file, between] as const] : [];
    });
    this.#run = this.#old.run;
    return { found: new Map(found), asked: new Map(asked) };
  }

  /** Keeps what was found between the files of this run. */
  keepBetween({ found, asked }: BetweenFiles, files: readonly string[], isWhole: boolean): void {
    this.#isNew = true;
    for (const file of files) {
      const entry = this.#now.get(path.resolve(file));
      const between = found.get(file);
      if (!entry) continue;
      const { between: _, ...stored } = entry.stored;
      this.#now.set(path.resolve(file), { ...entry, stored: between ? { ...stored, between } : stored });
    }
    this.#run = { key: this.#keyOfRun(files, isWhole), asked: [...asked] };
  }

  /** Writes what this run knows, and forgets files that it did not meet. Errors are the caller's to tell. */
  async save(): Promise<void> {
    if (!this.#isNew && this.#now.size === this.#old.files.size) return;
    await writeFile(this.#file, writtenCacheFile({ run: this.#run, files: this.#now }, this.#program));
  }

  /** '' when a file is not kept: it was written while it was checked. */
  #keyOfRun(files: readonly string[], isWhole: boolean): string {
    const hash = createHash('sha256').update(String(isWhole));
    for (const file of files) {
      const entry = this.#now.get(path.resolve(file));
      if (!entry) return '';
      hash.update(`\0${entry.stored.file}\0${entry.stored.key}`);
    }
    return hash.digest('base64');
  }
}

/** A result that reads its names when they are asked for: most runs never ask. */
class CachedResult implements CheckResult {
  readonly analysed: CheckResult['analysed'];
  readonly edits = [];
  readonly #written: Buffer;

  constructor({ stored, names }: CachedFile, { file, text }: Source, settings: Settings) {
    const { tooLarge, documents } = stored;
    this.analysed = { file, text, tooLarge, settings, documents, repairs: 0 };
    this.#written = names;
  }

  get names(): FileNames {
    return namesIn(this.#written.toString(), addressOf(this.analysed.file));
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
    .update(`${podCoach.settings.settingsKey(settings)}\0${text}`)
    .digest('base64');
}
