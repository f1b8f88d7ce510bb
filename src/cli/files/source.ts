import { readBytes, readStream } from './read-bytes.ts';
import { reasonOf } from '../reasons.ts';

/** A text to check, and where it came from. */
export interface Source {
  /** As the person named it. */
  readonly file: string;
  /** The text as written, without a byte order mark. */
  readonly text: string;
  readonly byteOrderMark: boolean;
  readonly encoding: Encoding;
}

/** UTF-16 is what `>` of Windows PowerShell writes, with a byte order mark; Go's reader of YAML takes it as well. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Why a file could not be read, in words. */
export interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

/** Reads a file that we looked for ourselves, such as settings. */
export function readSource(file: string): Promise<Source | Unreadable> {
  return read(file, () => readBytes(file, { pipes: false }));
}

/** Reads a file that a person named: also a pipe of their shell. */
export function readNamed(file: string): Promise<Source | Unreadable> {
  return read(file, () => readBytes(file, { pipes: true }));
}

/** Reads what is piped in. */
export function readInput(input: NodeJS.ReadableStream): Promise<Source | Unreadable> {
  return read('<stdin>', () => readStream(input));
}

/** The bytes that a source was read from. */
export function bytesOf({ text, byteOrderMark, encoding }: Omit<Source, 'file'>): Buffer {
  const whole = (byteOrderMark ? '\uFEFF' : '') + text;
  if (encoding === 'utf-8') return Buffer.from(whole);
  const bytes = Buffer.from(whole, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

async function read(file: string, bytes: () => Promise<Buffer>): Promise<Source | Unreadable> {
  try {
    const found = await bytes();
    const encoding = encodingOf(found);
    const decoded = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(found);
    const byteOrderMark = decoded.startsWith('\uFEFF');
    return { file, text: byteOrderMark ? decoded.slice(1) : decoded, byteOrderMark, encoding };
  } catch (error) {
    return { file, reason: reasonOf(error) };
  }
}

function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
