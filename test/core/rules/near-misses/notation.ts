/**
 * Near misses in one string each. « » is found and ‹ › related, as everywhere; `⟦old⇒new⟧` is what the preferred fixes
 * change, and `⦅old⇒new⦆` what the first other fix does. A row without `⟦` has no preferred fix.
 */

import type { ExampleTemplate } from '../../../../src/core/rules/rule.ts';
import type { NearMiss } from './near-miss.ts';

const PREFERRED = /⟦([^⟦⇒⟧]*)⇒([^⟦⇒⟧]*)⟧/g;
const OTHER = /⦅([^⦅⇒⦆]*)⇒([^⦅⇒⦆]*)⦆/g;

function missOf(template: ExampleTemplate, row: string, version?: number): NearMiss {
  const clean = (text: string): string => text.replaceAll(/[«»‹›]/g, '');
  const before = row.replaceAll(PREFERRED, '$1').replaceAll(OTHER, '$1');
  const fixed = clean(row.replaceAll(PREFERRED, '$2').replaceAll(OTHER, '$1'));
  const other = clean(row.replaceAll(PREFERRED, '$1').replaceAll(OTHER, '$2'));
  return {
    in: template,
    text: before,
    ...(row.includes('⟦') ? { fixed } : {}),
    ...(row.includes('⦅') ? { other } : {}),
    ...(version === undefined ? {} : { version }),
  };
}

/** Fields of a container. */
export function container(...rows: readonly string[]): NearMiss[] {
  return rows.map((row) => missOf('container', row));
}

/** Fields of a pod spec. */
export function pod(...rows: readonly string[]): NearMiss[] {
  return rows.map((row) => missOf('pod-spec', row));
}

/** Whole documents. */
export function file(...rows: readonly string[]): NearMiss[] {
  return rows.map((row) => missOf('document', row));
}

/** The same rows, judged by another Kubernetes version: 34 is 1.34. */
export function before(version: number, misses: readonly NearMiss[]): NearMiss[] {
  return misses.map((miss) => ({ ...miss, version }));
}
