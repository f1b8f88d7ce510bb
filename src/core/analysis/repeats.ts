/** One thing is said once. */

import type { Finding } from '../rules/finding.ts';

/** Advice that a wanted Pod Security level repeats as a warning. */
const REPEATED_BY: Readonly<Record<string, string>> = {
  privileged: 'pss-privileged',
  'host-network': 'pss-host-namespaces',
};

/** Leaves out advice about a place that a Pod Security finding is about. */
export function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const places = new Set(
    findings.flatMap(({ rule, range }) => (rule.startsWith('pss-') ? [`${rule} ${range.start}`] : [])),
  );
  if (places.size === 0) return findings;
  return findings.filter(
    ({ rule, range }) => !(Object.hasOwn(REPEATED_BY, rule) && places.has(`${REPEATED_BY[rule]} ${range.start}`)),
  );
}
