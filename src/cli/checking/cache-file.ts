/**
 * The bytes of a cache: a line about the program and a digest of the rest, one about the run, and two lines for each
 * file. Only JSON, so that a strange file can do no more than be wrong.
 */

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { parsed, storedFile, storedRun } from './cache-shapes.ts';
import type { StoredFile, StoredRun } from './cache-shapes.ts';

/** A file of a cache; its names are as they are written. */
export interface CachedFile {
  readonly stored: StoredFile;
  readonly names: Buffer;
}

/** A cache as it is between reading and writing; the files are known by their absolute paths. */
export interface CachedRun {
  readonly run: StoredRun;
  readonly files: ReadonlyMap<string, CachedFile>;
}

const EMPTY: CachedRun = { run: { key: '', asked: [] }, files: new Map() };
const HEAD = '{"podCoachCache":2,';
const NEWLINE = Buffer.from('\n');

export function writtenCacheFile({ run, files }: CachedRun, program: string): Buffer {
  const lines: Buffer[] = [Buffer.from(JSON.stringify(run)), NEWLINE];
  for (const { stored, names } of files.values())
    lines.push(Buffer.from(JSON.stringify(stored)), NEWLINE, names, NEWLINE);
  const body = Buffer.concat(lines);
  return Buffer.concat([Buffer.from(head(program, body)), NEWLINE, body]);
}

/** Nothing, where the bytes are not ours, cut off, changed, or written by another build. */
export function readCacheFile(bytes: Buffer, program: string): CachedRun {
  const end = bytes.indexOf(NEWLINE);
  const body = bytes.subarray(end + 1);
  if (end === -1 || bytes.toString('utf8', 0, end) !== head(program, body)) return EMPTY;
  const [first, ...lines] = linesOf(body);
  const run = storedRun(parsed(first?.toString() ?? ''));
  if (!run) return EMPTY;
  const files = new Map<string, CachedFile>();
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const stored = storedFile(parsed(lines[at]?.toString() ?? ''));
    const names = lines[at + 1];
    if (!stored || !names) return EMPTY;
    files.set(stored.file, { stored, names });
  }
  return { run, files };
}

/** Is a file that exists meant as a cache? It is ours, or neither a folder nor of a name that is checked. */
export function isCache(file: string): boolean {
  try {
    return statSync(file).isFile() && (!/\.(?:ya?ml|json|md|markdown)$/i.test(file) || startOf(file) === HEAD);
  } catch {
    return false;
  }
}

function startOf(file: string): string {
  const start = Buffer.alloc(HEAD.length);
  const handle = openSync(file, 'r');
  try {
    return start.toString('utf8', 0, readSync(handle, start));
  } finally {
    closeSync(handle);
  }
}

function head(program: string, body: Buffer): string {
  return HEAD + JSON.stringify({ program, digest: createHash('sha256').update(body).digest('hex') }).slice(1);
}

function linesOf(body: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < body.length; ) {
    const end = body.indexOf(NEWLINE, start);
    if (end === -1) break;
    lines.push(body.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
