import { commands } from 'vscode';

/** Steps of the walkthrough that no command of ours ends: package.json waits for these contexts. */
export type WalkthroughStep = 'hover' | 'fix';

/**
 * Ticks a step of the walkthrough, now or when VS Code comes to know the walkthrough. The context holds for a moment
 * only: one that holds already when the walkthrough is first opened would never tick it.
 */
export function completeStep(step: WalkthroughStep): void {
  const set = (value: boolean) => commands.executeCommand('setContext', `podCoach.walkthrough.${step}`, value);
  void set(true).then(() => set(false));
}
