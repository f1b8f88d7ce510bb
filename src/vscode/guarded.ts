import type { LogOutputChannel } from 'vscode';

/** The boundary of a provider: what goes wrong inside is logged, each error once, and the provider gives nothing. */
export function guarded<Args extends readonly unknown[], Result>(
  what: string,
  log: LogOutputChannel,
  run: (...args: Args) => Result | PromiseLike<Result>,
): (...args: Args) => Promise<Result | undefined> {
  const logged = new Set<string>();
  return async (...args) => {
    try {
      return await run(...args);
    } catch (error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (!logged.has(stack)) log.error(`${what}: ${stack}`);
      logged.add(stack);
      return undefined;
    }
  };
}
