import {
  DEFAULT_VERSION,
  NEWEST_VERSION,
  OLDEST_VERSION,
  isNewerThanKnown,
  newerVersionNote,
  versionName,
} from '../kubernetes/versions.ts';
import { completeFolderSettings } from '../settings/folder-settings/complete-folder-settings.ts';
import { FOLDER_SETTINGS_FILE, withFolderSettings } from '../settings/folder-settings/folder-settings.ts';
import { readFolderSettings } from '../settings/folder-settings/read-folder-settings.ts';
import { ruleNamedAt } from '../settings/folder-settings/rule-named-at.ts';
import { settingNamedAt } from '../settings/folder-settings/setting-named-at.ts';
import { turnOffInFolder } from '../settings/folder-settings/turn-off-in-folder.ts';
import { readExcludes } from '../settings/excluded-paths.ts';
import { readIgnoreFile } from '../settings/gitignore.ts';
import { leftOut } from '../settings/left-out.ts';
import { isGlob, matchesGlob, parseGlob } from '../settings/glob.ts';
import { parseKubernetesVersion, parseSettings } from '../settings/parse-settings.ts';
import { PROFILES, defaultSettings, settingsKey } from '../settings/settings.ts';

/**
 * Settings of a person and of a folder (`.pod-coach.yaml`), patterns of paths, versions of Kubernetes. What cannot be
 * read is as if it were not there.
 */
export const settings = {
  /** How much advice is wanted. Each reports what those before it do, and more. */
  profiles: PROFILES,
  /** What holds where nobody has set anything. */
  defaultSettings,
  /** Two settings with the same key give the same findings. */
  settingsKey,
  /** Reads them; what cannot be read is as if it were not there. */
  parseSettings,
  /** `1.34` -> 34; undefined for what is no version, and for versions older than all that Pod Coach knows. */
  parseKubernetesVersion,
  /** `.pod-coach.yaml`. */
  folderSettingsFile: FOLDER_SETTINGS_FILE,
  /**
   * The folder's word counts more than a person's own settings: everyone who works in it gets the same. `path` counts
   * from the folder.
   */
  withFolderSettings,
  /** Reads one: its settings, and the problems in it as findings with offsets of this text. */
  readFolderSettings,
  /** The line alone decides, with the last key above it that is not indented: half-typed files are completed too. */
  completeFolderSettings,
  /** The rule that a line below `rules` names, by its id or an alias. */
  ruleNamedAt,
  /** The setting or parameter that a line sets, with what may be written there. */
  settingNamedAt,
  /** Undefined where the file is no map of settings, or broken: a person must look at it first. */
  turnOffInFolder,
  /** Does a text ask for several files, instead of naming one? */
  isGlob,
  /** Undefined for a pattern that is none: a brace left open, or more than anyone would write. */
  parseGlob,
  /** Does a path (with slashes, from where the pattern counts) match as a whole? */
  matchesGlob,
  /** Reads a setting such as `files.exclude`. */
  readExcludes,
  /** Reads a `.gitignore` of a folder. */
  readIgnoreFile,
  /** Tells for the paths of a folder whether settings or ignore files leave them out. */
  leftOut,
  /** What judges where no one asks for another: what most clusters run, so it follows the newest by some months. */
  defaultVersion: DEFAULT_VERSION,
  /** The newest Kubernetes that is known, as its minor version. */
  newestVersion: NEWEST_VERSION,
  /** The oldest Kubernetes that is known, as its minor version. */
  oldestVersion: OLDEST_VERSION,
  /** As people write it: `1.36`. */
  versionName,
  /** In a version newer than all that Pod Coach knows, what it does not know may exist. */
  isNewerThanKnown,
  /** What holds for a version that is newer than all that Pod Coach knows, in a sentence. */
  newerVersionNote,
} as const;
