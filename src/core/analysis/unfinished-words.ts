/** How the lens and the status item say that findings wait, in the same words. */

import { atLeast } from '../rules/finding.ts';
import type { Finding } from '../rules/finding.ts';

/** `, 2 unfinished`, to be put behind other words; nothing when nothing waits. */
export function unfinishedWords(count: number): string {
  return count === 0 ? '' : `, ${count} unfinished`;
}

/** How many of the findings are counted: advice is not. */
export function countUnfinished(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => atLeast(severity, 'warning')).length;
}
