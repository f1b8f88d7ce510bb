import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Words that mean something to a shell only, and that hardly any program takes. */
const OF_A_SHELL: ReadonlySet<string> = new Set(['&&', '||', '2>&1', '>/dev/null', '2>/dev/null']);
/** Programs that run such words, or that compare with them. */
const TAKES_THEM = /(?:^|\/)(?:\w*sh|env|busybox|test|\[|expr|find|xargs|awk)$/;

export const shellSyntaxWithoutShell: Rule = {
  id: 'shell-syntax-without-shell',
  title: 'Words for a shell where there is none',
  severity: 'warning',
  lesson: 'pod-anatomy#containers',
  watches: ['Container.command', 'ExecAction.command'],
  why: 'The items of `command` are a program and its arguments. No shell reads them, so `&&` is just one more argument, and what follows it never runs. Give the whole line to a shell: `["sh", "-c", "first && second"]`.',
  check(command, { report, edits }) {
    const items = command.kind === 'list' ? command.items.flatMap((item) => (item.kind === 'scalar' && item.string !== undefined ? [item] : [])) : [];
    const [program, ...words] = items;
    if (command.kind !== 'list' || !program?.string || items.length < command.items.length || TAKES_THEM.test(program.string)) return;
    const word = words.find(({ string = '' }) => OF_A_SHELL.has(string));
    if (!word) return;
    const line = items.map(({ string = '' }) => string).join(' ');
    const fixes = items.some(({ string = '' }) => /[\s"'$\\]/.test(string)) ? [] : preferredFix('Run it in a shell', edits.replaceItems(command, ['sh', '-c', line]));
    report(word, `No shell reads this: \`${word.string ?? ''}\` goes to the program as it stands.`, { fixes });
  },
  examples: [
    { in: 'container', bad: 'command: [./migrate, «"&&"», ./start]', fixed: 'command: [sh, -c, ./migrate && ./start]' },
    {
      in: 'container',
      bad: 'command:\n  - ./migrate\n  - «"&&"»\n  - ./start',
      fixed: 'command:\n  - sh\n  - -c\n  - ./migrate && ./start',
    },
    { in: 'container', good: 'command: [sh, -c, "./migrate && ./start"]' },
  ],
};
