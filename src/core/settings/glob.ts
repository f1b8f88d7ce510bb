/**
 * Patterns of file paths: `*` within a name, `?` for one character, `**` for any folders, `{a,b}` for either. They are
 * compared by hand, never made a regular expression: no pattern that anyone writes can be slow.
 */

/** What a pattern can mean, each as the names between its slashes. */
export type Glob = readonly (readonly string[])[];

/** Longer patterns, or those that mean more, are typos. */
const MAX_LENGTH = 500;
const MAX_MEANINGS = 64;

/** Does a text ask for several files, instead of naming one? */
export function isGlob(text: string): boolean {
  return /[*?{]/.test(text);
}

/** Undefined for a pattern that is none: a brace left open, or more than anyone would write. */
export function parseGlob(pattern: string): Glob | undefined {
  if (pattern === '' || pattern.length > MAX_LENGTH) return undefined;
  return expandBraces(pattern)?.map((meaning) => meaning.split('/').filter((name) => name !== '' && name !== '.'));
}

/** Does a path (with slashes, from where the pattern counts) match as a whole? */
export function matchesGlob(glob: Glob, path: string): boolean {
  const names = path.split('/').filter((name) => name !== '');
  return glob.some((wanted) => matches(wanted, names, (name) => name === '**', matchesName));
}

/** What each `{a,b}` can mean, the first brace first. */
function expandBraces(pattern: string): string[] | undefined {
  const done: string[] = [];
  const waiting = [pattern];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const open = next.indexOf('{');
    if (open === -1) {
      done.push(next);
      continue;
    }
    const brace = readBrace(next, open);
    if (!brace || waiting.length + done.length + brace.choices.length > MAX_MEANINGS) return undefined;
    for (const choice of brace.choices.reverse()) waiting.push(next.slice(0, open) + choice + next.slice(brace.end));
  }
  return done;
}

function readBrace(text: string, open: number): { choices: string[]; end: number } | undefined {
  const choices: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < text.length; at++) {
    const character = text[at];
    if (character === '{') depth++;
    else if (character === '}') depth--;
    const isEnd = depth === 0;
    if (isEnd || (character === ',' && depth === 1)) {
      choices.push(text.slice(from, at));
      from = at + 1;
    }
    if (isEnd) return { choices, end: at + 1 };
  }
  return undefined;
}

function matchesName(wanted: string, name: string): boolean {
  return matches(
    [...wanted],
    [...name],
    (character) => character === '*',
    (one, other) => one === '?' || one === other,
  );
}

/**
 * Compares parts, some of which stand for any number of others. Only the last of those ever takes more: never worse
 * than quadratic.
 */
function matches(
  wanted: readonly string[],
  given: readonly string[],
  isAny: (part: string) => boolean,
  equals: (wanted: string, given: string) => boolean,
): boolean {
  let at = 0;
  let any = -1;
  let takenTo = 0;
  for (let next = 0; next < given.length; ) {
    const part = wanted[at];
    if (part !== undefined && isAny(part)) {
      any = at++;
      takenTo = next;
    } else if (part !== undefined && equals(part, given[next] ?? '')) {
      at++;
      next++;
    } else if (any !== -1) {
      at = any + 1;
      next = ++takenTo;
    } else return false;
  }
  return wanted.slice(at).every(isAny);
}
