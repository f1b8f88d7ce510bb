// Which tests each spec had when it was last loaded, so that a run of a few need not load them all.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listOf, readableItems, shape, text } from '../src/core/decode.ts';
import { root, scratch } from './folders.ts';

/** A spec by its path from the project's folder, with slashes; a digest of its text; the full titles of its tests. */
export interface KeptSpec {
  readonly spec: string;
  readonly digest: string;
  readonly titles: readonly string[];
}

const file = path.join(scratch, 'titles.json');
const readSpec = shape<KeptSpec>({ spec: text, digest: text, titles: listOf(text) });

/** What was kept, by the spec; nothing where the file is missing or not ours. */
export function keptTitles(): Map<string, KeptSpec> {
  try {
    const stored: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
    return new Map(readableItems(readSpec, stored).map((kept) => [kept.spec, kept]));
  } catch {
    return new Map();
  }
}

/** Keeps what was loaded now, beside what is kept of others. */
export function keepTitles(loaded: ReadonlyMap<string, readonly string[]>): void {
  const kept = keptTitles();
  for (const [spec, titles] of loaded) kept.set(spec, { spec, digest: digestOf(spec), titles });
  mkdirSync(scratch, { recursive: true });
  writeFileSync(file, JSON.stringify([...kept.values()].filter(({ spec }) => existsSync(path.join(root, spec)))));
}

/** The same as long as the text of the spec is the same. */
export function digestOf(spec: string): string {
  return createHash('sha256')
    .update(readFileSync(path.join(root, spec)))
    .digest('base64');
}

/**
 * Of these specs, those that can have a test with such a title: it had one when it was last loaded, or it has changed
 * since. A title that is new to all of them can be in any.
 */
export function specsWith(
  matches: (title: string) => boolean,
  specs: readonly string[],
  kept: ReadonlyMap<string, KeptSpec>,
  digest: (spec: string) => string,
): readonly string[] {
  const had = new Set(specs.filter((spec) => kept.get(spec)?.titles.some(matches)));
  if (had.size === 0) return specs;
  return specs.filter((spec) => had.has(spec) || kept.get(spec)?.digest !== digest(spec));
}
