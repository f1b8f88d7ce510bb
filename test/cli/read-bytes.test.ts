/** The bytes that are read of a file, of a pipe, and of what is neither. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { open, readdir, readFile, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { readBytes, readStream } from '../../src/cli/files/read-bytes.ts';
import { whileSystem } from './other-system.ts';
import { withFiles } from './program.ts';

const MIB = 1024 * 1024;
const LIMIT = 256 * MIB;

/** So many chunks of 1 MiB; whoever asks for one more has not stopped at the limit. */
function* chunks(count: number, last = MIB): Generator<Buffer> {
  const chunk = Buffer.alloc(MIB, 0x23);
  for (let at = 1; at < count; at++) yield chunk;
  yield chunk.subarray(0, last);
}

describe('the bytes of a file', () => {
  it('are read when there are none, few or many', () =>
    withFiles({}, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      for (const length of [0, 1, 1023, MIB, 3 * MIB + 1]) {
        const bytes = Buffer.alloc(length, 'ab');
        await writeFile(file, bytes);
        for (const pipes of [false, true]) assert.ok((await readBytes(file, { pipes })).equals(bytes), String(length));
      }
    }));

  it('are no more than 256 MiB', () =>
    withFiles({ 'a.yaml': 'a: 1\n' }, async (folder) => {
      const { statSync, fstatSync } = fs;
      const ofSize = (size: number): Pick<typeof fs, 'statSync' | 'fstatSync'> => ({
        statSync: ((file: string) => Object.assign(statSync(file), { size })) as typeof statSync,
        fstatSync: ((handle: number) => Object.assign(fstatSync(handle), { size })) as typeof fstatSync,
      });
      const read = (): Promise<Buffer> => readBytes(path.join(folder, 'a.yaml'), { pipes: false });
      await whileSystem(ofSize(LIMIT), async () => assert.equal(String(await read()), 'a: 1\n'));
      for (const different of [{ statSync: ofSize(LIMIT + 1).statSync }, { fstatSync: ofSize(LIMIT + 1).fstatSync }])
        await whileSystem(different, () => assert.rejects(read(), /^Error: it is larger than 256 MiB$/));
    }));

  it('are what is in it, whatever the system says of its length', () =>
    withFiles({ 'a.yaml': 'a: 1\nb: 2\n' }, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      const { fstatSync } = fs;
      for (const size of [0, 1, 9, 10, 11, 1000])
        await whileSystem(
          { fstatSync: ((handle: number) => Object.assign(fstatSync(handle), { size })) as typeof fstatSync },
          async () => assert.equal(String(await readBytes(file, { pipes: false })), 'a: 1\nb: 2\n', String(size)),
        );
    }));

  it('are not those of a folder', () =>
    withFiles({}, (folder) =>
      assert.rejects(readBytes(folder, { pipes: true }), (error: NodeJS.ErrnoException) => error.code === 'EISDIR'),
    ));

  it('are not kept open when it is read, or cannot be', () =>
    withFiles({ 'a.yaml': 'a: 1\n' }, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      const { closeSync, fstatSync } = fs;
      let closed = 0;
      const counting = (handle: number): void => {
        closed++;
        closeSync(handle);
      };
      await whileSystem({ closeSync: counting }, async () => void (await readBytes(file, { pipes: false })));
      assert.equal(closed, 1);
      const tooLarge = ((handle: number) => Object.assign(fstatSync(handle), { size: LIMIT + 1 })) as typeof fstatSync;
      await whileSystem({ closeSync: counting, fstatSync: tooLarge }, () =>
        assert.rejects(readBytes(file, { pipes: false }), /larger than 256 MiB/),
      );
      assert.equal(closed, 2);
    }));

  if (process.platform === 'linux') {
    it('are read to their end where the system says that there are none', async () => {
      const file = '/proc/self/mountinfo';
      const read = await readBytes(file, { pipes: false });
      assert.ok(read.length > 1);
      assert.equal(read.toString(), await readFile(file, 'utf8'));
    });

    it('come out of a pipe that is asked for, and no handle stays open', () =>
      withFiles({}, async (folder) => {
        const pipe = path.join(folder, 'pipe');
        execFileSync('mkfifo', [pipe]);
        const handles = async (): Promise<number> => (await readdir('/proc/self/fd')).length;
        const before = await handles();
        const bytes = Buffer.alloc(2_500_000, 'abc');
        const [read] = await Promise.all([readBytes(pipe, { pipes: true }), writeFile(pipe, bytes)]);
        assert.ok(read.equals(bytes));
        await assert.rejects(readBytes(pipe, { pipes: false }), /^Error: it is a pipe, not a file$/);
        await assert.rejects(readBytes('/dev/zero', { pipes: true }), /^Error: it is a device, not a file$/);
        assert.equal(await handles(), before);
      }));

    it('come out of a pipe until it ends, and nobody asks again', () =>
      withFiles({}, async (folder) => {
        const pipe = path.join(folder, 'pipe');
        execFileSync('mkfifo', [pipe]);
        const handle = await open(import.meta.filename);
        const handles = Object.getPrototypeOf(handle) as Pick<FileHandle, 'read'>;
        await handle.close();
        const real = handles.read;
        let ends = 0;
        handles.read = async function (this: FileHandle, ...all: unknown[]): Promise<{ bytesRead: number }> {
          if (ends > 0) throw new Error('it has ended');
          const read = (await Reflect.apply(real, this, all)) as { bytesRead: number };
          if (read.bytesRead === 0) ends++;
          return read;
        } as typeof real;
        try {
          const [read] = await Promise.all([readBytes(pipe, { pipes: true }), writeFile(pipe, 'a: 1\n')]);
          assert.deepEqual([String(read), ends], ['a: 1\n', 1]);
        } finally {
          handles.read = real;
        }
      }));

    it('are given up at the limit where they have no end', () =>
      withFiles({}, async (folder) => {
        const pipe = path.join(folder, 'pipe');
        execFileSync('mkfifo', [pipe]);
        const writing = writeFile(pipe, Readable.from(chunks(400))).catch((error: unknown) => error);
        await assert.rejects(readBytes(pipe, { pipes: true }), /^Error: it is larger than 256 MiB$/);
        assert.match(String(await writing), /EPIPE/);
      }));

    it('are not read when another thing has come into the place of the file meanwhile', async () => {
      const { statSync } = fs;
      const no = (): boolean => false;
      const file = statSync(import.meta.filename);
      const pipe = Object.assign(statSync('/dev/null'), { isCharacterDevice: no });
      for (const [name, kind] of [
        ['/dev/zero', file],
        ['/dev/null', pipe],
      ] as const)
        await whileSystem({ statSync: (() => kind) as unknown as typeof statSync }, () =>
          assert.rejects(readBytes(name, { pipes: true }), /^Error: it is a device, not a file$/),
        );
    });

    for (const is of ['isCharacterDevice', 'isBlockDevice'] as const)
      it(`are not those of a device: ${is}`, () =>
        withFiles({ 'a.yaml': '' }, async (folder) => {
          const { statSync } = fs;
          const device = Object.assign(statSync(folder), { isDirectory: () => false, [is]: () => true });
          await whileSystem({ statSync: (() => device) as unknown as typeof statSync }, () =>
            assert.rejects(readBytes(path.join(folder, 'a.yaml'), { pipes: true }), /it is a device, not a file/),
          );
        }));
  }
});

describe('what is piped in', () => {
  it('is read to its end, or to the limit', async () => {
    assert.equal((await readStream(Readable.from(chunks(256)))).length, LIMIT);
    await assert.rejects(readStream(Readable.from(chunks(257, 1))), /^Error: it is larger than 256 MiB$/);
  });
});
