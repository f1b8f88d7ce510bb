/**
 * Which fixes the examples of every rule have: safe ones are made unasked, so that none may become safe by accident.
 */

import { createHash } from 'node:crypto';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import type { Finding, Fix } from '../../src/core/rules/finding.ts';
import { declarations } from '../../src/core/rules/index.ts';
import type { Example, RuleDeclaration } from '../../src/core/rules/rule.ts';
import { findingsAlone } from '../../src/core/workspace/checks/cross-file-findings.ts';
import { completeExample, exampleSettings, readMarks } from '../docs/rule-example.ts';

/** Where they are recorded. */
export const FIX_KINDS_FILE = 'test/core/rules/fix-kinds.json';

/**
 * By rule, and by what stands for a wrong example: the kinds of the fixes of each finding, such as `safe other |
 * none`.
 */
export type FixKinds = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** As the rules are now. */
export function fixKinds(): FixKinds {
  const analyzer = new Analyzer();
  return Object.fromEntries(
    declarations.flatMap((rule) => {
      const kinds = rule.examples.flatMap((example) =>
        'bad' in example ? [[keyOf(example), kindsIn(example, rule, analyzer)] as const] : [],
      );
      return kinds.length === 0 ? [] : [[rule.id, Object.fromEntries(kinds)]];
    }),
  );
}

/**
 * What to record: what is new is taken over, but a fix that was not safe stays so until somebody writes `safe` there
 * by hand.
 */
export function recordedKinds(now: FixKinds, before: FixKinds): FixKinds {
  return Object.fromEntries(
    Object.entries(now).map(([rule, kinds]) => [
      rule,
      Object.fromEntries(
        Object.entries(kinds).map(([example, kind]) => {
          const old = before[rule]?.[example];
          return [example, old !== undefined && safeOnes(kind) > safeOnes(old) ? old : kind];
        }),
      ),
    ]),
  );
}

function safeOnes(kinds: string): number {
  return kinds.split(' ').filter((kind) => kind === 'safe').length;
}

function kindsIn(example: Example & { bad: string }, rule: RuleDeclaration, analyzer: Analyzer): string {
  const { text } = readMarks(completeExample(example.bad, example.in ?? 'document'));
  return findingsAlone(text, exampleSettings(rule, example), analyzer)
    .filter(({ rule: id }) => id === rule.id)
    .map(kindsOf)
    .join(' | ');
}

function kindsOf({ fixes }: Finding): string {
  return fixes.length === 0 ? 'none' : fixes.map(kindOf).join(' ');
}

function kindOf({ safe, preferred }: Fix): string {
  return safe ? 'safe' : preferred ? 'preferred' : 'other';
}

function keyOf({ in: template, bad, version }: Example & { bad: string }): string {
  return createHash('sha256')
    .update(JSON.stringify([template, bad, version]))
    .digest('hex')
    .slice(0, 8);
}
