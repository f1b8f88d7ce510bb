import { commands, Disposable, window } from 'vscode';
import type { LogOutputChannel } from 'vscode';

/** The output channel "Pod Coach": what was analysed, how long it took, and what went wrong. */
export function createLog(): LogOutputChannel {
  return window.createOutputChannel('Pod Coach', { log: true });
}

/** The log, and the command that shows it. */
export function registerLog(log: LogOutputChannel): Disposable {
  return Disposable.from(
    log,
    commands.registerCommand('podCoach.showLog', () => log.show()),
  );
}
