import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { FOLDER_SETTINGS_FILE } from '../core/features/folder-settings/folder-settings.ts';
import { isGlob, matchesGlob, parseGlob } from '../core/features/glob.ts';
import { reasonOf } from './source.ts';
import type { Unreadable } from './source.ts';

/** What lies there is not people's own, or not theirs to mend. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

export interface FoundFiles {
  /** As a person would name them, each once. */
  readonly files: readonly string[];
  readonly problems: readonly Unreadable[];
}

/** The files that the words of a person mean: files, folders with the YAML files in them, and patterns. */
export async function findFiles(words: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const problems: Unreadable[] = [];
  for (const word of words) {
    const found = await filesOf(word);
    problems.push(...found.problems);
    for (const file of found.files) if (!files.has(path.resolve(file))) files.set(path.resolve(file), file);
  }
  return { files: [...files.values()], problems };
}

async function filesOf(word: string): Promise<FoundFiles> {
  const kind = await kindOf(word);
  if (kind === 'folder') return walk(word, (name) => /\.ya?ml$/i.test(name) && path.basename(name) !== FOLDER_SETTINGS_FILE);
  if (kind === 'missing' && isGlob(word)) return filesLike(word);
  return { files: [word], problems: [] };
}

async function kindOf(word: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(word)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

/** A shell that leaves patterns alone hands them to us. */
async function filesLike(pattern: string): Promise<FoundFiles> {
  const slashed = pattern.split(path.sep).join('/');
  const base = slashed.slice(0, slashed.slice(0, slashed.search(/[*?{]/)).lastIndexOf('/') + 1);
  const glob = parseGlob(slashed.slice(base.length));
  if (!glob) return { files: [], problems: [{ file: pattern, reason: 'this is no pattern of files' }] };
  const found = await walk(base === '' ? '.' : base, (name) => matchesGlob(glob, name));
  const isNone = found.files.length === 0 && found.problems.length === 0;
  return isNone ? { files: [], problems: [{ file: pattern, reason: 'no file is named so' }] } : found;
}

/** All files below a folder whose name (from the folder on, with slashes) is wanted, in order. No link is followed: none leads out. */
async function walk(top: string, isWanted: (name: string) => boolean): Promise<FoundFiles> {
  const files: string[] = [];
  const problems: Unreadable[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      const entries = (await readdir(path.join(top, folder), { withFileTypes: true })).sort((a, b) => (a.name < b.name ? 1 : -1));
      for (const entry of entries) {
        if (entry.isDirectory() && !SKIPPED.has(entry.name)) waiting.push(`${folder}${entry.name}/`);
        else if (entry.isFile() && isWanted(folder + entry.name)) files.push(path.join(top, folder, entry.name));
      }
    } catch (error) {
      problems.push({ file: path.join(top, folder), reason: reasonOf(error) });
    }
  }
  return { files: files.sort(), problems };
}
