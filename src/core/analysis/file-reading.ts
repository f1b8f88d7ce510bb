/** A file read without being judged: all that completion asks of it, for a fraction of what an analysis costs. */

import { readableText } from '../manifest/template.ts';
import type { Subject } from '../manifest/subjects.ts';
import type { Settings } from '../settings/settings.ts';
import { documentRanges } from '../yaml/documents.ts';
import { MAX_FILE_LENGTH } from '../yaml/limits.ts';
import { fileText } from '../yaml/reader-text.ts';
import type { FileAnalysis } from './analysis.ts';
import { documentAt } from './file-place.ts';
import { fileRange } from './file-offsets.ts';
import type { FileOffset, FileRange } from './file-offsets.ts';
import { judgedAs } from './judged-as.ts';

interface DocumentReading {
  readonly text: string;
  /** As long as the text, with the placeholders of a template covered up. */
  readonly readable: string;
  readonly subjects: readonly Subject[];
}

/** An analysis is one, too. */
export interface FileReading {
  readonly documents: readonly { readonly range: FileRange; readonly analysis: DocumentReading }[];
  readonly settings: Settings;
}

/**
 * What an analysis of `text` would say to whoever writes at `offset`, taken from an earlier one: the document there has
 * no subjects, the others have theirs. Undefined where another document has changed too, since that one must be
 * analysed.
 */
export function readingAt(
  text: string,
  offset: FileOffset,
  settings: Settings,
  previous: FileAnalysis,
): FileReading | undefined {
  const judged = judgedAs(text, settings);
  if (
    text.length > MAX_FILE_LENGTH ||
    judged.settingsKey !== previous.settingsKey ||
    judged.fileKey !== previous.fileKey
  )
    return undefined;
  const readable = fileText(text);
  const parts = documentRanges(readable).map((range) => ({
    range: fileRange(range),
    analysis: readable.slice(range.start, range.end),
  }));
  const here = documentAt({ documents: parts }, offset)?.analysis ?? '';
  const known = new Map<string, DocumentReading>(previous.documents.map(({ analysis }) => [analysis.text, analysis]));
  if (!known.has(here)) known.set(here, { text: here, readable: readableText(here), subjects: [] });
  const documents = parts.flatMap(({ range, analysis: part }) => {
    const analysis = known.get(part);
    return analysis ? [{ range, analysis }] : [];
  });
  return documents.length === parts.length ? { documents, settings: judged.settings } : undefined;
}
