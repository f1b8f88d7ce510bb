import { podCoach } from '../pod-coach.ts';

/** The command line cannot be understood; the message is a sentence for the person who wrote it. */
export class UsageError extends Error {}

/** What `parseArgs` made of the options. */
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export function flag(values: Values, name: string): boolean {
  return values[name] === true;
}

export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** One of some words; throws a UsageError for another. */
export function oneOf<Value extends string>(
  values: Values,
  name: string,
  known: readonly Value[],
  what = name,
): Value | undefined {
  const written = textOf(values, name);
  if (written === undefined) return undefined;
  const value = known.find((one) => one === written);
  if (value === undefined) throw new UsageError(`Unknown ${what} "${written}"${instead(written, known)}`);
  return value;
}

/** A Kubernetes version: 36 for 1.36. */
export function versionOf(values: Values, name: string): number | undefined {
  const written = textOf(values, name);
  const value = podCoach.settings.parseKubernetesVersion(written);
  if (written !== undefined && value === undefined) {
    throw new UsageError(
      `Unsupported Kubernetes version ${written}; supported: ` +
        `${podCoach.settings.versionName(podCoach.settings.oldestVersion)} to ` +
        `${podCoach.settings.versionName(podCoach.settings.newestVersion)}.`,
    );
  }
  return value;
}

/** Rule ids, given one by one or with commas. */
export function ruleIds(values: Values, name: string): readonly string[] {
  const written = values[name];
  const ids = (Array.isArray(written) ? written : []).flatMap((one) => (typeof one === 'string' ? one.split(',') : []));
  return ids.map(knownRule);
}

/** The id of a rule that may be named by an alias; throws a UsageError that names the nearest one. */
export function knownRule(name: string): string {
  const known = podCoach.documents.rules.flatMap((rule) => [rule.id, ...podCoach.documents.aliasesOfRule(rule.id)]);
  if (!known.includes(name)) throw new UsageError(`Unknown rule "${name}"${instead(name, known)}`);
  return podCoach.documents.ruleIdOf(name);
}

export function jobsOf(values: Values): number | undefined {
  const written = textOf(values, 'jobs');
  if (written === undefined) return undefined;
  if (!/^[1-9]\d?$/.test(written)) throw new UsageError('--jobs must be a number from 1 to 99.');
  return Number(written);
}

/** The end of a sentence about a word that is not known. */
export function instead(word: string, known: readonly string[]): string {
  const [closest] = podCoach.text.closestOfAll(word, known);
  if (closest !== undefined) return `. Did you mean ${closest}?`;
  return known.length > 10 ? '. To list all rules, run `pod-coach rules`.' : `. Use one of: ${known.join(', ')}.`;
}
