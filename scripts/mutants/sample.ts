/** A seeded sample of the mutants that Stryker makes of some files, as ranges for its option `mutate`. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { root } from '../folders.ts';
import { messages } from './messages.ts';

const silent = { isDebugEnabled: () => false, debug() {}, info() {} };

/**
 * A mutant with more others inside is left out: it empties a whole function, and the sample would be all from there.
 */
const MAX_WITHIN = 8;

/** At least `count` mutants, or all: those within a chosen range come along. The same seed gives the same ranges. */
export async function sampleOf(sources: readonly string[], count: number, seed: number): Promise<string[]> {
  const files = sources.flatMap(filesIn).map((name) => ({
    name,
    mutate: true as const,
    content: readFileSync(path.join(root, name), 'utf8'),
  }));
  const instrumenter = new Instrumenter(silent as unknown as ConstructorParameters<typeof Instrumenter>[0]);
  const { mutants } = await instrumenter.instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [messages],
    noHeader: false,
  });
  const made = mutants.filter(({ status }) => status === undefined);
  const chosen = new Set<(typeof made)[number]>();
  const ranges: string[] = [];
  for (const mutant of shuffled(made, seed)) {
    if (chosen.size >= count) break;
    if (chosen.has(mutant)) continue;
    const within = made.filter((other) => isWithin(other, mutant));
    if (within.length > MAX_WITHIN) continue;
    for (const other of within) chosen.add(other);
    const { start, end } = mutant.location;
    ranges.push(`${mutant.fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`);
  }
  return ranges;
}

interface Placed {
  readonly fileName: string;
  readonly location: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
}

function isWithin(inner: Placed, outer: Placed): boolean {
  const [a, b] = [inner.location, outer.location];
  const starts = a.start.line - b.start.line || a.start.column - b.start.column;
  const ends = b.end.line - a.end.line || b.end.column - a.end.column;
  return inner.fileName === outer.fileName && starts >= 0 && ends >= 0;
}

function filesIn(source: string): string[] {
  if (statSync(path.join(root, source)).isFile()) return [source];
  return readdirSync(path.join(root, source), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.generated.'))
    .map((name) => `${source}/${name.split(path.sep).join('/')}`)
    .sort();
}

/** In an order that the seed decides. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed >>> 0;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
