/**
 * What every finding promises, whatever its rule: its sentences read as sentences, and each of its fixes does what its
 * title says and leads out of the finding. None of this knows what a rule is about.
 */

import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../../src/core/rules/finding.ts';
import { applyEdits } from '../../../src/core/text.ts';

/** `again` judges another text as this one was judged; `reveals` is what the rule says of itself. */
export interface Judged {
  readonly text: string;
  /** All that was found in it, of other rules as well. */
  readonly all: readonly Finding[];
  readonly reveals: boolean;
  again(text: string): readonly Finding[];
}

export function keepsItsPromises(finding: Finding, judged: Judged): void {
  saysWhatItDoes(finding, judged.text);
  for (const fix of finding.fixes) leadsOut(finding, fix, judged);
}

/** The part that needs no second look: sentences, places and titles. */
export function saysWhatItDoes({ message, path, range, related, fixes }: Finding, text: string): void {
  readsWell(message, /^(?:[`A-Z0-9]|seccomp|kubectl)/, /[.?]$/);
  assert.doesNotMatch(path, /^\.|\.$|\.\.|\.\[|\[\]|undefined|NaN/, message);
  assert.ok(range.start <= range.end && range.end <= text.length, `${message} is nowhere`);
  for (const other of related) {
    readsWell(other.message, /^[`A-Z0-9]/, /[.?]$/);
    assert.ok(
      other.range.start < other.range.end && other.range.end <= text.length,
      `${message}: ${other.message} is nowhere`,
    );
    assert.ok(
      other.range.start !== range.start || other.range.end !== range.end,
      `${message}: ${other.message} is at the finding itself`,
    );
  }
  for (const fix of fixes) {
    readsWell(fix.title, /^[A-Z][a-z]+ /, /[^\s.]$/);
    doesWhatItSays(fix, text);
  }
}

function readsWell(sentence: string, start: RegExp, end: RegExp): void {
  assert.match(sentence, start);
  assert.match(sentence, end);
  const parts = sentence.split('`');
  assert.equal(parts.length % 2, 1, `an open backtick: ${sentence}`);
  const words = parts.filter((_, at) => at % 2 === 0).join('x');
  assert.doesNotMatch(words, / {2}|\n|\bundefined\b|\bNaN\b|\[object| [.,;:?](?: |$)/, sentence);
  for (const [at, part] of parts.entries()) assert.ok(at % 2 === 0 || part.trim() !== '', `empty code: ${sentence}`);
}

/** The words of a title are those of the edit, whatever else YAML needs around them. */
function wordsOf(text: string): string[] {
  return text.match(/[\w/-]+/g) ?? [];
}

function doesWhatItSays({ title, edits, action }: Fix, text: string): void {
  const written = edits.map(({ newText }) => newText).join('\n');
  const taken = edits.map(({ range }) => text.slice(range.start, range.end)).join('\n');
  const shown = `${title}: ${JSON.stringify(edits)}`;
  assert.ok(
    edits.some(({ range, newText }) => text.slice(range.start, range.end) !== newText),
    shown,
  );
  for (const [, code = ''] of title.matchAll(/(?:^Add|^Change to|^Rename to|^Change `[^`]*` to) `([^`…]*)`/g))
    for (const word of wordsOf(code)) assert.ok(written.includes(word) || text.includes(word), shown);
  if (action?.type === 'add' && action.name !== undefined) {
    assert.ok(written.includes(action.name) || text.includes(action.name), shown);
    for (const word of wordsOf(action.value ?? '')) assert.ok(written.includes(word), shown);
  }
  if (action?.type === 'remove' && action.name !== undefined) assert.ok(taken.includes(action.name), shown);
}

/** The same is not said again, and nothing is worse, unless the rule hides what comes after it. */
function leadsOut(finding: Finding, fix: Fix, { text, all, reveals, again }: Judged): void {
  const after = again(applyEdits(text, fix.edits));
  const same = ({ rule, path, message }: Finding): boolean =>
    rule === finding.rule && path === finding.path && message === finding.message;
  assert.ok(!after.some(same), `${fix.title} does not help: ${finding.message}`);
  if (reveals) return;
  const errors = (findings: readonly Finding[]): number =>
    findings.filter(({ severity }) => severity === 'error').length;
  assert.ok(
    errors(after) <= errors(all),
    `${fix.title} makes it worse: ${after.map(({ message }) => message).join(' ')}`,
  );
}
