/**
 * What is left of a file when writing fails: each operation of the system in turn, once or from then on. The old text or
 * the new one is there as a whole, or the message names a copy; nothing of ours stays beside it.
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Stats } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { copyIdentity } from '../../src/cli/files/file-identity.ts';
import { replaceFile, writeFile } from '../../src/cli/files/write-file.ts';
import { withFiles } from './program.ts';

const OLD = 'the old text\n';
const NEW = 'the new text, which is longer\n';
const OF_HANDLES = ['stat', 'read', 'write', 'writeFile', 'truncate', 'sync'] as const;
const OF_FILES = ['rename', 'rm', 'chown', 'chmod'] as const;

/** Which operation fails: by how many were before it, or by its name. */
type Fails = (count: number, name: string) => boolean;

/** Does something while the operations for which `fails` says so fail; they are counted from 0. */
async function withFaults(fails: Fails, work: () => Promise<void>): Promise<number> {
  const handle = await fs.open(import.meta.filename);
  const handles = Object.getPrototypeOf(handle) as Record<string, (...all: unknown[]) => Promise<unknown>>;
  await handle.close();
  const files = fs as unknown as typeof handles;
  const places = [
    ...OF_HANDLES.map((name) => [handles, name] as const),
    ...OF_FILES.map((name) => [files, name] as const),
  ];
  const real = places.map(([place, name]) => place[name]);
  let count = 0;
  try {
    for (const [at, [place, name]] of places.entries())
      place[name] = async function (this: unknown, ...all: unknown[]): Promise<unknown> {
        if (fails(count++, name)) throw Object.assign(new Error(name), { code: 'EIO' });
        return real[at]?.apply(this, all);
      };
    syncBuiltinESMExports();
    await work();
  } finally {
    for (const [at, [place, name]] of places.entries()) Object.assign(place, { [name]: real[at] });
    syncBuiltinESMExports();
  }
  return count;
}

/** Replaces OLD by NEW with such faults: what is in the file then, what was said, and the names in its folder. */
async function outcome(
  hasLink: boolean,
  fails: Fails,
): Promise<{ text: string; said: string; names: string[]; operations: number; copy: string | undefined }> {
  let result: Awaited<ReturnType<typeof outcome>> | undefined;
  await withFiles({ 'a.yaml': OLD }, async (folder) => {
    const file = path.join(folder, 'a.yaml');
    if (hasLink) await fs.link(file, path.join(folder, 'b.yaml'));
    let said = '';
    const operations = await withFaults(fails, () =>
      replaceFile(file, Buffer.from(OLD), Buffer.from(NEW)).catch((error: unknown) => {
        said = String(error);
      }),
    );
    const named = /a copy is in (\S+)/.exec(said)?.[1];
    const copy = named === undefined ? undefined : await fs.readFile(named, 'utf8');
    const names = (await fs.readdir(folder)).filter((name) => !(named ?? '').endsWith(name));
    result = { text: await fs.readFile(file, 'utf8'), said, names, operations, copy };
  });
  assert.ok(result);
  return result;
}

