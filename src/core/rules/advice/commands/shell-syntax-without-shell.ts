import type { ScalarValue, Value } from '../../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../../rule.ts';
import type { RuleContext } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { code } from '../../../wording/code.ts';
import { addField, changeTo } from '../../../wording/fix-titles.ts';

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
  watches: ['Container.command', 'Container.args', 'ExecAction.command'],
  why:
    'The program gets `&&` or `|` as a plain argument, and what follows it never runs, because `command` and ' +
    '`args` are not read by a shell. Run the line in a shell: `["sh", "-c", "first && second"]`.',
  check(command, context) {
    const { report, edits } = context;
    if (command.key === 'args') return checkArguments(command, context);
    const items = stringsIn(command);
    const [program, ...words] = items;
    if (
      command.kind !== 'list' ||
      !program?.string ||
      items.length < command.items.length ||
      TAKES_THEM.test(program.string)
    )
      return;
    const word = words.find((_, at) => isOfAShell(words, at));
    if (!word) return;
    const line = items.map(({ string = '' }) => string).join(' ');
    const fixes = items.some(({ string = '' }) => /[\s"'$\\]/.test(string))
      ? []
      : preferredFix(changeTo('[sh, -c, …]'), edits.replaceItems(command, ['sh', '-c', line]));
    report(word, plainArgument(word.string ?? ''), { fixes });
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
    { in: 'container', bad: 'args: [serve, «"&&"», ./notify]' },
    { in: 'container', bad: 'command: [cat]\nargs: [/data/log, «"|"», grep, failed]' },
    { in: 'container', bad: 'args: [«"./migrate && ./start"»]' },
    ...[
      'args: [-c, "./migrate && ./start"]',
      'command: [sh, -c]\nargs: ["./migrate && ./start"]',
      'args: [bash, -c, "cat a | grep b"]',
      'args: [--query, "up > 5"]',
      "args: ['--filter=a | b', 'rate > 5']",
      'command: [./run]\nargs: ["first && second"]',
    ].map((good) => ({ in: 'container' as const, good })),
    { in: 'container', good: "command: [cut, -d, '|', -f, '1']" },
    { in: 'container', good: 'command: [sh, -c, "./migrate && ./start"]' },
  ],
});

/** Without `command` the image decides which program gets them, and it may be a shell. */
function checkArguments(args: Value, { report, edits }: RuleContext): void {
  const container = args.parent?.kind === 'map' ? args.parent : undefined;
  const command = container?.get('command');
  const program = command ? stringsIn(command) : [];
  const words = stringsIn(args);
  if (args.kind !== 'list' || !container || words.length < args.items.length || (command && program.length === 0))
    return;
  const all = [...program, ...words].map(({ string = '' }) => string);
  if (all.some((word) => TAKES_THEM.test(word) || /^-\w*c$/.test(word))) return;
  const word = words.find((_, at) => isOfAShell(words, at));
  if (word) return report(word, plainArgument(word.string ?? ''));
  const [script, ...others] = words;
  if (command || !script || others.length > 0) return;
  const sign = SCRIPT.exec(script.string ?? '')?.[1];
  if (sign === undefined) return;
  report(script, `Only a shell interprets ${code(sign)}; without \`command\`, the ENTRYPOINT of the image gets it.`, {
    severity: 'information',
    fixes: otherFix(addField('command', '[sh, -c]'), edits.addFields(container, { command: ['sh', '-c'] })),
  });
}

/** One command, a sign of a shell and more: `./migrate && ./start`. */
const SCRIPT = /^[a-z./][\w./-]*(?: [^\n&|;<>]{0,200})? (&&|\|\||\||>>?) \S/;

function stringsIn(value: Value): ScalarValue[] {
  return value.kind === 'list'
    ? value.items.flatMap((item) => (item.kind === 'scalar' && item.string !== undefined ? [item] : []))
    : [];
}

function isOfAShell(words: readonly ScalarValue[], at: number): boolean {
  const word = words[at]?.string ?? '';
  return (
    OF_A_SHELL.has(word) || (BETWEEN_COMMANDS.has(word) && isBetween(words[at - 1]?.string, words[at + 1]?.string))
  );
}

function plainArgument(word: string): string {
  return `No shell interprets ${code(word)}; it is passed as a plain argument.`;
}

/** A first argument has no word before it: the program is. */
function isBetween(before = '', after = '-'): boolean {
  return !before.startsWith('-') && !after.startsWith('-');
}
