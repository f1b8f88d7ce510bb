/** How a file came out of a check, in numbers: of ten thousand files no more is kept. */

import type { Finding, Severity } from '../../rules/finding.ts';
import type { FileAnalysis } from '../../analysis/analysis.ts';

export interface FileCounts {
  /** As people name it, from the folder that is open. */
  readonly path: string;
  /** Are there Kubernetes objects in it, and is it applied as it stands? */
  readonly isApplied: boolean;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly rules: ReadonlyMap<string, number>;
  /** How many have a safe repair. */
  readonly safe: number;
}

/** `isGoverned`: Helm or Kustomize makes of the file what is applied. */
export function fileCounts(
  path: string,
  { documents }: Pick<FileAnalysis, 'documents'>,
  findings: readonly Finding[],
  isGoverned: boolean,
): FileCounts {
  const severities: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const rules = new Map<string, number>();
  for (const { severity, rule } of findings) {
    severities[severity]++;
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  const analyses = documents.map(({ analysis }) => analysis);
  const isManifest =
    analyses.some(({ subjects }) => subjects.some(({ type }) => type === 'manifest')) &&
    !analyses.some(({ isTemplate }) => isTemplate);
  return {
    path,
    isApplied: isManifest && !isGoverned,
    severities,
    rules,
    safe: findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length,
  };
}
