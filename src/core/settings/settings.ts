/** What a person can set, and what it makes of findings. */

import type { ImageChange } from '../kubernetes/image-changes.ts';
import { DEFAULT_VERSION } from '../kubernetes/versions.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { declarations } from '../rules/index.ts';
import { NO_PARAMETERS } from '../rules/parameters.ts';
import type { RuleParameters } from '../rules/parameters.ts';

/** `on`: as severe as the rule says itself, also where the profile would leave it out. */
export type RuleSetting = 'off' | 'on' | Severity;
export type PodSecuritySetting = 'off' | 'baseline' | 'restricted';

/** How much advice is wanted. Each reports what those before it do, and more. */
export const PROFILES = ['learning', 'standard', 'production'] as const;
export type Profile = (typeof PROFILES)[number];

export interface Settings {
  /** The Kubernetes minor version that judges: 36 is 1.36. */
  readonly kubernetesVersion: number;
  readonly profile: Profile;
  /** The Pod Security level that Pods should reach; the label of their namespace wins where it is in the same file. */
  readonly podSecurity: PodSecuritySetting;
  /** The version whose Pod Security Standards hold, where a namespace asks for others than those of the cluster. */
  readonly podSecurityVersion?: number;
  /** Are pod templates in custom resources looked at? */
  readonly customPodTemplates: boolean;
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The folder's settings leave this file alone. */
  readonly ignored: boolean;
  /** The measures of the team's own rules. */
  readonly parameters: RuleParameters;
  /** Whoever ignores a rule in a file has to say why. */
  readonly requireReason: boolean;
  /** A kustomization uses this file as a patch: what is not written in it stands elsewhere. */
  readonly isPatch: boolean;
  /** What a kustomization makes of images, when this file is one of its resources. */
  readonly images: readonly ImageChange[];
}

export const defaultSettings: Settings = {
  kubernetesVersion: DEFAULT_VERSION,
  profile: 'learning',
  podSecurity: 'off',
  customPodTemplates: true,
  rules: {},
  ignored: false,
  parameters: NO_PARAMETERS,
  requireReason: false,
  isPatch: false,
  images: [],
};

const OFF: ReadonlySet<string> = new Set(declarations.filter(({ off }) => off).map(({ id }) => id));

/** The first profile that reports a rule, where that is not the first of all. */
const FROM: ReadonlyMap<string, Profile> = new Map(
  declarations.flatMap(({ id, profile }) => (profile ? [[id, profile]] : [])),
);

const POD_SECURITY: ReadonlyMap<string, 'baseline' | 'restricted'> = new Map(
  declarations.flatMap(({ id, podSecurity }) => (podSecurity ? [[id, podSecurity]] : [])),
);

/** Takes out what is off, and gives the rest the severity that the settings want. */
export function applySettings<Found extends Finding>(findings: readonly Found[], settings: Settings): Found[] {
  return findings.flatMap((finding) => {
    const setting = settingOf(finding.rule, settings);
    if (setting === 'off') return [];
    return [setting === undefined || setting === finding.severity ? finding : { ...finding, severity: setting }];
  });
}

/** Is nothing reported by this rule? */
export function isOff(rule: string, settings: Settings): boolean {
  return settingOf(rule, settings) === 'off';
}

function settingOf(rule: string, { rules, profile, podSecurity }: Settings): 'off' | Severity | undefined {
  if (Object.hasOwn(rules, rule)) return rules[rule] === 'on' ? undefined : rules[rule];
  const level = POD_SECURITY.get(rule);
  if (level !== undefined) return podSecurity === 'restricted' || podSecurity === level ? undefined : 'off';
  return OFF.has(rule) || PROFILES.indexOf(FROM.get(rule) ?? 'learning') > PROFILES.indexOf(profile)
    ? 'off'
    : undefined;
}

/** Two settings with the same key give the same findings. */
export function settingsKey({ rules, ...others }: Settings): string {
  return JSON.stringify([Object.entries(others).sort(byName), Object.entries(rules).sort(byName)]);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
