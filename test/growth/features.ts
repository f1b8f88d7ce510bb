/** Everything that is asked of a text: each as one function of a file that was analysed. */

import { fileOffset, fileRange } from '../../src/core/analysis/file-offsets.ts';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import type { FileAnalysis } from '../../src/core/analysis/analysis.ts';
import { shownFindings } from '../../src/core/analysis/diagnostics.ts';
import { documentStatus } from '../../src/core/analysis/document-status.ts';
import { completionsAt } from '../../src/core/features/completion/completion.ts';
import { namesInIndex } from '../../src/core/features/completion/index-names.ts';
import { fixAllSafe } from '../../src/core/features/fixes/fix-all.ts';
import { verifyFixes } from '../../src/core/features/fixes/verified-fixes.ts';
import { hoverAt } from '../../src/core/features/hover/hover.ts';
import { HINT_KINDS } from '../../src/core/features/inlay-hints/hint.ts';
import { inlayHintsOf } from '../../src/core/features/inlay-hints/inlay-hints.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../../src/core/features/navigation/navigation.ts';
import { outcomeOf } from '../../src/core/features/outcome/outcome.ts';
import { pictureModelOf } from '../../src/core/features/picture/picture-model.ts';
import { refactoringsAt } from '../../src/core/features/refactorings/index.ts';
import { prepareRename, rename } from '../../src/core/features/rename/rename.ts';
import { CodeLenses } from '../../src/core/features/structure/code-lenses.ts';
import { outlineOf } from '../../src/core/features/structure/outline.ts';
import { selectionRangesAt } from '../../src/core/features/structure/selection-ranges.ts';
import { publishedDocuments } from '../../src/core/features/unfinished/published.ts';
import { drawPicture } from '../../src/core/pictures/picture.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { crossFileFindings } from '../../src/core/workspace/checks/cross-file-findings.ts';
import type { FileNames } from '../../src/core/workspace/file-names.ts';
import { NameReader } from '../../src/core/workspace/file-names.ts';
import { WorkspaceIndex } from '../../src/core/workspace/workspace-index.ts';
import { Around } from '../../src/core/workspace/workspace-lookup.ts';

const PATH = '/shop/grown.yaml';

/** A text, analysed, with its names in an index. */
export interface Grown {
  readonly text: string;
  readonly file: FileAnalysis;
  readonly names: FileNames;
  readonly index: WorkspaceIndex;
}

export const analyzer = new Analyzer();

export function grow(text: string): Grown {
  const file = analyzer.analyse(text, defaultSettings);
  return { text, file, ...index(file) };
}

function index(file: FileAnalysis): { names: FileNames; index: WorkspaceIndex } {
  const names = new NameReader().ofAnalysis(PATH, file);
  const index = new WorkspaceIndex();
  index.set(names);
  return { names, index };
}

/** By what it is called in the table. `analysis` comes first: the others are given what it makes. */
export const features: Readonly<Record<string, (grown: Grown) => unknown>> = {
  analysis: ({ text }) => analyzer.analyse(text, defaultSettings),
  shown: ({ file }) => [shownFindings(file), documentStatus(file)],
  names: ({ file }) => index(file),
  'cross-file': ({ names, file, index }) => crossFileFindings(names, file, new Around(index)),
  hints: ({ file, text, index, names }) =>
    inlayHintsOf(file, fileRange({ start: 0, end: text.length }), new Set(HINT_KINDS), index, names),
  hover: ({ file, text, index }) =>
    places(text).map((at) => hoverAt(file, fileOffset(at), analyzer, file.settings, { index, path: PATH, now: 0 })),
  completion: ({ file, text, index }) =>
    places(text).map((at) =>
      completionsAt(file, fileOffset(at), analyzer.plan, namesInIndex(index, '/shop/other.yaml')),
    ),
  outline: ({ file }) => outlineOf(file),
  lenses: ({ file }) => runToEnd(new CodeLenses().inSteps(file)),
  selection: ({ file, text }) => places(text).map((at) => selectionRangesAt(file, fileOffset(at))),
  navigation: ({ text, index }) =>
    places(text).map((at) => [
      definitionsAt(index, PATH, fileOffset(at)),
      referencesAt(index, PATH, fileOffset(at), true),
      highlightsAt(index, PATH, fileOffset(at)),
    ]),
  rename: ({ file, text, index }) =>
    places(text).map(
      (at) =>
        prepareRename(index, PATH, fileOffset(at)) &&
        rename(index, PATH, fileOffset(at), 'renamed', new Map([[PATH, file]]), analyzer),
    ),
  writing: ({ file, text }) =>
    publishedDocuments(
      file,
      { edited: [fileRange({ start: 0, end: text.length })], carets: [fileOffset(text.length)], rested: false },
      (document) => analyzer.analyseDocument(document, defaultSettings, new Map()),
    ),
  refactorings: ({ file, text }) => places(text).map((at) => refactoringsAt(file, fileOffset(at), analyzer)),
  picture: ({ file }) => drawPicture(pictureModelOf(file), { width: 800 }),
  outcome: ({ file }) => outcomeOf(file),
  'quick fixes': ({ file }) => runToEnd(verifyFixes(shownFindings(file), file, analyzer)),
  'fix all': ({ file }) => fixAllSafe(file, analyzer, defaultSettings),
};

/** A few places of a text, from its start to its end: in the first word of a line, and behind its last. */
function places(text: string): number[] {
  return [0, 0.3, 0.6, 1].flatMap((part) => {
    const start = text.lastIndexOf('\n', Math.floor(text.length * part)) + 1;
    const end = text.indexOf('\n', start);
    const word = text.slice(start, start + 200).search(/\w/);
    return [start + Math.max(word, 0), end < 0 ? text.length : end];
  });
}
