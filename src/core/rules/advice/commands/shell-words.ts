/** What the items of `command` and `args` are to the program that gets them. */

import type { MapValue, ScalarValue, Value } from '../../../yaml/values.ts';

const SHELL = /(?:^|\/)(?:ba|da|a|z|k|c|tc|fi)?sh$/;
/** `-c`, `-ec`, `-lc`: the next item is a script. */
const SCRIPT_OPTION = /^-[a-z]*c$/;

export function isShell(word: string | undefined): boolean {
  return word !== undefined && SHELL.test(word);
}

export function isScriptOption(word: string | undefined): boolean {
  return word !== undefined && SCRIPT_OPTION.test(word);
}

/** The strings of a list; undefined where it is none, or holds something else. */
export function wordsOf(list: Value | undefined): ScalarValue[] | undefined {
  if (list?.kind !== 'list') return undefined;
  const words = list.items.flatMap((item) => (item.kind === 'scalar' && item.string !== undefined ? [item] : []));
  return words.length === list.items.length ? words : undefined;
}

/** All that a container starts with, `command` and then `args`. Undefined where the image says what the program is. */
export function commandLine(container: MapValue): ScalarValue[] | undefined {
  const command = wordsOf(container.get('command'));
  return command && command.length > 0 ? [...command, ...(wordsOf(container.get('args')) ?? [])] : undefined;
}

/** Where the script for a shell stands in a command line; undefined where no shell runs one. */
export function scriptPlace(words: readonly ScalarValue[]): number | undefined {
  const shell = words.findIndex(({ string }) => isShell(string));
  if (shell < 0) return undefined;
  const option = words.findIndex(({ string }, at) => at > shell && isScriptOption(string));
  const areOptions = words.slice(shell + 1, option).every(({ string }) => string?.startsWith('-'));
  return option < 0 || !areOptions ? undefined : option + 1;
}
