/** What `.pod-coach.yaml` says for the folder it is in, and what that makes of the settings of a file. */

import { NO_PARAMETERS } from '../../rules/parameters.ts';
import type { RuleParameters } from '../../rules/parameters.ts';
import type { Glob } from '../glob.ts';
import type { PodSecuritySetting, Profile, RuleSetting, Settings } from '../settings.ts';
import { isIgnored } from './ignored-paths.ts';

export const FOLDER_SETTINGS_FILE = '.pod-coach.yaml';

export interface FolderSettings {
  readonly profile: Profile | undefined;
  readonly kubernetesVersion: number | undefined;
  readonly podSecurity: PodSecuritySetting | undefined;
  readonly customPodTemplates: boolean | undefined;
  readonly requireReason: boolean | undefined;
  readonly parameters: RuleParameters;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly ignore: readonly Glob[];
}

export const NO_FOLDER_SETTINGS: FolderSettings = {
  profile: undefined,
  kubernetesVersion: undefined,
  podSecurity: undefined,
  customPodTemplates: undefined,
  requireReason: undefined,
  parameters: NO_PARAMETERS,
  rules: {},
  ignore: [],
};

/**
 * The folder's word counts more than a person's own settings: everyone who works in it gets the same. `path` counts
 * from the folder.
 */
export function withFolderSettings(settings: Settings, folder: FolderSettings, path: string): Settings {
  return {
    kubernetesVersion: folder.kubernetesVersion ?? settings.kubernetesVersion,
    profile: folder.profile ?? settings.profile,
    podSecurity: folder.podSecurity ?? settings.podSecurity,
    customPodTemplates: folder.customPodTemplates ?? settings.customPodTemplates,
    parameters: folder.parameters,
    requireReason: folder.requireReason ?? settings.requireReason,
    rules: { ...settings.rules, ...folder.rules },
    isPatch: settings.isPatch,
    images: settings.images,
    ignored: settings.ignored || isIgnored(folder.ignore, path),
  };
}
