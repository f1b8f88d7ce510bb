import { preferredFix, rule } from '../../rule.ts';
import { isScriptOption, isShell, wordsOf } from './shell-words.ts';
import { yaml } from '../../yaml-example.ts';

/** `-c file`, `--port 80 -v`: words that no quote or sign of a shell holds together. */
const SIMPLE = /^[\w./:=,@%+-]+(?: +[\w./:=,@%+-]+)+$/;
const FLAG = /^--?[A-Za-z][\w-]*$/;
/** The next item is a text for the program. */
const TAKES_TEXT = /^-(?:[a-z]*[cempr]|-(?:eval|command|execute|expression|message|query|title|description|name))$/i;

export const flagsInOneItem = rule({
  id: 'flags-in-one-item',
  title: 'Several arguments in one list item',
  severity: 'warning',
  source: 'docs/tasks/inject-data-application/define-command-argument-container/',
  lesson: 'pod-anatomy#containers',
  watches: ['Container.command', 'Container.args', 'ExecAction.command'],
  why:
    'The program rejects or ignores the flag: each item of `command` and `args` reaches it as one argument, spaces ' +
    'included, so `- --port 80` is a single argument that it does not recognize. Put the flag and its value in ' +
    'separate items.',
  check(list, { report, edits }) {
    const words = wordsOf(list);
    if (!words || words.some(({ string }) => isShell(string) || isScriptOption(string))) return;
    const isArgs = list.key === 'args';
    const command = isArgs && list.parent?.kind === 'map' ? wordsOf(list.parent.get('command')) : undefined;
    if (command?.some(({ string }) => isShell(string))) return;
    for (const [at, word] of words.entries()) {
      const text = word.string ?? '';
      if (!isSeveral(text, isArgs && words.length === 1) || TAKES_TEXT.test(words[at - 1]?.string ?? '')) continue;
      if (at === 0 && !isArgs) continue;
      const parts = words.flatMap(({ string = '' }) =>
        isSeveral(string, isArgs && words.length === 1) ? string.split(/ +/) : [string],
      );
      const fixes = preferredFix('Change to one item per word', edits.replaceItems(list, parts));
      report(word, 'The program gets one argument, spaces included, not several flags.', { fixes });
      return;
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        command:
          - unicorn
          - «-c config/unicorn.rb -E production»
      `,
      fixed: yaml`
        command:
          - unicorn
          - -c
          - config/unicorn.rb
          - -E
          - production
      `,
    },
    { in: 'container', bad: 'args: [«--port 80», -v]', fixed: 'args: [--port, "80", -v]' },
    { in: 'container', good: 'args: [--port=80, "--message=hello world", -m, "-x is a flag"]' },
  ],
});

/**
 * Does it begin with a flag that has its value, or the next flag, behind a space? A whole line is one that holds flags
 * too.
 */
function isSeveral(text: string, isAlone: boolean): boolean {
  if (!SIMPLE.test(text)) return false;
  const parts = text.split(/ +/);
  const [first = '', ...rest] = parts;
  if (FLAG.test(first)) return true;
  return rest.some((part) => /^--?[A-Za-z][\w-]*(?:=|$)/.test(part)) && (first.startsWith('-') || isAlone);
}
