/** All names of a file, as plain data: what an index keeps of it. */

import { subjectsOf } from '../manifest/subjects.ts';
import { symbolsOf } from '../manifest/symbols.ts';
import type { DocumentNames } from '../manifest/symbols.ts';
import { readDocument } from '../manifest/template.ts';
import { remembered } from '../remembered.ts';
import { lineStarts } from '../text.ts';
import { documentRanges } from '../yaml/documents.ts';
import { MAX_FILE_LENGTH } from '../yaml/limits.ts';
import { readValues } from '../yaml/read-values.ts';
import type { DocumentAnalysis, FileAnalysis } from '../analysis/analysis.ts';

export interface DocumentPart {
  /** Where the document starts in the file. */
  readonly start: number;
  readonly names: DocumentNames;
}

export interface FileNames {
  /** What tells files apart and how near they are: an address with slashes. */
  readonly path: string;
  /** Where its lines start, so that places can be shown without the text. */
  readonly lineStarts: readonly number[];
  readonly documents: readonly DocumentPart[];
}

const NO_NAMES: DocumentNames = { names: [], pods: [], selectors: [], images: [] };

/** Reads names and remembers those of documents that did not change. */
export class NameReader {
  readonly #known = new WeakMap<DocumentAnalysis, DocumentNames>();

  /** The names of a file that was analysed. Templates have none: what they will say is not known yet. */
  ofAnalysis(path: string, file: FileAnalysis): FileNames {
    const steps = this.inSteps(path, file);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  /** The same, pausing after each document. */
  *inSteps(path: string, { text, documents }: FileAnalysis): Generator<void, FileNames> {
    const parts: DocumentPart[] = [];
    for (const { range, analysis } of documents) {
      parts.push({ start: range.start, names: this.#ofDocument(analysis) });
      yield;
    }
    return { path, lineStarts: lineStarts(text), documents: parts };
  }

  #ofDocument(analysis: DocumentAnalysis): DocumentNames {
    const { isTemplate, text, root, subjects } = analysis;
    return remembered(this.#known, analysis, () => (isTemplate ? NO_NAMES : symbolsOf(text, root, subjects)));
  }
}

/** The names of a text, without any other analysis; pauses after each document. */
export function* readNamesInSteps(path: string, text: string): Generator<void, FileNames> {
  const documents: DocumentPart[] = [];
  // Most YAML files of a workspace are something else.
  if (text.length > MAX_FILE_LENGTH || !/(?:^|[\s{,"'])kind["']?\s*:/.test(text))
    return { path, lineStarts: [0], documents };
  for (const { start, end } of documentRanges(text)) {
    documents.push({ start, names: namesOfText(text.slice(start, end)) });
    yield;
  }
  return { path, lineStarts: lineStarts(text), documents };
}

function namesOfText(text: string): DocumentNames {
  const { parsed, isTemplate } = readDocument(text);
  if (isTemplate) return NO_NAMES;
  const { root } = readValues(parsed.root);
  return symbolsOf(text, root, subjectsOf(root));
}
