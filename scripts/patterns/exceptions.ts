/**
 * Regular expressions that the analyser finds slow or cannot judge, each with the reason why nobody can hang us with
 * it.
 */

const LESSONS = 'reads the lessons, which are ours';
const PACKAGES = 'reads packages of pinned versions while the schema is generated';
const LOOKBEHIND =
  'linear: its lookbehind turns down every start within a run at once, which the analyser does not see';

/** By the pattern as it is written. */
export const SLOW_BUT_SAFE: ReadonlyMap<string, string> = new Map([
  ['/\\s*\\{#([^}]*?)( reference)?\\}\\s*$/', LESSONS],
  ['/[#?].*$/', LESSONS],
  ['/!\\[([^\\]]*)\\]\\([^)]*\\)/g', LESSONS],
  ['/\\[([^\\]]*)\\]\\((?:#|lesson:)[^)]*\\)/g', LESSONS],
  ['/\\.attributeTypeMap = (\\[[\\s\\S]*?\\n\\]|\\[\\]);/', PACKAGES],
  ['/"spec"\\?: IIoK8sApi[A-Za-z]*?V\\d+(\\w+)Spec;/', PACKAGES],
]);

/** The same for what only the bundles hold: the code of packages. */
export const SLOW_BUT_SAFE_IN_PACKAGES: ReadonlyMap<string, string> = new Map([
  ['/000000\\d*$/', 'yaml writes times with it, which we never ask for'],
  ['/(?<![ \t])[ \t]+$/', LOOKBEHIND],
  ['/[ \\t]+$/', 'yaml takes it only where lookbehind is unknown: no engine of ours'],
  ['/^[ \\t]+|[ \\t]+$/g', 'yaml takes it only where lookbehind is unknown: no engine of ours'],
]);

/** Patterns that are put together while a program runs, by their code: each of texts of ours alone. */
export const BUILT_OF_OUR_TEXT: ReadonlyMap<string, string> = new Map([
  ["new RegExp(source, flags.replaceAll(/[gy]/g, ''))", 'what a developer asks the tests for'],
  ["new RegExp(row.word, 'i')", 'the words of our own table, words.json'],
  ['new RegExp(`(?<![\\\\w-])${escape(form)}(?![\\\\w-])`)', 'a word of our glossary, escaped'],
  ["new RegExp(`^(?:/assets/)?(?:${segment}/)*${segment}\\\\.(?:png|jpe?g|gif|webp|svg)$`, 'i')", LESSONS],
  ["new RegExp(`(?<![\\\\w-])(?:${jargon.join('|')})(?![\\\\w-])`, 'g')", 'the words of a list beside it'],
  ["new RegExp(`^ {${deepest * 4}}|^(?: *[-?:] +){${deepest}}`, 'm')", 'a number of ours'],
]);
