import { workspace } from 'vscode';
import type { Uri } from 'vscode';
import { parseSettings } from '../core/features/parse-settings.ts';
import type { Settings } from '../core/features/settings.ts';

/** All our settings begin with this. */
export const SECTION = 'podCoach';

/** The settings that hold for a document. */
export function settingsFor(document: Uri): Settings {
  const configuration = workspace.getConfiguration(SECTION, document);
  return parseSettings({
    kubernetesVersion: configuration.get('kubernetesVersion'),
    podSecurity: configuration.get('podSecurity'),
    rules: configuration.get('rules'),
  });
}
