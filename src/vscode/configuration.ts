import { workspace } from 'vscode';
import type { Uri } from 'vscode';
import { parseSettings } from '../core/features/parse-settings.ts';
import type { Settings } from '../core/features/settings.ts';

/** All our settings begin with this. */
export const SECTION = 'podCoach';

/** Does the person want to be asked again what they once answered? */
export function isReviewWanted(): boolean {
  return workspace.getConfiguration(SECTION).get('review') === true;
}

/** The settings that hold for a document. */
export function settingsFor(document: Uri): Settings {
  const configuration = workspace.getConfiguration(SECTION, document);
  return parseSettings({
    kubernetesVersion: configuration.get('kubernetesVersion'),
    profile: configuration.get('profile'),
    podSecurity: configuration.get('podSecurity'),
    rules: configuration.get('rules'),
  });
}
