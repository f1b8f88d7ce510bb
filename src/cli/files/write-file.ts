import { randomBytes } from 'node:crypto';
import { constants, open, realpath, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyIdentity } from './file-identity.ts';
import { codeOf, reasonOf, Refused } from '../reasons.ts';

/**
 * Writes a file that was read before: the whole new text or, when anything goes wrong, the whole old one. It stays the
 * same file:
 * links, owner, mode, access list. Refused where no one may write, and where the file is not any more what was read.
 */
export async function replaceFile(file: string, was: Buffer, now: Buffer): Promise<void> {
  const target = await realpath(file);
  const handle = await open(target, constants.O_RDWR);
  try {
    const { nlink, mode, isFile } = await kindOf(handle);
    if (!isFile) throw new Refused('it is not a regular file');
    // The administrator may write everywhere, and would not want to here.
    if ((mode & 0o222) === 0) throw new Refused('it is write-protected');
    if (!(await holds(handle, was))) throw new Refused('it has changed since it was read');
    if (nlink > 1 || !(await putInPlace(target, handle, was, now))) await overwrite(target, handle, was, now);
  } finally {
    await handle.close();
  }
}

/** Writes a file of ours, new or in the place of an older one. */
export async function writeFile(file: string, now: Buffer): Promise<void> {
  const handle = await open(file, constants.O_RDONLY).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return writeNew(file, now, 0o666);
  return replaceFile(file, await readAndClose(handle), now);
}

async function readAndClose(handle: FileHandle): Promise<Buffer> {
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function kindOf(handle: FileHandle): Promise<{ nlink: number; mode: number; isFile: boolean }> {
  const kind = await handle.stat();
  return { nlink: kind.nlink, mode: kind.mode, isFile: kind.isFile() };
}

async function holds(handle: FileHandle, expected: Buffer): Promise<boolean> {
  if ((await handle.stat()).size !== expected.length) return false;
  const { buffer } = await handle.read(Buffer.alloc(expected.length), 0, expected.length, 0);
  return buffer.equals(expected);
}

/** A new file with the same identity takes the place of the old one at once. False where it would be another file. */
async function putInPlace(target: string, old: FileHandle, was: Buffer, now: Buffer): Promise<boolean> {
  const beside = besides(path.dirname(target));
  try {
    await writeNew(beside, now, 0o600);
    if ((await copyIdentity(target, beside)) && (await holds(old, was))) {
      await rename(beside, target);
      return true;
    }
  } catch {
    // Then it is written over.
  }
  await discard(beside);
  return false;
}

/** Over the old text, which is kept beside until the new one is on the disk. */
async function overwrite(target: string, handle: FileHandle, was: Buffer, now: Buffer): Promise<void> {
  const copy = await keepCopy(target, was);
  let isTouched = false;
  try {
    // It may have changed while the copy was made.
    if (!(await holds(handle, was))) throw new Refused('it has changed since it was read');
    isTouched = true;
    await fill(handle, now);
  } catch (error) {
    if (isTouched) await restore(handle, was, copy, error);
    await discard(copy);
    throw error;
  }
  await discard(copy);
}

/** A file of ours that has done its work; when it cannot be removed, what it was for has not failed. */
async function discard(file: string): Promise<void> {
  await rm(file).catch(() => undefined);
}

/** Beside the file or, where its folder takes none, among the temporary files. */
async function keepCopy(target: string, bytes: Buffer): Promise<string> {
  for (const folder of [path.dirname(target), tmpdir()]) {
    const copy = besides(folder);
    const isKept = await writeNew(copy, bytes, 0o600).then(
      () => true,
      () => false,
    );
    if (isKept) return copy;
  }
  throw new Refused('it could not be backed up, so it was not changed');
}

async function restore(handle: FileHandle, was: Buffer, copy: string, error: unknown): Promise<void> {
  try {
    await fill(handle, was);
  } catch {
    throw new Refused(`${reasonOf(error)}, and the original could not be restored; a copy is in ${copy}`);
  }
}

async function fill(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at, bytes.length - at, at)).bytesWritten;
  await handle.truncate(bytes.length);
  await handle.sync();
}

/** A file that was not there; after a failure it is not there either. */
async function writeNew(file: string, bytes: Buffer, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await discard(file);
    throw error;
  } finally {
    await handle.close();
  }
}

function besides(folder: string): string {
  return path.join(folder, `.pod-coach-${randomBytes(6).toString('hex')}.tmp`);
}
