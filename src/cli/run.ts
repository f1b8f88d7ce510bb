import packageJson from '../../package.json' with { type: 'json' };
import { parseArguments } from './arguments/arguments.ts';
import { CheckCommand } from './commands/check-command.ts';
import { runConvert } from './commands/convert-command.ts';
import { explanation } from './commands/explain-command.ts';
import { rulesList } from './commands/rules-command.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { UpgradeCommand } from './commands/upgrade-command.ts';

/** The whole program. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = parseArguments(words);
  switch (request.type) {
    case 'help':
      terminal.out(request.text);
      return 0;
    case 'version':
      terminal.out(`${packageJson.version}\n`);
      return 0;
    case 'problem':
      terminal.problem(`pod-coach: ${request.problem}\nTry: pod-coach --help\n`);
      return 2;
    case 'explain':
      terminal.out(explanation(request.rule));
      return 0;
    case 'rules':
      terminal.out(rulesList(request.json));
      return 0;
    case 'convert':
      return runConvert(request, terminal);
    case 'upgrade':
      return new UpgradeCommand(request, terminal).run();
    case 'check':
      return new CheckCommand(request, terminal).run();
  }
}
