/**
 * Reads the text of a `.pod-coach.yaml`. Whatever is written, settings come out, and a problem for each thing that
 * makes no sense.
 */

import { aliases, byRuleId } from '../../rules/aliases.ts';
import { declarations } from '../../rules/index.ts';
import { syntaxFindings } from '../../rules/structure/syntax.ts';
import { closestOfAll } from '../../text-distance.ts';
import type { Range } from '../../text.ts';
import { rangeOf } from '../../yaml/cursor.ts';
import { documentRanges } from '../../yaml/documents.ts';
import type { YamlNode } from '../../yaml/nodes.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { readValues } from '../../yaml/read-values.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import type { Glob } from '../glob.ts';
import { parseKubernetesVersion } from '../parse-settings.ts';
import { PROFILES } from '../settings.ts';
import type { RuleSetting } from '../settings.ts';
import type { FolderSettings } from './folder-settings.ts';
import { NO_FOLDER_SETTINGS } from './folder-settings.ts';
import { ignoredPaths } from './ignored-paths.ts';
import { readParameters } from './read-parameters.ts';
import { MAX_PATTERNS, RULE_VALUES, SETTINGS_KEYS } from './settings-keys.ts';

/** Something in the file that Pod Coach cannot follow. */
export interface SettingsProblem {
  readonly range: Range;
  readonly message: string;
}

export interface ReadFolderSettings {
  readonly settings: FolderSettings;
  readonly problems: readonly SettingsProblem[];
}

/** More problems than this are no settings that anyone wrote. */
const MAX_PROBLEMS = 100;

const RULES: ReadonlySet<string> = new Set([...declarations.map(({ id }) => id), ...aliases]);

export function readFolderSettings(text: string): ReadFolderSettings {
  const [first, second] = documentRanges(text);
  const parsed = parseDocument(text.slice(0, first?.end));
  const problems: SettingsProblem[] = syntaxFindings(parsed).map(({ range, message }) => ({ range, message }));
  if (problems.length > 0) return { settings: NO_FOLDER_SETTINGS, problems: problems.slice(0, MAX_PROBLEMS) };
  const reader = new Reader(text);
  const { root } = readValues(parsed.root);
  if (second && text.slice(second.start).trim() !== '')
    reader.say(
      { start: second.start, end: Math.min(second.start + 3, text.length) },
      'Only the first document of this file is read.',
    );
  if (root?.kind === 'map') return { settings: reader.settings(root), problems: reader.problems };
  if (root) reader.wrong(root, 'This file must be a map of settings, such as `profile: standard`.');
  return { settings: NO_FOLDER_SETTINGS, problems: reader.problems };
}

class Reader {
  readonly problems: SettingsProblem[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Nobody reads on: looking for what else may be wrong would only take time. */
  get #isFull(): boolean {
    return this.problems.length >= MAX_PROBLEMS;
  }

  settings(root: MapValue): FolderSettings {
    for (const { name, key } of root.entries) {
      if (!SETTINGS_KEYS.some((known) => known.name === name))
        this.unknown(
          key,
          name,
          'setting',
          SETTINGS_KEYS.map((known) => known.name),
        );
    }
    this.#twice(root);
    const version = this.#choice(root, 'kubernetesVersion');
    return {
      profile: PROFILES.find((profile) => profile === this.#choice(root, 'profile')),
      kubernetesVersion: parseKubernetesVersion(version),
      podSecurity: (['off', 'baseline', 'restricted'] as const).find(
        (level) => level === this.#choice(root, 'podSecurity'),
      ),
      customPodTemplates: this.#flag(root, 'customPodTemplates'),
      requireReason: this.#flag(root, 'requireReason'),
      parameters: readParameters(root.get('parameters'), this),
      rules: this.#rules(root.get('rules')),
      ignore: this.#ignore(root.get('ignore')),
    };
  }

  say(range: Range, message: string): void {
    if (!this.#isFull && !this.problems.some((known) => known.range.start === range.start))
      this.problems.push({ range, message });
  }

  wrong({ node }: Value, message: string): void {
    this.say(rangeOf(node, this.#text), message);
  }

  unknownKey({ key, name }: Entry, what: string, known: readonly string[]): void {
    this.unknown(key, name, what, known);
  }

  unknown(key: YamlNode, name: string, what: string, known: Iterable<string>): void {
    if (this.#isFull) return;
    const [meant] = closestOfAll(name, known);
    this.say(
      { start: key.start, end: key.end },
      `Unknown ${what} \`${clip(name)}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
    );
  }

  /** The text as written: `1.30` and `off` mean something else to YAML. */
  #choice(root: MapValue, name: string): string | undefined {
    const value = root.get(name);
    const values = SETTINGS_KEYS.find((key) => key.name === name)?.values ?? [];
    if (!value) return undefined;
    const isNewer = value.kind === 'scalar' && name === 'kubernetesVersion' && parseKubernetesVersion(value.source);
    if (value.kind === 'scalar' && (isNewer || values.includes(value.source))) return value.source;
    this.wrong(value, `\`${name}\` must be one of ${values.join(', ')}.`);
    return undefined;
  }

  #flag(root: MapValue, name: string): boolean | undefined {
    const written = this.#choice(root, name);
    return written === undefined ? undefined : written === 'true';
  }

  #rules(value: Value | undefined): Record<string, RuleSetting> {
    if (value && value.kind !== 'map')
      this.wrong(value, '`rules` must map rule ids to severities, such as `image-tag: off`.');
    if (value?.kind !== 'map') return {};
    this.#twice(value);
    return byRuleId(value.entries.flatMap((entry) => this.#rule(entry)));
  }

  #rule({ name, key, value }: Entry): [string, RuleSetting][] {
    if (!RULES.has(name)) this.unknown(key, name, 'rule', RULES);
    if (value.kind === 'scalar' && value.isNull) return [];
    const setting = value.kind === 'scalar' ? RULE_VALUES.find((known) => known === value.source) : undefined;
    if (setting === undefined) this.wrong(value, `The severity of a rule must be one of ${RULE_VALUES.join(', ')}.`);
    return setting === undefined ? [] : [[name, setting]];
  }

  #ignore(value: Value | undefined): Glob[] {
    if (value && value.kind !== 'list') this.wrong(value, '`ignore` must be a list of files and folders.');
    if (value?.kind !== 'list') return [];
    const extra = value.items[MAX_PATTERNS];
    if (extra) this.wrong(extra, `Only the first ${MAX_PATTERNS} patterns are read.`);
    return value.items.slice(0, MAX_PATTERNS).flatMap((item) => {
      const glob = item.kind === 'scalar' ? ignoredPaths(item.source) : undefined;
      if (!glob)
        this.wrong(item, 'Each item of `ignore` must be a file pattern, such as `generated/` or `**/*.patch.yaml`.');
      return glob ? [glob] : [];
    });
  }

  #twice(map: MapValue): void {
    for (const { name, key } of map.duplicates)
      this.say({ start: key.start, end: key.end }, `Duplicate key \`${clip(name)}\`; the last one wins.`);
  }
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
