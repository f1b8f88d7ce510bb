import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { Refused } from '../reasons.ts';

/** Larger than this is no manifest; the checks themselves stop much earlier. */
const MAX_BYTES = 256 * 1024 * 1024;
/** As much as a pipe of Linux holds. */
const CHUNK = 64 * 1024;

/**
 * The bytes of a file, read to its end or refused. `pipes`: may it be a pipe (`<(kustomize build)`)? Only what a
 * person names may:
 * a link in a repository could lead to a pipe that nobody ever writes to, or to a device without an end.
 */
export async function readBytes(file: string, { pipes }: { readonly pipes: boolean }): Promise<Buffer> {
  // Not opened before it is known to be no device: opening one can do something.
  const kind = statSync(file);
  checkKind(kind, pipes);
  const whole = kind.isFile() ? readWhole(file) : undefined;
  if (whole) return whole;
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

/**
 * Without waiting between the calls: of ten thousand small files, waiting took most of the time. Undefined where there
 * are more or fewer bytes than the system says: the file is being written, or is one of the system's own.
 */
function readWhole(file: string): Buffer | undefined {
  const handle = openSync(file, constants.O_RDONLY);
  try {
    const kind = fstatSync(handle);
    checkKind(kind, false);
    // One byte more than there should be, so that the end shows.
    const bytes = Buffer.allocUnsafe(kind.size + 1);
    const count = readSync(handle, bytes, 0, bytes.length, null);
    return count === kind.size ? bytes.subarray(0, count) : undefined;
  } finally {
    closeSync(handle);
  }
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  const next = async (): Promise<Buffer> => {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK));
    return buffer.subarray(0, bytesRead);
  };
  for (let chunk = await next(); chunk.length > 0; chunk = await next()) yield chunk;
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
