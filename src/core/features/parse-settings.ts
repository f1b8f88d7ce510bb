/** Settings as people write them -> `Settings`. Whatever is written, settings come out. */

import { defaultSettings, NEWEST_VERSION, OLDEST_VERSION, PROFILES } from './settings.ts';
import type { RuleSetting, Settings } from './settings.ts';

const RULE_SETTINGS: ReadonlySet<unknown> = new Set<RuleSetting>(['off', 'hint', 'information', 'warning', 'error']);

/** The settings below `podCoach.`, as they are written. */
export interface WrittenSettings {
  readonly kubernetesVersion?: unknown;
  readonly profile?: unknown;
  readonly podSecurity?: unknown;
  readonly rules?: unknown;
}

/** Reads them; what cannot be read is as if it were not there. */
export function parseSettings({ kubernetesVersion, profile, podSecurity, rules }: WrittenSettings): Settings {
  return {
    kubernetesVersion: parseKubernetesVersion(kubernetesVersion) ?? defaultSettings.kubernetesVersion,
    profile: PROFILES.find((known) => known === profile) ?? defaultSettings.profile,
    podSecurity: podSecurity === 'baseline' || podSecurity === 'restricted' ? podSecurity : defaultSettings.podSecurity,
    rules: parseRuleSettings(rules),
    ignored: false,
    isPatch: false,
  };
}

/** `1.34` -> 34; undefined for a version that Pod Coach does not know. */
export function parseKubernetesVersion(value: unknown): number | undefined {
  const minor = typeof value === 'string' ? /^v?1\.(\d{1,3})$/.exec(value.trim())?.[1] : undefined;
  const version = Number(minor);
  return version >= OLDEST_VERSION && version <= NEWEST_VERSION ? version : undefined;
}

/** Rule id -> severity or off. Rules that nobody knows stay: they may come with the next version. */
export function parseRuleSettings(value: unknown): Record<string, RuleSetting> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, RuleSetting] => RULE_SETTINGS.has(entry[1])));
}
