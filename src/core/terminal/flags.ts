/** Flags and arguments of one command, read as kubectl reads them. */

export interface Flag {
  /** `namespace`; it is written `--namespace`. */
  readonly name: string;
  /** `n`; empty for none. */
  readonly short?: string;
  /** It is followed by a value: what to call it. Left out, the flag stands alone. */
  readonly value?: string;
  readonly about: string;
}

export interface ParsedArguments {
  readonly flags: ReadonlyMap<string, string>;
  readonly names: readonly string[];
  /** What comes after `--`; undefined without one. */
  readonly command: readonly string[] | undefined;
  /** As kubectl says it; undefined when all could be read. */
  readonly problem: string | undefined;
}

/** Reads `--name value`, `--name=value`, `-n value`, `-nvalue`, `-it`; everything after `--` is left as it is. */
export function parseArguments(words: readonly string[], known: readonly Flag[]): ParsedArguments {
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  const flags = new Map<string, string>();
  const names: string[] = [];
  let problem: string | undefined;
  for (let at = 0; at < own.length; at++) {
    const word = own[at] ?? '';
    if (!word.startsWith('-') || word === '-') {
      names.push(word);
      continue;
    }
    const next = own[at + 1];
    const read = word.startsWith('--') ? readLong(word, next, known) : readShort(word, next, known);
    for (const [name, value] of read.set) flags.set(name, value);
    problem ??= read.problem;
    if (read.tookNext) at += 1;
  }
  return { flags, names, command: end < 0 ? undefined : words.slice(end + 1), problem };
}

interface ReadFlag {
  readonly set: readonly (readonly [name: string, value: string])[];
  readonly tookNext: boolean;
  readonly problem: string | undefined;
}

function readLong(word: string, next: string | undefined, known: readonly Flag[]): ReadFlag {
  const equals = word.indexOf('=');
  const name = word.slice(2, equals < 0 ? word.length : equals);
  const flag = known.find((each) => each.name === name);
  if (!flag) return unreadable(`unknown flag: --${name}`);
  if (equals >= 0) return { set: [[name, word.slice(equals + 1)]], tookNext: false, problem: undefined };
  if (flag.value === undefined) return { set: [[name, 'true']], tookNext: false, problem: undefined };
  if (next === undefined) return unreadable(`flag needs an argument: --${name}`);
  return { set: [[name, next]], tookNext: true, problem: undefined };
}

/** `-it`: several that stand alone; `-nshop` and `-n shop`: one with a value. */
function readShort(word: string, next: string | undefined, known: readonly Flag[]): ReadFlag {
  const set: [string, string][] = [];
  for (let at = 1; at < word.length; at++) {
    const letter = word[at] ?? '';
    const flag = known.find(({ short }) => short === letter);
    if (!flag) return unreadable(`unknown shorthand flag: '${letter}' in ${word}`);
    if (flag.value === undefined) {
      set.push([flag.name, 'true']);
      continue;
    }
    const rest = word.slice(at + 1).replace(/^=/, '');
    if (rest !== '') return { set: [...set, [flag.name, rest]], tookNext: false, problem: undefined };
    if (next === undefined) return unreadable(`flag needs an argument: '${letter}' in ${word}`);
    return { set: [...set, [flag.name, next]], tookNext: true, problem: undefined };
  }
  return { set, tookNext: false, problem: undefined };
}

function unreadable(problem: string): ReadFlag {
  return { set: [], tookNext: false, problem };
}
