/** How the CPU time of each feature grows with a shape, and how much memory it takes at most. */

import { features, grow } from './features.ts';
import { largest } from './shapes.ts';
import type { Shape } from './shape.ts';

export interface Growth {
  readonly shape: string;
  readonly feature: string;
  /** Milliseconds of CPU time, at a quarter of the size and at the whole. */
  readonly quarter: number;
  readonly whole: number;
  /** Of the process so far, in MiB. */
  readonly memory: number;
}

/** What is measured in less can hardly be measured. */
const LEAST = 100;

/** How often a short time is measured: the least of them counts. */
const TRIES = 3;

/** So much more may four times as much take. Linear is 4; the rest is for the memory and for logarithms. */
export const MOST_GROWTH = 6;
/** MiB. */
export const MOST_MEMORY = 300;

/**
 * Measures the features one after another, at a quarter of the largest text and at a `part` of it that is 1 at most.
 */
export function* growthOf(shape: Shape, wanted = Object.keys(features), part = 1): Generator<Growth> {
  const n = Math.max(4, Math.floor(largest(shape) * part));
  const [small, large] = [grow(shape.text(Math.floor(n / 4))), grow(shape.text(n))];
  for (const feature of wanted) {
    const run = features[feature];
    if (!run) continue;
    const quarter = least(() => run(small));
    const whole = least(() => run(large), quarter * MOST_GROWTH);
    yield { shape: shape.name, feature, quarter, whole, memory: Math.round(process.resourceUsage().maxRSS / 1024) };
  }
}

export function growsTooFast({ quarter, whole }: Growth): boolean {
  return whole > LEAST && whole > quarter * MOST_GROWTH;
}

/** The least CPU time of several tries; tries no more when it is little enough. */
function least(run: () => unknown, enough = 0): number {
  let time = Infinity;
  for (
    let tried = 0;
    tried < TRIES && (tried === 0 || (time > Math.max(enough, LEAST / MOST_GROWTH) && time < 5_000));
    tried++
  ) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    time = Math.min(time, (user + system) / 1000);
  }
  return time;
}
