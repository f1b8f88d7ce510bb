/** Whether a regular expression can hang whoever applies it, as recheck finds. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import type { FoundPattern } from './collect.ts';

/** No child process and no native program judges: the same everywhere, and offline. */
process.env['RECHECK_BACKEND'] = 'pure';

/** Patterns that were found safe, so that a test need not judge each of them again; `npm run patterns` writes it. */
export const JUDGED = 'test/patterns/judged.json';

/** Milliseconds for one pattern: a minute on a busy machine; one that is good needs two seconds at most. */
const TIMEOUT = 60_000;

export interface Judged {
  readonly recheck: string;
  readonly safe: readonly string[];
}

/** As it is written in code: `/source/flags`. */
export function written({ source, flags }: Pick<FoundPattern, 'source' | 'flags'>): string {
  return `/${source}/${flags}`;
}

/**
 * `safe`, or what is wrong with it and a text that shows it. Where recheck can only guess (lookaround), it measures
 * time, and a busy machine looks slow to it: such a pattern is slow when it is found slow each time.
 */
export function judge(pattern: Pick<FoundPattern, 'source' | 'flags'>): string {
  let verdict = 'safe';
  for (const seed of [1, 2, 3]) {
    const { text, isGuess } = judgeOnce(pattern, seed);
    verdict = text;
    if (!isGuess || text === 'safe') break;
  }
  return verdict;
}

function judgeOnce(
  { source, flags }: Pick<FoundPattern, 'source' | 'flags'>,
  randomSeed: number,
): { text: string; isGuess: boolean } {
  const { status, ...more } = checkSync(source, flags, { timeout: TIMEOUT, randomSeed });
  const isGuess = more.checker === 'fuzz';
  if (status === 'safe') return { text: 'safe', isGuess };
  if (status === 'unknown' && 'error' in more) return { text: `unknown: ${more.error.kind}`, isGuess };
  return { text: 'attack' in more ? `${more.complexity.type}: ${more.attack.pattern}` : status, isGuess };
}

/** The version of recheck that judges here. */
export function analyserVersion(top: string): string {
  const { version } = JSON.parse(readFileSync(join(top, 'node_modules/recheck/package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** What an earlier run found safe; nothing of it when another version judged. */
export function judgedBefore(top: string): ReadonlySet<string> {
  const { recheck, safe } = JSON.parse(readFileSync(join(top, JUDGED), 'utf8')) as Judged;
  return new Set(recheck === analyserVersion(top) ? safe : []);
}

/** Each of the patterns that is neither safe nor excepted, with its places and what is wrong. */
export function complaints(
  patterns: readonly FoundPattern[],
  excepted: ReadonlyMap<string, string>,
  judged: ReadonlySet<string>,
): string[] {
  const byText = new Map<string, FoundPattern[]>();
  for (const pattern of patterns) byText.set(written(pattern), [...(byText.get(written(pattern)) ?? []), pattern]);
  return [...byText].flatMap(([text, [first, ...others]]) => {
    if (!first || excepted.has(text) || judged.has(text)) return [];
    const verdict = judge(first);
    return verdict === 'safe'
      ? []
      : [`${text} (${[first, ...others].map(({ place }) => place).join(', ')}): ${verdict}`];
  });
}
