import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { Refused } from '../reasons.ts';

/** Larger than this is no manifest; the checks themselves stop much earlier. */
const MAX_BYTES = 256 * 1024 * 1024;
const CHUNK = 1024 * 1024;

/**
 * The bytes of a file, read to its end or refused. `pipes`: may it be a pipe (`<(kustomize build)`)? Only what a
 * person names may:
 * a link in a repository could lead to a pipe that nobody ever writes to, or to a device without an end.
 */
export async function readBytes(file: string, { pipes }: { readonly pipes: boolean }): Promise<Buffer> {
  // Not opened before it is known to be no device: opening one can do something.
  const kind = statSync(file);
  checkKind(kind, pipes);
  if (kind.isFile()) return readRegular(file);
  const handle = await open(file, constants.O_RDONLY);
  try {
    checkKind(await handle.stat(), pipes);
    return await collect(chunksOf(handle));
  } finally {
    await handle.close();
  }
}

/** What is piped in, to its end or refused. */
export async function readStream(input: NodeJS.ReadableStream): Promise<Buffer> {
  return collect(input as AsyncIterable<Buffer | string>);
}

function checkKind(kind: Stats, pipes: boolean): void {
  if (kind.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (kind.isFile()) {
    if (kind.size > MAX_BYTES) throw tooLarge();
  } else if (kind.isCharacterDevice() || kind.isBlockDevice()) throw new Refused('it is a device, not a file');
  else if (!pipes) throw new Refused('it is a pipe, not a file');
}

/** Without waiting between the calls: of ten thousand small files, waiting took most of the time. */
function readRegular(file: string): Buffer {
  const handle = openSync(file, constants.O_RDONLY);
  try {
    const kind = fstatSync(handle);
    checkKind(kind, false);
    const parts: Buffer[] = [];
    let size = 0;
    // One byte more than there should be, so that the end shows; a file of the system says 0 and has something.
    for (let room = kind.size + 1; ; room = CHUNK) {
      const part = Buffer.allocUnsafe(room);
      const read = readSync(handle, part, 0, room, null);
      if (read === 0) break;
      size += read;
      if (size > MAX_BYTES) throw tooLarge();
      parts.push(part.subarray(0, read));
      if (size === kind.size) break;
    }
    return parts[0] && parts.length === 1 ? parts[0] : Buffer.concat(parts);
  } finally {
    closeSync(handle);
  }
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (;;) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** What has no end is given up at the limit. */
async function collect(chunks: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += part.length;
    if (size > MAX_BYTES) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(): Refused {
  return new Refused('it is larger than 256 MiB');
}
