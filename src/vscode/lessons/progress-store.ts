import { EventEmitter } from 'vscode';
import type { Disposable, Memento } from 'vscode';
import type { Course } from '../../core/lessons/course.ts';
import { podCoach } from '../pod-coach.ts';
import type { Import } from '../../core/lessons/import-progress.ts';
import type { parseProgress } from '../../core/lessons/progress-store.ts';
import type { Progress } from '../../core/lessons/progress.ts';
import { ownValue } from '../../core/decode.ts';

/** What VS Code gives an extension to keep state in, on this machine and in a person's account. */
export type SyncedMemento = Memento & { setKeysForSync(keys: readonly string[]): void };

/** Synchronised by VS Code, where the value of another machine may take the place of ours at any time. */
export const SYNCED = 'progress';
/** This machine's copy, which nobody replaces. */
export const LOCAL = 'progress.local';
/** The progress before and after the last import, until it is taken back. */
export const IMPORT = 'progress.import';

/**
 * The reader's progress. Both copies are read before every change, and the union of both is written to both, so that no
 * machine, window or version of ours takes anything away from another.
 */
export class ProgressStore implements Disposable {
  readonly #memento: SyncedMemento;
  readonly #changed = new EventEmitter<Progress>();
  #progress: Progress = podCoach.progress.none;
  #writing: Promise<void> = Promise.resolve();

  readonly onDidChange = this.#changed.event;

  constructor(memento: SyncedMemento) {
    this.#memento = memento;
    memento.setKeysForSync([SYNCED]);
    this.#progress = this.#read();
    // Should it fail, the next change writes the same and more.
    this.#write().catch(() => undefined);
  }

  /** The progress as far as this window knows. */
  get progress(): Progress {
    return this.#progress;
  }

  /** Changes the progress; resolves when it is kept. */
  update(change: (progress: Progress) => Progress): Promise<void> {
    const before = this.#read();
    this.#progress = change(before);
    this.#changed.fire(this.#progress);
    return this.#write();
  }

  /** Adds what a file holds, and remembers the way back. Gives how many items and places changed. */
  async addImport(imported: Progress, course: Course): Promise<number> {
    const before = this.#read();
    await this.update((progress) => podCoach.progress.addImported(progress, imported, course));
    const done: Import = { before, after: this.#progress };
    const count = podCoach.progress.importedCount(done);
    if (count > 0) await this.#memento.update(IMPORT, done);
    return count;
  }

  /** Takes the last import back, once; false when there is none. */
  async undoImport(): Promise<boolean> {
    const stored = this.#memento.get<unknown>(IMPORT);
    if (stored === undefined) return false;
    await this.#memento.update(IMPORT, undefined);
    const done: Import = {
      before: podCoach.progress.parse(ownValue(stored, 'before')).progress,
      after: podCoach.progress.parse(ownValue(stored, 'after')).progress,
    };
    await this.update((progress) => podCoach.progress.undoImport(progress, done));
    return true;
  }

  /** Forgets everything, an import as well: nothing brings it back. */
  async reset(): Promise<void> {
    await this.#memento.update(IMPORT, undefined);
    await this.update((progress) => podCoach.progress.reset(progress, podCoach.progress.everything));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** The union of what is stored and what this window knows. */
  #read(): Progress {
    return [SYNCED, LOCAL].reduce(
      (union, key) => podCoach.progress.merge(union, this.#stored(key).progress),
      this.#progress,
    );
  }

  #stored(key: string): ReturnType<typeof parseProgress> {
    return podCoach.progress.parse(this.#memento.get<unknown>(key));
  }

  /**
   * One after another, so that an older state never ends up on top. A store of a newer version of ours is left as it
   * is.
   */
  #write(): Promise<void> {
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(async () => {
        const text = JSON.stringify(this.#progress);
        for (const key of [SYNCED, LOCAL]) {
          if (this.#stored(key).isFuture || JSON.stringify(this.#memento.get(key)) === text) continue;
          await this.#memento.update(key, this.#progress);
        }
      });
    return this.#writing;
  }
}
