import { shellLine } from '../../../kubernetes/shell-line.ts';
import { otherFix, preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeTo, changeToPhrase } from '../../../wording/fix-titles.ts';

export const execAsOneWord = rule({
  id: 'exec-as-one-word',
  title: 'Command line is a single list item',
  severity: 'warning',
  source: 'docs/tasks/inject-data-application/define-command-argument-container/',
  lesson: 'pod-anatomy#containers',
  watches: ['Container.command', 'ExecAction.command'],
  why:
    'The container does not start: without a shell nothing splits the string, so `["node server.js"]` looks for an ' +
    'executable of that name, including the space. Make each word a list item, or run the line in a shell.',
  check(command, { report, edits }) {
    const [first, ...rest] = command.kind === 'list' ? command.items : [];
    const text = first?.kind === 'scalar' ? first.string : undefined;
    if (!first || rest.length > 0 || text === undefined || !/^[\w./-]+\s+\S/.test(text)) return;
    const words = text.trim().split(/\s+/);
    const needsShell = /[|&;<>$`"'*]/.test(text);
    const split = edits.replaceItems(command, words);
    const shell = edits.replaceItems(command, shellLine(text) ?? ['sh', '-c', text]);
    const fixes = needsShell
      ? preferredFix(changeTo('[sh, -c, …]'), shell)
      : [...preferredFix(changeToPhrase('one item per word'), split), ...otherFix(changeTo('[sh, -c, …]'), shell)];
    report(first, 'The whole string is taken as the name of one executable; split it into list items.', { fixes });
  },
  examples: [
    { in: 'container', bad: 'command: [«"node server.js"»]', fixed: 'command: [node, server.js]' },
    { in: 'container', bad: `command: [«"bash -c 'sleep 10; date'"»]`, fixed: 'command: [bash, -c, sleep 10; date]' },
    {
      in: 'container',
      bad: yaml`
        command:
          - «node server.js»
      `,
      fixed: yaml`
        command:
          - node
          - server.js
      `,
    },
    { in: 'container', good: 'command: [node, server.js]' },
    { in: 'container', good: 'command: ["sh", "-c", "node server.js"]' },
  ],
});
