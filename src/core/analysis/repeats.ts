/** One thing is said once. */

import { declared } from '../rules/declared.ts';
import type { Finding } from '../rules/finding.ts';

/** Leaves out advice about a place that a Pod Security finding is about. */
export function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const places = new Set(
    findings.flatMap(({ rule, range }) => (declared(rule)?.podSecurity ? [`${rule} ${range.start}`] : [])),
  );
  if (places.size === 0) return findings;
  return findings.filter(({ rule, range }) => {
    const repeatedBy = declared(rule)?.repeatedBy;
    return repeatedBy === undefined || !places.has(`${repeatedBy} ${range.start}`);
  });
}
