import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

const SUDO_IN_LINE = /(?:^|[;&|]\s*)sudo\s/;

export const sudoInCommand: Rule = {
  id: 'sudo-in-command',
  title: 'A command that asks for the rights of root',
  severity: 'information',
  lesson: 'security-context#users',
  watches: ['Container.command', 'Container.args', 'ExecAction.command'],
  why: 'Images rarely have `sudo`, and then the command fails. Where they do, it hides that the program runs as root. Who a program runs as is said by `runAsUser`, and single rights come from `capabilities`.',
  check(command, { report, edits }) {
    if (command.kind !== 'list') return;
    for (const [at, item] of command.items.entries()) {
      const text = item.kind === 'scalar' ? item.string : undefined;
      const isProgram = at === 0 && command.key === 'command' && text === 'sudo';
      if (text === undefined || !(isProgram || SUDO_IN_LINE.test(text))) continue;
      const next = command.items[1];
      const canDrop = isProgram && next?.kind === 'scalar' && /^[^-]/.test(next.string ?? '');
      report(item, 'Containers get their rights from `securityContext`, not from sudo.', { fixes: canDrop ? preferredFix('Leave sudo out', edits.removeItem(command, 0)) : [] });
    }
  },
  examples: [
    { in: 'container', bad: 'command: [«sudo», node, server.js]', fixed: 'command: [node, server.js]' },
    { in: 'container', bad: 'command: [sh, -c, «"cd /app && sudo ./start"»]' },
    { in: 'container', good: 'command: [node, server.js]' },
  ],
};
