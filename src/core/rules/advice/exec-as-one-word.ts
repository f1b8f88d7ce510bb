import type { Rule } from '../rule.ts';
import { otherFix, preferredFix } from '../rule.ts';

export const execAsOneWord: Rule = {
  id: 'exec-as-one-word',
  title: 'A whole command line in one list item',
  severity: 'warning',
  lesson: 'pod-anatomy#containers',
  watches: ['Container.command', 'ExecAction.command'],
  why: 'No shell splits these words: the first item is the name of the program, blanks and all, so `["node server.js"]` looks for a program of that name. Give each word an item of its own, or let a shell run the line.',
  check(command, { report, edits }) {
    const [first, ...rest] = command.kind === 'list' ? command.items : [];
    const text = first?.kind === 'scalar' ? first.string : undefined;
    if (command.kind !== 'list' || !first || rest.length > 0 || text === undefined || !/^[\w./-]+\s+\S/.test(text)) return;
    const words = text.trim().split(/\s+/);
    const needsShell = /[|&;<>$`"'*]/.test(text);
    const split = edits.replaceItems(command, words);
    const shell = edits.replaceItems(command, ['sh', '-c', text]);
    const fixes = needsShell
      ? preferredFix('Run it in a shell', shell)
      : [...preferredFix('Give each word its own item', split), ...otherFix('Run it in a shell', shell)];
    report(first, 'This is taken for the name of one program, blanks included.', { fixes });
  },
  examples: [
    { in: 'container', bad: 'command: [«"node server.js"»]', fixed: 'command: [node, server.js]' },
    { in: 'container', bad: 'command:\n  - «node server.js»', fixed: 'command:\n  - node\n  - server.js' },
    { in: 'container', good: 'command: [node, server.js]' },
    { in: 'container', good: 'command: ["sh", "-c", "node server.js"]' },
  ],
};
