import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { watchFolder } from '../../scripts/lessons/watch-folder.ts';

describe('a watched folder', () => {
  let folder: string;
  let stop: () => void;
  let heard: () => void = () => undefined;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'pod-coach-'));
    await mkdir(path.join(folder, 'lesson'));
    await writeFile(path.join(folder, 'lesson/lesson.md'), 'one');
    stop = await watchFolder(folder, () => heard());
  });
  afterEach(async () => {
    stop();
    await rm(folder, { recursive: true });
  });

  /** Does something, and waits until it was heard of; mocha's timeout says when it was not. */
  async function hears(act: () => Promise<void>): Promise<void> {
    const event = new Promise<void>((resolve) => (heard = resolve));
    await act();
    await event;
  }

  /** As editors save that never leave a file half written. */
  async function saveByRenaming(file: string, text: string): Promise<void> {
    const fresh = `${folder}~`;
    await writeFile(fresh, text);
    await hears(() => rename(fresh, file));
    // Events of this save that come late must not be taken for those of the next.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  it('tells of each save that renames a new file over the old one', async () => {
    for (const text of ['two', 'three', 'four']) await saveByRenaming(path.join(folder, 'lesson/lesson.md'), text);
  });

  it('tells of a save in place', () => hears(() => writeFile(path.join(folder, 'lesson/lesson.md'), 'two')));

  it('tells of what happens in a folder that was made later', async () => {
    const exercise = path.join(folder, 'lesson/exercises');
    await hears(() => mkdir(exercise));
    // The new folder is looked for after its event.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await hears(() => writeFile(path.join(exercise, 'start.yaml'), 'kind: Pod'));
  });

  it('is silent once it was stopped', async () => {
    stop();
    heard = () => assert.fail('was heard');
    await writeFile(path.join(folder, 'lesson/lesson.md'), 'two');
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
});
