/** What the lightbulb offers at a place: repairs first, then why, then a way to be left in peace. */

import type { Finding, Fix } from '../rules/finding.ts';
import { declarations } from '../rules/index.ts';
import type { Range } from '../text.ts';
import { FOLDER_SETTINGS_FILE } from './folder-settings/folder-settings.ts';

export type QuickFix =
  | { readonly type: 'fix'; readonly title: string; readonly finding: Finding; readonly fix: Fix }
  | { readonly type: 'explain'; readonly title: string; readonly finding: Finding }
  | { readonly type: 'turn-off' | 'turn-off-in-folder'; readonly title: string; readonly finding: Finding };

const TITLES: ReadonlyMap<string, string> = new Map(declarations.map(({ id, title }) => [id, title]));

/** The findings that touch `range`; all count in the same text. */
export function findingsAt(findings: readonly Finding[], range: Range): Finding[] {
  return findings.filter((finding) => touches(finding.range, range));
}

/** What can be done about some findings, most useful first; `inFolder` says that there is a folder that can have settings of its own. */
export function quickFixesFor(findings: readonly Finding[], inFolder = false): QuickFix[] {
  return [
    ...findings.flatMap(repairs),
    ...firstOfEach(findings, ({ rule, lesson }) => `${rule} ${lesson}`).map((finding) => explanation(finding)),
    ...firstOfEach(findings, ({ rule }) => rule).flatMap((finding) => (inFolder ? [silence(finding), silenceInFolder(finding)] : [silence(finding)])),
  ];
}

/** What a rule is about, in a few words. */
export function ruleTitle(rule: string): string {
  return TITLES.get(rule) ?? rule;
}

function repairs(finding: Finding): QuickFix[] {
  const preferredFirst = [...finding.fixes].sort((a, b) => Number(b.preferred) - Number(a.preferred));
  return preferredFirst.map((fix) => ({ type: 'fix', title: fix.title, finding, fix }));
}

function explanation(finding: Finding): QuickFix {
  return { type: 'explain', title: `Explain: ${ruleTitle(finding.rule)}`, finding };
}

function silence(finding: Finding): QuickFix {
  return { type: 'turn-off', title: `Turn this rule off: ${finding.rule}`, finding };
}

function silenceInFolder(finding: Finding): QuickFix {
  return { type: 'turn-off-in-folder', title: `Turn this rule off in ${FOLDER_SETTINGS_FILE}: ${finding.rule}`, finding };
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function firstOfEach(findings: readonly Finding[], key: (finding: Finding) => string): Finding[] {
  return [...new Map([...findings].reverse().map((finding) => [key(finding), finding])).values()].reverse();
}
