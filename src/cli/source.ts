import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** A text to check, and where it came from. */
export interface Source {
  /** As the person named it. */
  readonly file: string;
  /** The text as written, without a byte order mark. */
  readonly text: string;
  readonly byteOrderMark: boolean;
}

/** Why a file could not be read, in words. */
export interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the files in it',
  EACCES: 'reading it is not allowed',
  EPERM: 'reading it is not allowed',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not a UTF-8 text',
};

/** Larger than this is no manifest; the checks themselves stop much earlier. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Reads a file. */
export function readSource(file: string): Promise<Source | Unreadable> {
  return read(file, async () => {
    if ((await stat(file)).size > MAX_BYTES) throw Object.assign(new Error(), { code: 'ERR_FS_FILE_TOO_LARGE' });
    return readFile(file);
  });
}

/** Reads what is piped in. */
export function readInput(input: NodeJS.ReadableStream): Promise<Source | Unreadable> {
  return read('<stdin>', () => buffer(input));
}

async function read(file: string, bytes: () => Promise<Uint8Array>): Promise<Source | Unreadable> {
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await bytes());
    const byteOrderMark = decoded.startsWith('\uFEFF');
    return { file, text: byteOrderMark ? decoded.slice(1) : decoded, byteOrderMark };
  } catch (error) {
    return { file, reason: reasonOf(error) };
  }
}

/** What a failed file operation says to a person. */
export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return (Object.hasOwn(REASONS, code) ? REASONS[code] : undefined) ?? (error instanceof Error ? error.message : String(error));
}
