/** What a file was taken for, or why it is left alone: for the status bar. */

import type { KindProblem, Subject } from '../manifest/subjects.ts';
import type { DocumentAnalysis, FileAnalysis } from './analysis.ts';

export interface DocumentStatus {
  /** A few words: the kinds and the version that judges them, or why nothing is checked. */
  readonly text: string;
  /** A sentence. */
  readonly detail: string;
  readonly checked: boolean;
}

const PATCH = 'A Kustomize patch: Pod Coach checks what is written here, and misses nothing that stands in the base.';

/** Says it of a whole file. */
export function documentStatus(file: FileAnalysis): DocumentStatus {
  if (file.settings.ignored) return leftAlone('Ignored', 'The file .pod-coach.yaml of this folder says to leave this file alone.');
  if (file.tooLarge) return leftAlone('Too large', 'This file is larger than 4 MiB, so Pod Coach leaves it alone.');
  const analyses = file.documents.map(({ analysis }) => analysis);
  const kinds = countKinds(analyses.filter(({ isTemplate }) => !isTemplate).flatMap(({ subjects }) => subjects));
  if (kinds.size > 0) {
    const what = `${kindNames(kinds)} · Kubernetes 1.${file.settings.kubernetesVersion}`;
    const isPatch = analyses.every((analysis) => analysis.isPatch);
    return isPatch ? { text: `Patch of ${what}`, detail: PATCH, checked: true } : { text: what, detail: 'Pod Coach checks this file.', checked: true };
  }
  return firstReason(analyses);
}

function leftAlone(text: string, detail: string): DocumentStatus {
  return { text, detail, checked: false };
}

function countKinds(subjects: readonly Subject[]): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const subject of subjects) {
    const kind = kindOf(subject);
    if (kind !== undefined) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds;
}

function kindOf(subject: Subject): string | undefined {
  if (subject.type === 'manifest') return subject.manifest.kind.kind;
  return subject.type === 'kind-problem' ? kindWithProblem(subject.problem) : undefined;
}

function kindWithProblem(problem: KindProblem): string {
  return problem.type === 'no-such-kind' ? 'Unknown kind' : `No ${problem.field} yet`;
}

/** `Deployment, Service ×2`; of many, the first three. */
function kindNames(kinds: ReadonlyMap<string, number>): string {
  const names = [...kinds].map(([kind, count]) => (count === 1 ? kind : `${kind} ×${count}`));
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and more`;
}

function firstReason(analyses: readonly DocumentAnalysis[]): DocumentStatus {
  if (analyses.some(({ isTemplate }) => isTemplate)) {
    return leftAlone('Template', 'This is a template (with {{ … }}): Pod Coach explains its fields and does not check them.');
  }
  const other = analyses.flatMap(({ subjects }) => subjects).find((subject) => subject.type === 'other-kind');
  if (other) return leftAlone(clip(other.kind), `Pod Coach does not know ${clip(other.kind)} of ${clip(other.apiVersion)}, so it leaves it alone.`);
  const found = new Set(analyses.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  if (found.has('document-limit')) {
    return leftAlone('Too large', 'This document is larger or deeper than Pod Coach looks, so it is left alone.');
  }
  if (found.size > 0) return leftAlone('Not readable yet', 'Where the YAML is broken, Pod Coach cannot see the rest. Mend the marked place first.');
  if (analyses.every(({ text }) => text.trim() === '')) return leftAlone('Empty', 'There is nothing here yet. A manifest begins with apiVersion and kind.');
  return leftAlone('Not Kubernetes', 'Without apiVersion and kind this is not a Kubernetes manifest, so Pod Coach leaves it alone.');
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
