/** The course in this repository, and what it is compiled with. */
import path from 'node:path';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { allFindings } from '../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { grade } from '../../src/core/lessons/grading.ts';
import { explorables } from '../../src/core/simulation/explorables/all-explorables.ts';
import { declarations } from '../../src/core/rules/index.ts';
import { sectionsOfFields } from '../../src/core/rules/lessons.ts';
import { lineStarts, positionAt } from '../../src/core/text.ts';
import { root } from '../folders.ts';
import type { ManifestJudge } from './context.ts';
import type { CourseOptions } from './course.ts';
import { mediaIn } from './media.ts';

export const lessonsFolder = path.join(root, 'lessons');
export const mediaFolder = path.join(root, 'media');

/** The explorables that lessons may name. */
const simulations: readonly string[] = explorables.map(({ id }) => id);

/** Judges the manifests of lessons as the editor would with its default settings. */
function createJudge(): ManifestJudge {
  const analyzer = new Analyzer();
  const analyse = (manifest: string) => analyzer.analyse(manifest, defaultSettings);
  return {
    findings(manifest) {
      const starts = lineStarts(manifest);
      return allFindings(analyse(manifest)).map((finding) => ({
        ...finding,
        line: positionAt(starts, finding.range.start).line,
      }));
    },
    grade: (exercise, manifest) => grade(exercise, manifest, analyzer),
  };
}

/** How lessons of this repository are compiled, with the images of `media`. */
export function courseOptions(media: string): CourseOptions {
  return {
    findMedia: mediaIn(media),
    simulations,
    judge: createJudge(),
    publication: { rules: [...declarations, ...sectionsOfFields.map((lesson) => ({ id: 'a field', lesson }))] },
  };
}
