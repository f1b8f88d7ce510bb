/** How many faults each surface had when somebody last looked. Fewer are recorded, more are a failure. */

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Counts = Readonly<Record<string, number>>;

/** The row of messages and fixes of another form, beside those of the surfaces. */
export const FORMS = 'forms of findings';

const FILE = path.join(import.meta.dirname, 'recorded.json');

export function recordedCounts(): Counts {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Counts;
}

/** The surfaces with more faults than recorded. */
export function surfacesThatGotWorse(now: Counts, recorded: Counts): string[] {
  return Object.entries(now).flatMap(([surface, count]) => (count > (recorded[surface] ?? 0) ? [surface] : []));
}

/** Never a higher number than before. */
export function lowered(now: Counts, recorded: Counts): Counts {
  return Object.fromEntries(
    Object.entries(now).map(([surface, count]) => [surface, Math.min(count, recorded[surface] ?? count)]),
  );
}

export function record(counts: Counts): void {
  writeFileSync(FILE, `${JSON.stringify(counts, null, 2)}\n`);
}
