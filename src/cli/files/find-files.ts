import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { podCoach } from '../pod-coach.ts';
import { readBytes } from './read-bytes.ts';
import { reasonOf } from '../reasons.ts';
import type { Unreadable } from './source.ts';

/** What lies there is not people's own, or not theirs to fix. */
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
  if (kind === 'folder') {
    const { files, problems } = await walk(word, isManifest);
    return orNone(word, { files: await manifestsAmong(files), problems }, 'it contains no YAML files');
  }
  if (kind === 'missing' && podCoach.settings.isGlob(word)) return filesLike(word);
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
  const glob = podCoach.settings.parseGlob(slashed.slice(base.length));
  if (!glob) return { files: [], problems: [{ file: pattern, reason: 'it is not a valid file pattern' }] };
  return orNone(pattern, await walk(base, (name) => podCoach.settings.matchesGlob(glob, name)), 'no file matches');
}

/**
 * Is a file of this name taken for a manifest, when its folder is named? JSON may be anything: see `manifestsAmong`.
 */
function isManifest(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name) && path.basename(name) !== podCoach.settings.folderSettingsFile;
}

/** The YAML files, and of the JSON files those that name an `apiVersion`: most are settings, packages, data. */
export async function manifestsAmong(files: readonly string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const file of files.filter(isManifest))
    if (!/\.json$/i.test(file) || (await namesApiVersion(file))) kept.push(file);
  return kept;
}

/** A file that cannot be read is kept, so that its reason is told. */
async function namesApiVersion(file: string): Promise<boolean> {
  try {
    if ((await stat(file)).size > podCoach.documents.maxFileLength) return false;
    return (await readBytes(file, { pipes: false })).includes('"apiVersion"');
  } catch {
    return true;
  }
}

/** Words that mean no file are a mistake: a check of nothing would pass for ever. */
function orNone(word: string, found: FoundFiles, reason: string): FoundFiles {
  return found.files.length === 0 && found.problems.length === 0
    ? { files: [], problems: [{ file: word, reason }] }
    : found;
}

/**
 * All files below a folder whose name (from the folder on, with slashes) is wanted, in order. No link is followed:
 * none leads out.
 */
async function walk(top: string, isWanted: (name: string) => boolean): Promise<FoundFiles> {
  const files: string[] = [];
  const problems: Unreadable[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      const entries = (await readdir(path.join(top, folder), { withFileTypes: true })).sort((a, b) =>
        a.name < b.name ? 1 : -1,
      );
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