describe('a file that is written while the disk fails', () => {
  for (const [way, hasLink] of [
    ['put in its place', false],
    ['written over', true],
  ] as const) {
    const names = hasLink ? ['a.yaml', 'b.yaml'] : ['a.yaml'];

    it(`is the new one without a fault: ${way}`, async () => {
      const { text, said, names: left } = await outcome(hasLink, () => false);
      assert.deepEqual([text, said, left], [NEW, '', names]);
    });

    it(`is the old one or the new one after one fault: ${way}`, async () => {
      const { operations } = await outcome(hasLink, () => false);
      assert.ok(operations >= 8, String(operations));
      for (let at = 0; at < operations; at++) {
        const { text, said, copy } = await outcome(hasLink, (count) => count === at);
        assert.equal(copy, undefined, `operation ${at}`);
        assert.equal(text, said === '' ? NEW : OLD, `operation ${at}: ${said}`);
      }
    });

    it(`is the old one, or its copy is named, when all fails from then on: ${way}`, async () => {
      const { operations } = await outcome(hasLink, () => false);
      const copies: string[] = [];
      for (let at = 0; at < operations; at++) {
        const { text, said, copy } = await outcome(hasLink, (count) => count >= at);
        assert.ok(said !== '' || text === NEW, `operation ${at} is told`);
        if (copy !== undefined) copies.push(copy);
        else assert.ok(text === OLD || text === NEW, `operation ${at} leaves ${text}: ${said}`);
      }
      assert.deepEqual([...new Set(copies)], hasLink ? [OLD] : []);
    });
  }

  it('has nothing beside it afterwards, but for a copy that cannot be removed', async () => {
    for (const hasLink of [false, true]) {
      const { operations } = await outcome(hasLink, () => false);
      for (let at = 0; at < operations; at++) {
        let failed = '';
        const { names } = await outcome(hasLink, (count, name) => {
          if (count === at) failed = name;
          return count === at;
        });
        if (failed !== 'rm') assert.deepEqual(names, hasLink ? ['a.yaml', 'b.yaml'] : ['a.yaml'], `${at}: ${failed}`);
      }
    }
  });

  it('is not changed where no copy of it can be kept', async () => {
    const { text, said, names } = await outcome(true, (_, name) => name === 'writeFile');
    assert.deepEqual(
      [text, said, names],
      [OLD, 'Error: it could not be backed up, so it was not changed', ['a.yaml', 'b.yaml']],
    );
  });

  it('has a copy among the temporary files where its folder takes none', async () => {
    let writes = 0;
    const { text, said } = await outcome(true, (_, name) => name === 'writeFile' && writes++ === 0);
    assert.deepEqual([text, said], [NEW, '']);
  });
});

describe('a file that is written', () => {
  /** Replaces OLD by `now`; `during` is called with the name of each operation of the system, before it is done. */
  async function replaced(
    hasLink: boolean,
    now: string,
    during: (name: string, file: string) => void = () => undefined,
  ): Promise<{ text: string; seen: string; said: string; names: string[]; isSame: boolean }> {
    let result: Awaited<ReturnType<typeof replaced>> | undefined;
    await withFiles({ 'a.yaml': OLD }, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      if (hasLink) await fs.link(file, path.join(folder, 'b.yaml'));
      const reader = await fs.open(file);
      const before = await fs.stat(file);
      let said = '';
      const hears = (_: number, name: string): boolean => {
        during(name, file);
        return false;
      };
      await withFaults(hears, () =>
        replaceFile(file, Buffer.from(OLD), Buffer.from(now)).catch((error: unknown) => {
          said = String(error);
        }),
      );
      const seen = String(await reader.readFile());
      await reader.close();
      const text = await fs.readFile(file, 'utf8');
      const isSame = (await fs.stat(file)).ino === before.ino;
      result = { text, seen, said, names: await fs.readdir(folder), isSame };
    });
    assert.ok(result);
    return result;
  }

  for (const now of ['', 'short\n', NEW]) {
    it(`with one name is another at once, and who reads it reads the old one to its end: ${now.length}`, async () =>
      assert.deepEqual(await replaced(false, now), {
        ...{ text: now, seen: OLD, said: '', names: ['a.yaml'], isSame: false },
      }));

    it(`with two names stays the same file: ${now.length}`, async () =>
      assert.deepEqual(await replaced(true, now), {
        ...{ text: now, seen: now, said: '', names: ['a.yaml', 'b.yaml'], isSame: true },
      }));
  }

  for (const hasLink of [false, true])
    it(`is left as another program writes it meanwhile, ${hasLink ? 'with two names' : 'with one'}`, async () => {
      for (const other of ['the new text\n', 'longer than the old text\n', '']) {
        let times = 0;
        const { text, said, names } = await replaced(hasLink, NEW, (name, file) => {
          if (name === 'writeFile' && times++ === 0) writeFileSync(file, other);
        });
        assert.deepEqual([text, said], [other, 'Error: it has changed since it was read']);
        assert.deepEqual(names, hasLink ? ['a.yaml', 'b.yaml'] : ['a.yaml']);
      }
    });

  it('is on the disk before it takes the place of the old one, and a copy before the old one is touched', async () => {
    for (const hasLink of [false, true]) {
      const done: string[] = [];
      await replaced(hasLink, NEW, (name) => done.push(name));
      const changes = done.filter((name) => !['stat', 'read', 'chown', 'chmod'].includes(name));
      assert.deepEqual(
        changes,
        hasLink ? ['writeFile', 'sync', 'write', 'truncate', 'sync', 'rm'] : ['writeFile', 'sync', 'rename'],
      );
    }
  });

  if (process.platform === 'linux') {
    it('is not kept open, whatever happens', async () => {
      const handles = async (): Promise<number> => (await fs.readdir('/proc/self/fd')).length;
      const before = await handles();
      for (const hasLink of [false, true]) {
        await replaced(hasLink, NEW);
        for (const failing of OF_HANDLES) await outcome(hasLink, (_, name) => name === failing);
      }
      await withFiles({ 'b.json': OLD }, async (folder) => {
        for (const name of ['a.json', 'b.json']) await writeFile(path.join(folder, name), Buffer.from(NEW));
      });
      assert.equal(await handles(), before);
    });

    it('is no pipe', () =>
      withFiles({}, async (folder) => {
        const pipe = path.join(folder, 'pipe');
        execFileSync('mkfifo', [pipe]);
        await assert.rejects(replaceFile(pipe, Buffer.from(''), Buffer.from(NEW)), /^Error: it is not a regular file$/);
        assert.ok((await fs.stat(pipe)).isFIFO());
      }));
  }
});

