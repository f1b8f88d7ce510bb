/** What a file was taken for, or why it is left alone: for the status bar. */

import { isNewerThanKnown, newerVersionNote } from '../kubernetes/versions.ts';
import type { KindProblem, Subject } from '../manifest/subjects.ts';
import { documentLimit } from '../rules/structure/syntax.ts';
import type { DocumentAnalysis, FileAnalysis } from './analysis.ts';
import { unfinishedWords } from './unfinished-words.ts';

export interface DocumentStatus {
  /** A few words: the kinds and the version that judges them, or why nothing is checked. */
  readonly text: string;
  /** A sentence. */
  readonly detail: string;
  readonly checked: boolean;
}

const PATCH =
  'A Kustomize patch: Pod Coach checks what is written here and does not report fields that the base provides.';

const UNFINISHED = 'Missing fields are reported when you move on, save or pause.';

/** Says it of a whole file, of whose findings so many wait. */
export function documentStatus(file: FileAnalysis, unfinished = 0): DocumentStatus {
  const status = statusOf(file);
  return unfinished === 0 || !status.checked
    ? status
    : { ...status, text: `${status.text}${unfinishedWords(unfinished)}`, detail: UNFINISHED };
}

function statusOf(file: FileAnalysis): DocumentStatus {
  if (file.settings.ignored) return leftAlone('Ignored', 'This file is ignored by the .pod-coach.yaml of this folder.');
  if (file.tooLarge) return leftAlone('Too large', 'This file is larger than 4 MiB, so Pod Coach does not check it.');
  const analyses = file.documents.map(({ analysis }) => analysis);
  const kinds = countKinds(analyses.filter(({ isTemplate }) => !isTemplate).flatMap(({ subjects }) => subjects));
  if (kinds.size > 0) {
    const what = `${kindNames(kinds)} · Kubernetes 1.${file.settings.kubernetesVersion}`;
    const isPatch = analyses.every((analysis) => analysis.isPatch);
    return isPatch
      ? { text: `Patch of ${what}`, detail: PATCH, checked: true }
      : { text: what, detail: checkedDetail(file), checked: true };
  }
  return firstReason(analyses);
}

function checkedDetail({ settings: { kubernetesVersion } }: FileAnalysis): string {
  return isNewerThanKnown(kubernetesVersion) ? newerVersionNote(kubernetesVersion) : 'Pod Coach checks this file.';
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
  if (subject.type === 'pod-template') return `Pod template of ${clip(subject.manifest.kind.kind)}`;
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
    return leftAlone('Template', 'This is a template: Pod Coach checks only what does not depend on its placeholders.');
  }
  const other = analyses.flatMap(({ subjects }) => subjects).find((subject) => subject.type === 'other-kind');
  if (other)
    return leftAlone(clip(other.kind), `Pod Coach does not check ${clip(other.kind)} (${clip(other.apiVersion)}).`);
  const found = new Set(analyses.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  if (found.has(documentLimit.id)) {
    return leftAlone('Too large', 'This document is too large or too deeply nested, so Pod Coach does not check it.');
  }
  if (found.size > 0)
    return leftAlone('YAML syntax error', 'Pod Coach cannot check the rest until the YAML syntax error is fixed.');
  if (analyses.every(({ text }) => text.trim() === ''))
    return leftAlone('Empty', 'This file is empty. A manifest starts with apiVersion and kind.');
  return leftAlone(
    'Not Kubernetes',
    'Not a Kubernetes manifest, because apiVersion and kind are missing. Pod Coach does not check it.',
  );
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
