import packageJson from '../../package.json' with { type: 'json' };
import { HELP, parseArguments } from './arguments.ts';
import { CheckCommand } from './check-command.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** The whole program. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = parseArguments(words);
  switch (request.type) {
    case 'help':
      terminal.out(HELP);
      return 0;
    case 'version':
      terminal.out(`${packageJson.version}\n`);
      return 0;
    case 'problem':
      terminal.problem(`pod-coach: ${request.problem}\nTry: pod-coach --help\n`);
      return 2;
    case 'check':
      return new CheckCommand(request, terminal).run();
  }
}
