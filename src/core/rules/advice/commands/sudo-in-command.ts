import { preferredFix, rule } from '../../rule.ts';
import { remove } from '../../../wording/fix-titles.ts';

const SUDO_IN_LINE = /(?:^|[;&|]\s*)sudo\s/;

export const sudoInCommand = rule({
  id: 'sudo-in-command',
  title: 'Command uses sudo',
  severity: 'information',
  source: 'docs/tasks/configure-pod-container/security-context/',
  lesson: 'security-context#users',
  watches: ['Container.command', 'Container.args', 'ExecAction.command'],
  why:
    'Most images have no `sudo`, so the command fails; where there is one, the process runs as root although the ' +
    'manifest does not say so. Set the user with `runAsUser`, grant individual root privileges with `capabilities`, ' +
    'and remove `sudo`.',
  check(command, { report, edits }) {
    for (const [at, item] of command.items.entries()) {
      const text = item.kind === 'scalar' ? item.string : undefined;
      const isProgram = at === 0 && command.key === 'command' && text === 'sudo';
      if (text === undefined || !(isProgram || SUDO_IN_LINE.test(text))) continue;
      const next = command.items[1];
      const canDrop = isProgram && next?.kind === 'scalar' && /^[^-]/.test(next.string ?? '');
      report(item, '`sudo` is not available in most images; use `securityContext` instead.', {
        fixes: canDrop ? preferredFix(remove('sudo'), edits.removeItem(command, 0)) : [],
      });
    }
  },
  examples: [
    { in: 'container', bad: 'command: [«sudo», node, server.js]', fixed: 'command: [node, server.js]' },
    { in: 'container', bad: 'command: [sh, -c, «"cd /app && sudo ./start"»]' },
    { in: 'container', good: 'command: [node, server.js]' },
  ],
});
