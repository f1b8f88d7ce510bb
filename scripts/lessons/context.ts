/** What compiling one lesson needs to know of everything around it. */
import type { GradedFinding } from '../../src/core/lessons/grading.ts';
import type { Term } from '../../src/core/lessons/lesson.ts';
import type { Anchors } from './links.ts';
import type { FindMedia } from './media.ts';

/** A finding of our diagnostics in a manifest of a lesson; its line counts from 0. */
export interface ManifestFinding extends GradedFinding {
  readonly line: number;
}

/** Our own diagnostics, as the lessons are checked by them. */
export interface ManifestJudge {
  findings(manifest: string): readonly ManifestFinding[];
  valuesAt(manifest: string, path: string): readonly (string | null)[];
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
