import { constants, open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { Refused } from './reasons.ts';

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
  checkKind(await stat(file), pipes);
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
