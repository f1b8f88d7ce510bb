/** What the lightbulb offers at a place: repairs first, then why, then a way to be left in peace. */

import type { Finding, Fix } from '../../rules/finding.ts';
import { declarations } from '../../rules/index.ts';
import type { Range } from '../../text.ts';

export type QuickFix =
  | { readonly type: 'fix'; readonly title: string; readonly finding: Finding; readonly fix: Fix }
  /** Every finding of the rule in the file, where there are several. */
  | { readonly type: 'fix-rule'; readonly title: string; readonly finding: Finding }
  | { readonly type: 'explain'; readonly title: string; readonly finding: Finding }
  /** Advice and warnings at the place, which may be ignored there, or turned off. */
  | {
      readonly type: 'ignore' | 'turn-off';
      readonly title: string;
      readonly finding: Finding;
      readonly findings: readonly Finding[];
    };

const TITLES: ReadonlyMap<string, string> = new Map(declarations.map(({ id, title }) => [id, title]));

/** The findings that touch `range`; all count in the same text. */
export function findingsAt<Found extends Finding>(findings: readonly Found[], range: Range): Found[] {
  return findings.filter((finding) => touches(finding.range, range));
}

/**
 * What can be done about some findings, most useful first. `all` are those of the file; `between` are found between
 * files.
 */
export function quickFixesFor(
  findings: readonly Finding[],
  all: readonly Finding[] = findings,
  between: readonly Finding[] = [],
): QuickFix[] {
  const here = [...findings, ...between];
  const optional = firstOfEach(
    here.filter(({ severity }) => severity !== 'error'),
    ({ rule }) => rule,
  );
  return [
    ...here.flatMap(repairs),
    ...firstOfEach(findings, ({ rule }) => rule).flatMap((finding) => wholeFile(finding, all)),
    ...firstOfEach(here, ({ rule, lesson }) => `${rule} ${lesson}`).map((finding) => explanation(finding)),
    ...inPeace(
      'ignore',
      'Ignore here',
      optional.filter((finding) => findings.includes(finding)),
    ),
    ...inPeace('turn-off', 'Turn off this rule', optional),
  ];
}

/** What a rule is about, in a few words. */
function ruleTitle(rule: string): string {
  return TITLES.get(rule) ?? rule;
}

function repairs(finding: Finding): QuickFix[] {
  const preferredFirst = [...finding.fixes].sort((a, b) => Number(b.preferred) - Number(a.preferred));
  return preferredFirst.map((fix) => ({ type: 'fix', title: fix.title, finding, fix }));
}

function explanation(finding: Finding): QuickFix {
  return { type: 'explain', title: `Explain: ${ruleTitle(finding.rule)}`, finding };
}

/** All of a rule at once, where there are several whose preferred fix was found. */
function wholeFile(finding: Finding, all: readonly Finding[]): QuickFix[] {
  const same = all.filter(({ rule, fixes }) => rule === finding.rule && fixes.some(({ preferred }) => preferred));
  if (same.length < 2 || !finding.fixes.some(({ preferred }) => preferred)) return [];
  return [{ type: 'fix-rule', title: `Fix all ${same.length} ${finding.rule} problems in this file`, finding }];
}

function inPeace(type: 'ignore' | 'turn-off', what: string, findings: readonly Finding[]): QuickFix[] {
  const [finding] = findings;
  return finding ? [{ type, title: `${what}: ${findings.map(({ rule }) => rule).join(', ')}`, finding, findings }] : [];
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function firstOfEach(findings: readonly Finding[], key: (finding: Finding) => string): Finding[] {
  return [...new Map([...findings].reverse().map((finding) => [key(finding), finding])).values()].reverse();
}
