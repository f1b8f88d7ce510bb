/** One thing is said once. */

import { declared } from '../rules/declared.ts';
import type { Finding } from '../rules/finding.ts';

/** Leaves out advice about a place that a Pod Security finding is about. */
export function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const places = new Set(
    findings.flatMap(({ rule, range }) => (declared(rule)?.podSecurity ? [`${rule} ${range.start}`] : [])),
  );
  return findings.filter(({ rule, range }) => !places.has(`${declared(rule)?.repeatedBy} ${range.start}`));
}
