/** What a person can set, and what it makes of findings. */

import type { Finding, Severity } from '../rules/finding.ts';
import { declarations } from '../rules/index.ts';

export type RuleSetting = 'off' | Severity;
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
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The folder's settings leave this file alone. */
  readonly ignored: boolean;
  /** A kustomization uses this file as a patch: what is not written in it stands elsewhere. */
  readonly isPatch: boolean;
}

/** The newest and the oldest Kubernetes minor version that Pod Coach knows. */
export const NEWEST_VERSION = 36;
export const OLDEST_VERSION = 30;

export const defaultSettings: Settings = { kubernetesVersion: NEWEST_VERSION, profile: 'learning', podSecurity: 'off', rules: {}, ignored: false, isPatch: false };

const OFF: ReadonlySet<string> = new Set(declarations.filter(({ off }) => off).map(({ id }) => id));

/** The first profile that reports a rule, where that is not the first of all. */
const FROM: ReadonlyMap<string, Profile> = new Map(declarations.flatMap(({ id, profile }) => (profile ? [[id, profile]] : [])));

const POD_SECURITY: ReadonlyMap<string, 'baseline' | 'restricted'> = new Map(
  declarations.flatMap(({ id, podSecurity }) => (podSecurity ? [[id, podSecurity]] : [])),
);

/** Takes out what is off, and gives the rest the severity that the settings want. */
export function applySettings(findings: readonly Finding[], settings: Settings): Finding[] {
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

function settingOf(rule: string, { rules, profile, podSecurity }: Settings): RuleSetting | undefined {
  if (Object.hasOwn(rules, rule)) return rules[rule];
  const level = POD_SECURITY.get(rule);
  if (level !== undefined) return podSecurity === 'restricted' || podSecurity === level ? undefined : 'off';
  return OFF.has(rule) || PROFILES.indexOf(FROM.get(rule) ?? 'learning') > PROFILES.indexOf(profile) ? 'off' : undefined;
}

/** Two settings with the same key give the same findings. */
export function settingsKey({ kubernetesVersion, profile, podSecurity, rules, ignored, isPatch }: Settings): string {
  return JSON.stringify([kubernetesVersion, profile, podSecurity, ignored, isPatch, Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
