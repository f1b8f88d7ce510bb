import path from 'node:path';
import { podCoach } from '../pod-coach.ts';
import type { FileAnalysis } from '../../core/analysis/analysis.ts';
import type { RuleSetting, Settings } from '../../core/settings/settings.ts';
import type { TextEdit } from '../../core/text.ts';
import type { FileNames } from '../../core/workspace/file-names.ts';
import { analyseSource, slimmed } from './check.ts';
import type { AnalysedFile } from './check.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import { FolderSettingsFiles } from '../files/folder-settings.ts';
import { Kustomizations } from '../files/kustomizations.ts';
import { analysisOfPage, editedPage, isMarkdown } from '../files/markdown.ts';
import type { Source } from '../files/source.ts';

/** What decides how a file is judged. */
export type Judging = Pick<CheckArguments, 'kubernetesVersion' | 'profile' | 'rules' | 'ignoredRules' | 'fix'>;

/** A file that was looked at, as plain data that can go to another thread or into a cache. */
export interface CheckResult {
  readonly analysed: AnalysedFile;
  readonly names: FileNames;
  /** The fixes that were applied, in the text as it was read. */
  readonly edits: readonly TextEdit[];
}

/** Looks at one file after another; knows the settings of their folders. */
export class FileChecker {
  readonly #judging: Judging;
  readonly analyzer = podCoach.documents.createAnalyzer();
  readonly #reader = podCoach.workspace.createNameReader();
  readonly #folders: FolderSettingsFiles;
  readonly #kustomizations = new Kustomizations();
  readonly #settings = new Map<string, Settings>();

  /** `tell` hears what makes no sense in the settings of a folder. */
  constructor(judging: Judging, tell: (problem: string) => void) {
    this.#judging = judging;
    this.#folders = new FolderSettingsFiles(tell);
  }

  /** What is asked for on the command line counts more than what the folder says. */
  async settingsOf(file: string): Promise<Settings> {
    const folder = await this.#folders.of(file);
    const settings = folder
      ? podCoach.settings.withFolderSettings(podCoach.settings.defaultSettings, folder.settings, folder.path)
      : podCoach.settings.defaultSettings;
    const { kubernetesVersion = settings.kubernetesVersion, profile = settings.profile } = this.#judging;
    const rules = { ...settings.rules, ...ruleSettings(this.#judging, settings.rules) };
    const kustomized = await this.#kustomizations.madeOf(file);
    return this.#shared({ ...settings, ...kustomized, kubernetesVersion, profile, rules });
  }

  /** Files with the same settings share one object, which another thread and a cache are told once. */
  #shared(settings: Settings): Settings {
    const key = podCoach.settings.settingsKey(settings);
    const known = this.#settings.get(key);
    if (known) return known;
    this.#settings.set(key, settings);
    return settings;
  }

  /** Looks at a text, with the fixes made first that were asked for. */
  check(source: Source, settings: Settings, fix: CheckArguments['fix']): CheckResult {
    if (isMarkdown(source.file)) return this.#checkPage(source, settings, fix);
    const { file, edits, repairs } = analyseSource(source, this.analyzer, settings, fix);
    return this.resultOf(source, file, edits, repairs);
  }

  /** What a page shows is an example: no other file needs it, and it needs none. */
  #checkPage(source: Source, settings: Settings, fix: CheckArguments['fix']): CheckResult {
    const yaml = { ...source, text: podCoach.documents.yamlInMarkdown(source.text) };
    const { file, edits, repairs } = analyseSource(yaml, this.analyzer, settings, fix);
    const page = editedPage(source.text, edits);
    if (page === undefined) return this.#checkPage(source, settings, 'none');
    return {
      analysed: slimmed(source.file, analysisOfPage(page, file), repairs, this.analyzer),
      names: { path: addressOf(source.file), lineStarts: [0], documents: [] },
      edits,
    };
  }

  analyse(text: string, settings: Settings): FileAnalysis {
    return this.analyzer.analyse(text, settings);
  }

  /** The result of a source whose text was edited and analysed. */
  resultOf(source: Source, file: FileAnalysis, edits: readonly TextEdit[], repairs: number): CheckResult {
    return {
      analysed: slimmed(source.file, file, repairs, this.analyzer),
      names: this.#reader.ofAnalysis(addressOf(source.file), file),
      edits,
    };
  }
}

/** What an index knows a file by. */
export function addressOf(file: string): string {
  return path.resolve(file).split(path.sep).join('/');
}

/** `--rule` turns all others off, and a rule on that waits to be asked for. */
function ruleSettings(
  { rules, ignoredRules }: Judging,
  folder: Readonly<Record<string, RuleSetting>>,
): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  if (rules.length > 0) {
    for (const { id } of podCoach.documents.rules) {
      const own = folder[id];
      settings[id] = !rules.includes(id) ? 'off' : own === undefined || own === 'off' ? 'on' : own;
    }
  }
  for (const id of ignoredRules) settings[id] = 'off';
  return settings;
}
