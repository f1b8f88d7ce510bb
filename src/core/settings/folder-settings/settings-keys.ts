/** The keys of `.pod-coach.yaml`, for reading it, for completing it and for its documentation. */

import { versionName, VERSIONS } from '../../kubernetes/versions.ts';
import type { RuleParameters } from '../../rules/parameters.ts';
import { PROFILES } from '../settings.ts';

export type SettingsKeyName =
  | 'profile'
  | 'kubernetesVersion'
  | 'podSecurity'
  | 'customPodTemplates'
  | 'requireReason'
  | 'parameters'
  | 'rules'
  | 'ignore';

export interface SettingsKey {
  readonly name: SettingsKeyName;
  readonly about: string;
  /** What may stand there; absent for keys that hold a map or a list. */
  readonly values?: readonly string[];
}

/** More patterns than this are no settings that anyone wrote. */
export const MAX_PATTERNS = 200;

export const RULE_VALUES = ['off', 'hint', 'information', 'warning', 'error'] as const;

export const SETTINGS_KEYS: readonly SettingsKey[] = [
  { name: 'profile', about: 'How much advice you get.', values: PROFILES },
  {
    name: 'kubernetesVersion',
    about: 'The Kubernetes version that the manifests are for.',
    values: VERSIONS.map(versionName),
  },
  {
    name: 'podSecurity',
    about: 'The Pod Security level that the Pods should meet.',
    values: ['off', 'baseline', 'restricted'],
  },
  {
    name: 'customPodTemplates',
    about: 'Whether pod templates in custom resources, such as an Argo Rollout, are checked.',
    values: ['true', 'false'],
  },
  {
    name: 'requireReason',
    about: 'Report comments and annotations that ignore a rule without a reason.',
    values: ['true', 'false'],
  },
  { name: 'parameters', about: 'Parameters of the team rules: registries, labels, limits, replicas.' },
  { name: 'rules', about: 'Severity overrides by rule id.' },
  {
    name: 'ignore',
    about: 'Files and folders to skip, as patterns such as `generated/` or `**/*.patch.yaml`.',
  },
];

/** The keys below `parameters`, and what stands for a value of each. */
export const PARAMETER_KEYS: readonly {
  readonly name: keyof RuleParameters;
  readonly about: string;
  readonly example: string;
}[] = [
  {
    name: 'allowedRegistries',
    about: 'Registries that images may come from, or prefixes of image names up to a slash.',
    example: '[registry.example.com/shop]',
  },
  { name: 'requiredLabels', about: 'Labels that every object must have.', example: '[team]' },
  {
    name: 'maxLimits',
    about: 'The highest limit that a container may have, by resource.',
    example: '{cpu: "4", memory: 8Gi}',
  },
  { name: 'minReplicas', about: 'The minimum number of replicas of a Deployment or StatefulSet.', example: '2' },
];
