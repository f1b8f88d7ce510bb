import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { code } from '../../../wording/code.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

/** Words that mean something to a shell only, and that hardly any program takes. */
const OF_A_SHELL: ReadonlySet<string> = new Set(['&&', '||', '2>&1', '>/dev/null', '2>/dev/null']);
/** The same between two words, neither of them an option that may take it: `cut -d '|'`. */
const BETWEEN_COMMANDS: ReadonlySet<string> = new Set(['|', '>', '>>', '<', ';']);
/** Programs that run such words, or that compare with them. */
const TAKES_THEM = /(?:^|\/)(?:\w*sh|env|busybox|test|\[|expr|find|xargs|awk|jq|bc)$/;

export const shellSyntaxWithoutShell = rule({
  id: 'shell-syntax-without-shell',
  title: 'Shell syntax without a shell',
  severity: 'warning',
  source: 'docs/tasks/inject-data-application/define-command-argument-container/',
  lesson: 'pod-anatomy#containers',
  watches: ['Container.command', 'ExecAction.command'],
  why:
    'The program gets `&&` or `|` as a plain argument, and what follows it never runs, because `command` and ' +
    '`args` are not read by a shell. Run the line in a shell: `["sh", "-c", "first && second"]`.',
  check(command, { report, edits }) {
    const items =
      command.kind === 'list'
        ? command.items.flatMap((item) => (item.kind === 'scalar' && item.string !== undefined ? [item] : []))
        : [];
    const [program, ...words] = items;
    if (
      command.kind !== 'list' ||
      !program?.string ||
      items.length < command.items.length ||
      TAKES_THEM.test(program.string)
    )
      return;
    const word = words.find(
      ({ string = '' }, at) =>
        OF_A_SHELL.has(string) ||
        (BETWEEN_COMMANDS.has(string) && isBetween(words[at - 1]?.string, words[at + 1]?.string)),
    );
    if (!word) return;
    const line = items.map(({ string = '' }) => string).join(' ');
    const fixes = items.some(({ string = '' }) => /[\s"'$\\]/.test(string))
      ? []
      : preferredFix(changeTo('[sh, -c, …]'), edits.replaceItems(command, ['sh', '-c', line]));
    report(word, `No shell interprets ${code(word.string ?? '')}; it is passed as a plain argument.`, { fixes });
  },
  examples: [
    { in: 'container', bad: 'command: [./migrate, «"&&"», ./start]', fixed: 'command: [sh, -c, ./migrate && ./start]' },
    {
      in: 'container',
      bad: yaml`
        command:
          - ./migrate
          - «"&&"»
          - ./start
      `,
      fixed: yaml`
        command:
          - sh
          - -c
          - ./migrate && ./start
      `,
    },
    {
      in: 'container',
      bad: 'command: [cat, /data/log, «"|"», grep, failed]',
      fixed: 'command: [sh, -c, cat /data/log | grep failed]',
    },
    { in: 'container', good: "command: [cut, -d, '|', -f, '1']" },
    { in: 'container', good: 'command: [sh, -c, "./migrate && ./start"]' },
  ],
});

/** A first argument has no word before it: the program is. */
function isBetween(before = '', after = '-'): boolean {
  return !before.startsWith('-') && !after.startsWith('-');
}
