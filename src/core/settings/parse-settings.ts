/** Settings as people write them -> `Settings`. Whatever is written, settings come out. */

import { canJudgeBy } from '../kubernetes/versions.ts';
import { byRuleId } from '../rules/aliases.ts';
import { defaultSettings, PROFILES } from './settings.ts';
import type { RuleSetting, Settings } from './settings.ts';

const RULE_SETTINGS: ReadonlySet<unknown> = new Set<RuleSetting>(['off', 'hint', 'information', 'warning', 'error']);

/** The settings below `podCoach.`, as they are written. */
export interface WrittenSettings {
  readonly kubernetesVersion?: unknown;
  readonly profile?: unknown;
  readonly podSecurity?: unknown;
  readonly customPodTemplates?: unknown;
  readonly rules?: unknown;
}

/** Reads them; what cannot be read is as if it were not there. */
export function parseSettings(written: WrittenSettings): Settings {
  const { kubernetesVersion, profile, podSecurity, customPodTemplates, rules } = written;
  return {
    kubernetesVersion: parseKubernetesVersion(kubernetesVersion) ?? defaultSettings.kubernetesVersion,
    profile: PROFILES.find((known) => known === profile) ?? defaultSettings.profile,
    podSecurity: podSecurity === 'baseline' || podSecurity === 'restricted' ? podSecurity : defaultSettings.podSecurity,
    customPodTemplates:
      typeof customPodTemplates === 'boolean' ? customPodTemplates : defaultSettings.customPodTemplates,
    rules: parseRuleSettings(rules),
    ignored: false,
    parameters: defaultSettings.parameters,
    requireReason: false,
    isPatch: false,
    images: [],
  };
}

/** `1.34` -> 34; undefined for what is no version, and for versions older than all that Pod Coach knows. */
export function parseKubernetesVersion(value: unknown): number | undefined {
  const minor = typeof value === 'string' ? /^v?1\.(\d{1,3})$/.exec(value.trim())?.[1] : undefined;
  const version = Number(minor);
  return canJudgeBy(version) ? version : undefined;
}

/**
 * Rule id -> severity or off, also for those that are named by an alias. Rules that nobody knows stay: they may come
 * with the next version.
 */
export function parseRuleSettings(value: unknown): Record<string, RuleSetting> {
  if (typeof value !== 'object' || value === null) return {};
  return byRuleId(Object.entries(value).filter((entry): entry is [string, RuleSetting] => RULE_SETTINGS.has(entry[1])));
}
