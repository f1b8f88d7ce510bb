/** What `npm run typing` counts, over the pauses of a replay. */

import { lineAt, touches } from '../../src/core/features/unfinished/lines.ts';
import type { Finding } from '../../src/core/rules/finding.ts';
import { decidedAt } from './decided.ts';
import { findingsIn, isOnCaretLine } from './pauses.ts';
import type { Pause, PauseKind } from './pauses.ts';
import type { Replay } from './replays.ts';

export interface Counts {
  /** How often someone stopped. */
  pauses: number;
  /** Of these, how often an Error was published though the finished file has none in its place. */
  withError: number;
  /** How many such Errors there were, and how many of them on the line of the caret. */
  errors: number;
  onCaretLine: number;
}

export interface Measured extends Counts {
  /** Findings of the finished file that were published more than one line after the text had decided them. */
  late: number;
  readonly byKind: Partial<Record<PauseKind, Counts>>;
  readonly byReplay: Record<string, Counts & { late: number }>;
  /** What was published too early or too late, for people. */
  readonly examples: string[];
}

const none = (): Counts => ({ pauses: 0, withError: 0, errors: 0, onCaretLine: 0 });

export function nothingMeasured(): Measured {
  return { ...none(), late: 0, byKind: {}, byReplay: {}, examples: [] };
}

/** Adds what a replay shows. */
export function measure({ name, finished, alsoTrue = [], pauses }: Replay, into: Measured): void {
  const final = findingsIn(finished);
  const hidden = alsoTrue.flatMap((text) => [...errorLines(text)]);
  const ofReplay = (into.byReplay[name] ??= { ...none(), late: 0 });
  const seen: Pause[] = [];
  for (const pause of pauses) {
    seen.push(pause);
    const errors = pause.published.filter(
      (finding) =>
        finding.severity === 'error' &&
        !isInFinished(finding, pause, final, finished) &&
        !hidden.includes(lineNumber(pause.text, finding.range.start)),
    );
    const onCaretLine = errors.filter((finding) => isOnCaretLine(pause, finding)).length;
    for (const counts of [into, ofReplay, (into.byKind[pause.kind] ??= none())]) {
      counts.pauses++;
      counts.withError += errors.length > 0 ? 1 : 0;
      counts.errors += errors.length;
      counts.onCaretLine += onCaretLine;
    }
    for (const { rule, message } of errors)
      note(
        into,
        `early: ${name}, ${pause.kind}: ${rule}: ${message} after ` +
          JSON.stringify(pause.text.slice(Math.max(0, pause.caret - 50), pause.caret)),
      );
  }
  if (seen.at(-1)?.kind !== 'saved') return;
  for (const finding of final) {
    if (!isLate(finding, seen, finished)) continue;
    into.late++;
    ofReplay.late++;
    note(into, `late: ${name}: ${finding.rule}: ${finding.message}`);
  }
}

function note({ examples }: Measured, example: string): void {
  if (examples.length < 20 && !examples.includes(example)) examples.push(example);
}

/** Has the finished file an Error on the same line? What follows the caret stands further down there. */
function isInFinished(
  { range }: Finding,
  { text, caret }: Pause,
  final: readonly Finding[],
  finished: string,
): boolean {
  const offset = range.start <= caret ? range.start : range.start + finished.length - text.length;
  const line = lineAt(finished, Math.min(offset, finished.length));
  return final.some((other) => other.severity === 'error' && touches(other.range, line));
}

/** The numbers of the lines with an Error. */
function errorLines(text: string): Set<number> {
  const errors = findingsIn(text).filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ range }) => lineNumber(text, range.start)));
}

function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function isLate(finding: Finding, seen: readonly Pause[], finished: string): boolean {
  const decided = decidedAt(finding, seen, finished);
  const published = seen.findIndex(
    (pause, index) => index >= decided && pause.published.some((other) => isSame(other, finding)),
  );
  if (published === -1) return true;
  const lines = (index: number): number => (seen[index]?.text ?? '').split('\n').length;
  return seen[published]?.kind !== 'saved'
    ? lines(published) - lines(decided) > 1
    : (seen[decided]?.kind ?? 'saved') !== 'saved' && lines(published) - lines(decided) > 1;
}

function isSame(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.range.start === b.range.start;
}
