import type { ExtensionContext } from 'vscode';
import { startWhenNeeded } from './vscode/starting/start-when-needed.ts';

/**
 * Called by VS Code when a YAML or JSON file, a lesson or an exercise is opened. The core is loaded when there is
 * something for it.
 */
export function activate(context: ExtensionContext): Promise<void> {
  return startWhenNeeded(context, async (lessons) => {
    const { registerParts } = await import('./vscode/parts.ts');
    registerParts(context, lessons);
  });
}
