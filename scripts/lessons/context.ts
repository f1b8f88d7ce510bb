/** What compiling one lesson needs to know of everything around it. */
import type { Exercise } from '../../src/core/lessons/exercise.ts';
import type { Grade } from '../../src/core/lessons/grading.ts';
import type { Severity } from '../../src/core/rules/finding.ts';
import type { Term } from '../../src/core/lessons/lesson.ts';
import type { Anchors } from './links.ts';
import type { FindMedia } from './media.ts';

/** A finding of our diagnostics in a manifest of a lesson; its line counts from 0. */
export interface ManifestFinding {
  readonly rule: string;
  readonly message: string;
  readonly severity: Severity;
  readonly line: number;
}

/** Our own diagnostics, as the lessons are checked by them. */
export interface ManifestJudge {
  findings(manifest: string): readonly ManifestFinding[];
  grade(exercise: Exercise, manifest: string): Grade;
}

export interface CompileContext {
  readonly anchors: Anchors;
  readonly findMedia: FindMedia;
  /** The ids of the explorables that `simulation` fences may name. */
  readonly simulations: readonly string[];
  readonly glossary: readonly Term[];
  /** Without a judge, manifests are not checked. */
  readonly judge: ManifestJudge | undefined;
}
