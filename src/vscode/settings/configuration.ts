import { workspace } from 'vscode';
import type { Uri } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Settings } from '../../core/settings/settings.ts';

/** All our settings begin with this. */
export const SECTION = 'podCoach';

/** Does the person want to be asked again what they once answered? */
export function isReviewWanted(): boolean {
  return workspace.getConfiguration(SECTION).get('review') === true;
}

/** The settings that hold for a document. */
export function settingsFor(document: Uri): Settings {
  const configuration = workspace.getConfiguration(SECTION, document);
  return podCoach.settings.parseSettings({
    kubernetesVersion: configuration.get('kubernetesVersion'),
    profile: configuration.get('profile'),
    podSecurity: configuration.get('podSecurity'),
    customPodTemplates: configuration.get('customPodTemplates'),
    rules: configuration.get('rules'),
  });
}
