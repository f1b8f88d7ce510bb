/** Review: a question comes back 1, 3, 7 and 21 days after it was answered, sooner again after a wrong answer. */
import type { Answer } from './progress.ts';

const day = 24 * 60 * 60 * 1000;
const intervals = [1 * day, 3 * day, 7 * day, 21 * day] as const;

/**
 * When a question with these answers (oldest first) is due; undefined before the first answer and after the last
 * interval.
 */
export function dueAt(answers: readonly Answer[], now: number): number | undefined {
  let due: number | undefined;
  let step = 0;
  for (const answer of answers) {
    // A clock that was set back must not put a review off for years.
    const at = Math.min(answer.at, now);
    const isEarly = due !== undefined && at < due;
    if (!answer.right) step = 0;
    else if (isEarly) continue;
    else if (due !== undefined) step += 1;
    due = at + (intervals[step] ?? Infinity);
  }
  return due === Infinity ? undefined : due;
}

/** The items whose questions are due at `now`, the longest waiting first. */
export function dueItems(answers: Readonly<Record<string, readonly Answer[]>>, now: number): readonly string[] {
  const due = Object.entries(answers).map(([item, given]): [string, number] => [item, dueAt(given, now) ?? Infinity]);
  return due
    .filter(([, at]) => at <= now)
    .sort(([, a], [, b]) => a - b)
    .map(([item]) => item);
}
