/** The refactorings, and which of them can be had at a place of a file. */

import { applyEdits } from '../../text.ts';
import type { TextEdit } from '../../text.ts';
import { flowStyleOf, inFlowStyle } from '../../yaml/flow-style.ts';
import { staysJson } from '../../yaml/json-text.ts';
import { Edits } from '../../yaml/edits.ts';
import { allFindings } from '../../analysis/diagnostics.ts';
import type { Analyzer, DocumentAnalysis, FileAnalysis } from '../../analysis/analysis.ts';
import { objectAt } from '../../analysis/object-at.ts';
import { losesComment } from '../fixes/fix-trial.ts';
import { addProbes } from './add-probes.ts';
import { containerToInit, containerToSidecar } from './container-to-init.ts';
import { databaseOut } from './database-out.ts';
import { allToConfigMap, allToSecret, environmentToConfigMap, environmentToSecret } from './environment-to-object.ts';
import { exposeWithService } from './expose-with-service.ts';
import { joinDocuments } from './join-documents.ts';
import { podToDeployment } from './pod-to-deployment.ts';
import { restrictPod } from './restrict-pod.ts';
import { splitList } from './split-list.ts';
import { haveConflict } from './refactoring.ts';
import type { Refactoring, RefactoringPlace } from './refactoring.ts';
import { editInFile, offsetInDocument } from '../../analysis/file-offsets.ts';
import type { FileEdit, FileOffset } from '../../analysis/file-offsets.ts';

export const refactorings: readonly Refactoring[] = [
  podToDeployment,
  exposeWithService,
  addProbes,
  containerToSidecar,
  containerToInit,
  environmentToConfigMap,
  environmentToSecret,
  allToConfigMap,
  allToSecret,
  databaseOut,
  restrictPod,
  splitList,
  joinDocuments,
];

/** A refactoring that was tried here: its edits count in the file, bring no finding and lose no comment. */
export interface OfferedRefactoring {
  readonly title: string;
  readonly kind: Refactoring['kind'];
  readonly edits: readonly FileEdit[];
}

/** Larger documents would take too long to try. */
const MAX_TRIED = 100_000;

/** What can be had at an offset of the file. */
export function refactoringsAt(file: FileAnalysis, offset: FileOffset, analyzer: Analyzer): OfferedRefactoring[] {
  const steps = refactoringsInSteps(file, offset, analyzer);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same, pausing after each trial: a trial is as long as an analysis. */
export function* refactoringsInSteps(
  file: FileAnalysis,
  offset: FileOffset,
  analyzer: Analyzer,
): Generator<void, OfferedRefactoring[]> {
  const place = placeIn(file, offset, analyzer);
  const offered: OfferedRefactoring[] = [];
  if (!place) return offered;
  for (const refactoring of refactorings) {
    const own = refactoring.edits(place);
    if (!own) continue;
    const edits = inStyleOf(place.document, own).map((edit) => editInFile(edit, place));
    if (yield* isHarmless(file, edits, analyzer))
      offered.push({ title: refactoring.title, kind: refactoring.kind, edits });
  }
  return offered;
}

/** JSON and KYAML stay what they are. */
function inStyleOf({ parsed: { root } }: DocumentAnalysis, edits: readonly TextEdit[]): readonly TextEdit[] {
  const style = flowStyleOf(root);
  return root && style ? inFlowStyle(edits, root, style) : edits;
}

function placeIn(file: FileAnalysis, offset: FileOffset, { schema }: Analyzer): RefactoringPlace | undefined {
  const found = [...file.documents].reverse().find(({ range }) => range.start <= offset && offset <= range.end);
  if (!found) return undefined;
  const {
    range: { start },
    analysis: document,
  } = found;
  if (
    document.isTemplate ||
    document.isPatch ||
    !document.root ||
    document.parsed.problems.length > 0 ||
    document.text.length > MAX_TRIED
  )
    return undefined;
  const at = objectAt(document, offsetInDocument(offset, found.range), schema);
  if (!at?.manifest || at.subject.type !== 'manifest') return undefined;
  return { ...at, manifest: at.manifest, file, document, start, edits: new Edits(document.text) };
}

function* isHarmless(file: FileAnalysis, edits: readonly TextEdit[], analyzer: Analyzer): Generator<void, boolean> {
  if (haveConflict(edits)) return false;
  const text = applyEdits(file.text, edits);
  if (losesComment(file.text, text) || !staysJson(file.text, text)) return false;
  const after = yield* analyzer.analyseInSteps(text, file.settings, file);
  if (hasFlowStyle(file) && !hasFlowStyle(after)) return false;
  const known = countsByRule(file);
  return [...countsByRule(after)].every(([rule, count]) => count <= (known.get(rule) ?? 0));
}

/** Are all documents JSON or KYAML? */
function hasFlowStyle({ documents }: FileAnalysis): boolean {
  return documents.every(({ analysis: { parsed } }) => flowStyleOf(parsed.root) !== undefined);
}

function countsByRule(file: FileAnalysis): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of allFindings(file)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
