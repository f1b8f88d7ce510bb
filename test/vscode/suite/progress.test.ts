import { commands } from 'vscode';
import { IMPORT, LOCAL, ProgressStore, SYNCED } from '../../../src/vscode/lessons/progress-store.ts';
import type { SyncedMemento } from '../../../src/vscode/lessons/progress-store.ts';
import { isDone, markDone, noProgress, resetProgress } from '../../../src/core/lessons/progress.ts';
import { equal } from '../assert.ts';
import { tidyUpAfterEach } from '../editing.ts';
import { person } from '../person.ts';

/** State that another machine, or another window, may write to as well. */
class FakeState implements SyncedMemento {
  readonly values = new Map<string, unknown>();
  synced: readonly string[] = [];

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get<T>(key: string, otherwise?: T): T | undefined {
    return (this.values.has(key) ? structuredClone(this.values.get(key)) : otherwise) as T | undefined;
  }

  async update(key: string, value: unknown): Promise<void> {
    await Promise.resolve();
    this.values.set(key, structuredClone(value));
  }

  setKeysForSync(keys: readonly string[]): void {
    this.synced = keys;
  }
}

const one = 'about-pods/section.one';
const two = 'about-pods/section.two';

/** Waits until everything that was begun is written. */
function written(store: ProgressStore): Promise<void> {
  return store.update((progress) => progress);
}

describe('The progress store', () => {
  it('synchronises one copy and keeps the other to itself', async () => {
    const state = new FakeState();
    const store = new ProgressStore(state);
    await store.update((progress) => markDone(progress, one, 1));
    equal(state.synced, [SYNCED]);
    equal(state.values.get(SYNCED), state.values.get(LOCAL));
    equal(isDone(new ProgressStore(state).progress, one), true);
  });

  it('loses nothing when another machine takes the place of the synchronised copy', async () => {
    const state = new FakeState();
    const store = new ProgressStore(state);
    await store.update((progress) => markDone(progress, one, 1));
    const other = new ProgressStore(new FakeState());
    await other.update((progress) => markDone(progress, two, 2));
    state.values.set(SYNCED, structuredClone(other.progress));

    const next = new ProgressStore(state);
    equal([isDone(next.progress, one), isDone(next.progress, two)], [true, true]);
    await written(next);
    equal(state.values.get(SYNCED), state.values.get(LOCAL));
  });

  it('loses nothing when two windows write at once', async () => {
    const state = new FakeState();
    const [left, right] = [new ProgressStore(state), new ProgressStore(state)];
    await Promise.all([
      left.update((progress) => markDone(progress, one, 1)),
      right.update((progress) => markDone(progress, two, 2)),
    ]);
    await written(left);
    await written(right);
    const after = new ProgressStore(state).progress;
    equal([isDone(after, one), isDone(after, two)], [true, true]);
  });

  it('forgets on every machine when one of them resets', async () => {
    const state = new FakeState();
    const store = new ProgressStore(state);
    await store.update((progress) => markDone(progress, one, 1));
    const old = structuredClone(store.progress);
    await store.update((progress) => resetProgress(progress, 'about-pods'));
    state.values.set(SYNCED, old);
    equal(isDone(new ProgressStore(state).progress, one), false);
  });

  it('leaves what a newer version wrote as it is', async () => {
    const state = new FakeState();
    const future = { version: 99, everything: 'else' };
    state.values.set(SYNCED, future);
    const store = new ProgressStore(state);
    await store.update((progress) => markDone(progress, one, 1));
    equal(state.values.get(SYNCED), future);
    equal(isDone(new ProgressStore(state).progress, one), true);
  });

  it('makes the best of what cannot be read', async () => {
    for (const damage of [
      null,
      7,
      'x',
      [],
      { version: 1, done: { [one]: 'yes', [two]: 5, __proto__: 3 } },
      { version: 1, done: 'x', answers: { a: 1 } },
    ]) {
      const state = new FakeState();
      state.values.set(SYNCED, damage);
      state.values.set(LOCAL, damage);
      const store = new ProgressStore(state);
      await store.update((progress) => markDone(progress, one, 9));
      equal(isDone(new ProgressStore(state).progress, one), true);
    }
  });

  it('takes an import back once, also in another window', async () => {
    const state = new FakeState();
    const store = new ProgressStore(state);
    await store.update((progress) => markDone(progress, one, 1));
    equal(await store.addImport(markDone(noProgress, two, 2), { lessons: [] }), 1);
    equal(state.values.has(IMPORT), true);
    const next = new ProgressStore(state);
    equal([isDone(next.progress, one), isDone(next.progress, two)], [true, true]);
    equal(await next.undoImport(), true);
    equal([isDone(next.progress, one), isDone(next.progress, two)], [true, false]);
    equal(isDone(new ProgressStore(state).progress, two), false);
    equal(await next.undoImport(), false);
  });

  it('brings nothing back after a reset', async () => {
    const store = new ProgressStore(new FakeState());
    await store.addImport(markDone(noProgress, two, 2), { lessons: [] });
    await store.reset();
    equal(await store.undoImport(), false);
    equal(isDone(store.progress, two), false);
  });

  it('tells of every change', async () => {
    const store = new ProgressStore(new FakeState());
    let told = 0;
    store.onDidChange(() => told++);
    await store.update((progress) => markDone(progress, one, 1));
    equal(told, 1);
  });
});

describe('Importing progress', () => {
  tidyUpAfterEach();

  it('says that there is nothing to undo where nothing was imported', async () => {
    await commands.executeCommand('podCoach.undoImport');
    await commands.executeCommand('notifications.showList');
    await person.waitFor('.notifications-center >> text=there is no import to undo');
  });
});
