/** The keys of `.pod-coach.yaml`, for reading it, for completing it and for its documentation. */

import { NEWEST_VERSION, OLDEST_VERSION, PROFILES } from '../settings.ts';

export type SettingsKeyName = 'profile' | 'kubernetesVersion' | 'podSecurity' | 'rules' | 'ignore';

export interface SettingsKey {
  readonly name: SettingsKeyName;
  readonly about: string;
  /** What may stand there; absent for keys that hold a map or a list. */
  readonly values?: readonly string[];
}

export const RULE_VALUES = ['off', 'hint', 'information', 'warning', 'error'] as const;

const VERSIONS = Array.from({ length: NEWEST_VERSION - OLDEST_VERSION + 1 }, (_, at) => `1.${NEWEST_VERSION - at}`);

export const SETTINGS_KEYS: readonly SettingsKey[] = [
  { name: 'profile', about: 'How much advice is given.', values: PROFILES },
  { name: 'kubernetesVersion', about: 'The Kubernetes version that the manifests are for.', values: VERSIONS },
  { name: 'podSecurity', about: 'The Pod Security level that the Pods should reach.', values: ['off', 'baseline', 'restricted'] },
  { name: 'rules', about: 'Rules by their id, and how loudly each speaks.' },
  { name: 'ignore', about: 'Files and folders that are not checked, as patterns such as `generated/` or `**/*.patch.yaml`.' },
];
