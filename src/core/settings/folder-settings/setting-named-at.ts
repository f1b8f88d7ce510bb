/** The setting that a line of `.pod-coach.yaml` sets: for explaining it there. */

import type { Range } from '../../text.ts';
import { ownerOf } from './complete-folder-settings.ts';
import { PARAMETER_KEYS, SETTINGS_KEYS } from './settings-keys.ts';

export interface NamedSetting {
  readonly name: string;
  readonly about: string;
  /** What may be written there; empty for maps and lists. */
  readonly values: readonly string[];
  /** A value for what holds a list, a map or a number. */
  readonly example?: string;
  readonly range: Range;
}

export function settingNamedAt(text: string, offset: number): NamedSetting | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [, indent = '', name = ''] = /^([ \t]*)([\w-]+):/.exec(text.slice(start, start + 200)) ?? [];
  const range = { start: start + indent.length, end: start + indent.length + name.length };
  if (name === '' || offset < range.start || offset > range.end) return undefined;
  const setting = SETTINGS_KEYS.find((key) => key.name === name);
  if (indent === '') return setting && { name, about: setting.about, values: setting.values ?? [], range };
  const parameter = PARAMETER_KEYS.find((key) => key.name === name);
  if (!parameter || ownerOf(text, start) !== 'parameters') return undefined;
  return { name, about: parameter.about, values: [], example: parameter.example, range };
}