describe('the identity of a file', () => {
  /** Copies the identity of one file to another while the system answers a question about the copy differently. */
  async function isCopied(different: Partial<Stats>): Promise<boolean> {
    const real = fs.stat;
    let isSame = false;
    await withFiles({ 'a.yaml': OLD, 'b.yaml': NEW }, async (folder) => {
      const [from, to] = [path.join(folder, 'a.yaml'), path.join(folder, 'b.yaml')];
      try {
        Object.assign(fs, {
          stat: async (file: string) => Object.assign(await real(file), file === to ? different : {}),
        });
        syncBuiltinESMExports();
        isSame = await copyIdentity(from, to);
      } finally {
        Object.assign(fs, { stat: real });
        syncBuiltinESMExports();
      }
    });
    return isSame;
  }

  it('is copied when owner, group and mode are the same afterwards, as on no file system without them', async () => {
    assert.equal(await isCopied({}), true);
    for (const different of [{ uid: 12345 }, { gid: 12345 }, { mode: 0o100001 }, { uid: 12345, gid: 12345 }])
      assert.equal(await isCopied(different), false, JSON.stringify(different));
  });

  it('is not copied to a file that is not there', () =>
    withFiles({ 'a.yaml': OLD }, async (folder) => {
      const [from, to] = [path.join(folder, 'a.yaml'), path.join(folder, 'b.yaml')];
      assert.equal(await copyIdentity(from, to), false);
      const { chown, chmod } = fs;
      try {
        Object.assign(fs, { chown: () => Promise.resolve(), chmod: () => Promise.resolve() });
        syncBuiltinESMExports();
        assert.equal(await copyIdentity(from, path.join(folder, 'none', 'b.yaml')), false);
      } finally {
        Object.assign(fs, { chown, chmod });
        syncBuiltinESMExports();
      }
    }));

  it('of a file that nobody may write is not asked for: it is refused', () =>
    withFiles({ 'a.yaml': OLD }, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      await fs.chmod(file, 0o444);
      const isRoot = process.getuid?.() === 0;
      await assert.rejects(
        replaceFile(file, Buffer.from(OLD), Buffer.from(NEW)),
        isRoot ? /it is write-protected/ : { code: 'EACCES' },
      );
      assert.equal(await fs.readFile(file, 'utf8'), OLD);
    }));
});

describe('a file of ours', () => {
  it('is new, or takes the place of an older one', () =>
    withFiles({}, async (folder) => {
      const file = path.join(folder, 'baseline.json');
      for (const text of [NEW, OLD, '', NEW]) {
        await writeFile(file, Buffer.from(text));
        assert.equal(await fs.readFile(file, 'utf8'), text);
      }
      assert.deepEqual(await fs.readdir(folder), ['baseline.json']);
    }));

  it('is not there after a failure, when it was not there before', () =>
    withFiles({}, async (folder) => {
      const file = path.join(folder, 'baseline.json');
      for (const at of [0, 1]) {
        await withFaults(
          (count) => count === at,
          () => assert.rejects(writeFile(file, Buffer.from(NEW)), { code: 'EIO' }),
        );
        assert.deepEqual(await fs.readdir(folder), []);
      }
    }));

  it('is not written where its folder is none', () =>
    withFiles({ 'a.yaml': '' }, (folder) =>
      assert.rejects(writeFile(path.join(folder, 'a.yaml/b.json'), Buffer.from(NEW)), { code: 'ENOTDIR' }),
    ));
});
