import { podCoach } from '../pod-coach.ts';
import type { Profile } from '../../core/settings/settings.ts';
import type { Changes } from '../files/git.ts';
import { UsageError, flag, jobsOf, oneOf, ruleIds, textOf, versionOf } from './option-values.ts';
import type { Values } from './option-values.ts';
import { COLORS, FAIL_LEVELS, FORMATS } from './options.ts';
import type { Color, FailLevel, Format } from './options.ts';

export interface CheckArguments {
  /** Files, folders and patterns. */
  readonly files: readonly string[];
  readonly stdin: boolean;
  readonly format: Format;
  /** Which fixes are applied; with `diff` they are printed and no file is written. */
  readonly fix: 'none' | 'safe' | 'suggested';
  readonly diff: boolean;
  readonly changes: Changes | undefined;
  readonly failOn: FailLevel;
  /** Only these; empty: all. */
  readonly rules: readonly string[];
  readonly ignoredRules: readonly string[];
  readonly statistics: boolean;
  readonly quiet: boolean;
  /** Leave out of SARIF what authors ignore. */
  readonly omitSuppressed: boolean;
  readonly color: Color;
  /** Undefined: as the folder's settings say. */
  readonly kubernetesVersion: number | undefined;
  readonly profile: Profile | undefined;
  readonly baseline: { readonly file: string; readonly write: boolean; readonly prune: boolean } | undefined;
  /** The file that keeps results between runs. */
  readonly cache: string | undefined;
  /** How many threads; undefined: as many as there are processors. */
  readonly jobs: number | undefined;
}

/** What `check` was asked for; throws a UsageError. */
export function checkArguments(values: Values, words: readonly string[]): CheckArguments {
  const stdin = flag(values, 'stdin') || words.includes('-');
  const files = words.filter((word) => word !== '-');
  const changes = changesOf(values);
  refuseConflicts(values, stdin);
  if (files.length === 0 && !stdin && !changes) throw new UsageError('Name at least one file, or use --stdin.');
  const fix = flag(values, 'fix') || flag(values, 'diff') ? 'safe' : 'none';
  return {
    files,
    stdin,
    format: oneOf(values, 'format', FORMATS) ?? 'text',
    fix: flag(values, 'fix-suggested') ? 'suggested' : fix,
    diff: flag(values, 'diff'),
    changes,
    failOn: oneOf(values, 'fail-on', FAIL_LEVELS, 'severity') ?? 'error',
    rules: ruleIds(values, 'rule'),
    ignoredRules: ruleIds(values, 'ignore-rule'),
    statistics: flag(values, 'statistics'),
    quiet: flag(values, 'quiet'),
    omitSuppressed: flag(values, 'omit-suppressed'),
    color: oneOf(values, 'color', COLORS) ?? 'auto',
    kubernetesVersion: versionOf(values, 'kubernetes-version'),
    profile: oneOf(values, 'profile', podCoach.settings.profiles),
    baseline: baselineOf(values),
    cache: textOf(values, 'cache') === '' ? '.pod-coach-cache.json' : textOf(values, 'cache'),
    jobs: jobsOf(values),
  };
}

function changesOf(values: Values): Changes | undefined {
  if (flag(values, 'staged')) return { kind: 'staged' };
  const since = textOf(values, 'changed');
  return since === undefined ? undefined : { kind: 'changed', since: since === '' ? undefined : since };
}

function baselineOf(values: Values): CheckArguments['baseline'] {
  const written = textOf(values, 'write-baseline') ?? textOf(values, 'write-accepted');
  const file = written ?? textOf(values, 'baseline') ?? textOf(values, 'accepted');
  return file === undefined ? undefined : { file, write: written !== undefined, prune: flag(values, 'prune') };
}

/** Two options that cannot be meant together. */
function refuseConflicts(values: Values, stdin: boolean): void {
  const has = (...names: readonly string[]): boolean => names.some((name) => values[name] !== undefined);
  const baseline = has('baseline', 'accepted');
  const conflicts: readonly (readonly [boolean, string])[] = [
    [baseline && has('write-baseline', 'write-accepted'), 'Use --baseline or --write-baseline, not both.'],
    [has('staged') && has('changed'), 'Use --changed or --staged, not both.'],
    [stdin && has('staged', 'changed'), 'Use standard input or files from git, not both.'],
    [has('prune') && !baseline, '--prune needs --baseline FILE.'],
    [stdin && has('cache'), 'Use --stdin or --cache, not both.'],
  ];
  const found = conflicts.find(([holds]) => holds);
  if (found) throw new UsageError(found[1]);
}
