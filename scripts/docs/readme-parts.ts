/** The tables of README.md, from the rules, the lessons and package.json. */

import { questionsOf } from '../../src/core/lessons/course.ts';
import type { Course } from '../../src/core/lessons/course.ts';
import { DEFAULT_VERSION, NEWEST_VERSION, OLDEST_VERSION, versionName } from '../../src/core/kubernetes/versions.ts';
import type { Severity } from '../../src/core/rules/finding.ts';
import { code, table } from './markdown.ts';
import type { RuleArea } from './rule-areas.ts';

/** What we read of package.json. */
export interface ExtensionManifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string; readonly title: string }[];
    readonly keybindings?: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
    readonly menus: { readonly commandPalette?: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

interface Setting {
  readonly default: unknown;
  readonly order?: number;
  readonly enum?: readonly unknown[];
  readonly markdownDescription?: string;
  readonly description?: string;
}

/** Rules by lesson: how many of each severity, and one example from each of three sections. */
export function rulesTable(areas: readonly RuleArea[]): string {
  const lessons = [...new Set(areas.map(({ lessonTitle }) => lessonTitle))];
  const rows = lessons.map((title) => {
    const sections = areas.filter(({ lessonTitle }) => lessonTitle === title);
    const count = (...severities: Severity[]): string =>
      String(sections.flatMap(({ rules }) => rules).filter(({ severity }) => severities.includes(severity)).length);
    const examples = sections.slice(0, 3).flatMap(({ rules }) => rules.slice(0, 1).map((rule) => rule.title));
    return [title, count('error'), count('warning'), count('information', 'hint'), examples.join('; ')];
  });
  return table(['Lesson', 'Errors', 'Warnings', 'Advice', 'For example'], rows);
}

export function lessonsTable({ lessons }: Course): string {
  const rows = lessons.map((lesson) => [
    `**${lesson.title}**`,
    lesson.excerpt,
    `${lesson.readingMinutes} min`,
    String(questionsOf(lesson).length),
    String(lesson.exercises.length),
  ]);
  return table(['Lesson', 'About', 'Reading time', 'Questions', 'Exercises'], rows);
}

export function settingsTable({ contributes }: ExtensionManifest): string {
  const settings = Object.entries(contributes.configuration.properties).sort(
    ([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0),
  );
  const rows = settings.map(([name, setting]) => [
    code(name),
    code(JSON.stringify(setting.default)),
    [setting.markdownDescription ?? setting.description ?? '', valuesOf(setting)]
      .filter((text) => text !== '')
      .join(' '),
  ]);
  return table(['Setting', 'Default', 'What it does'], rows);
}

function valuesOf(setting: Setting): string {
  return setting.enum ? `One of ${setting.enum.map((value) => code(JSON.stringify(value))).join(', ')}.` : '';
}

/** The commands that the command palette offers. */
export function commandsTable({ contributes }: ExtensionManifest): string {
  const hidden = new Set(
    contributes.menus.commandPalette?.filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const keys = new Map(
    contributes.keybindings?.map(({ command, key, mac }) => [
      command,
      mac === undefined ? code(key) : `${code(key)} (Mac: ${code(mac)})`,
    ]),
  );
  const rows = contributes.commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, category, title }) => [`${category}: ${title}`, code(command), keys.get(command) ?? '']);
  return table(['Command', 'Id', 'Keys'], rows);
}

/** Which versions are known, and which one judges. */
export function versionsSentence(): string {
  const [oldest, newest, usual] = [OLDEST_VERSION, NEWEST_VERSION, DEFAULT_VERSION].map(versionName);
  return [
    `Pod Coach knows Kubernetes ${oldest} to ${newest} and checks against ${usual}, unless the setting ` +
      '`podCoach.kubernetesVersion` says otherwise.',
    'A newer version can be set too: what Pod Coach does not know is then a warning, not an error.',
  ].join('\n');
}
