/** Why a file, or a part of it, could not be graded at all: one sentence, for whoever wonders what went wrong. */
import { documentStatus } from '../analysis/document-status.ts';
import type { FileAnalysis } from '../analysis/analysis.ts';

export interface Unread {
  readonly words: string;
  /** Nothing was read, so that no other reason is known to be true. */
  readonly isAll: boolean;
}

export function unreadWords(file: FileAnalysis): Unread | undefined {
  const { checked, detail } = documentStatus(file);
  const analyses = file.documents.map(({ analysis }) => analysis);
  if (analyses.some(({ isTemplate }) => isTemplate))
    return { words: 'A template is not graded: replace its placeholders with values.', isAll: !checked };
  if (checked) return undefined;
  const lines = file.text.split('\n').map((line) => line.trim());
  const isBare = !file.tooLarge && lines.every((line) => line === '' || line.startsWith('#') || /^-{3}/.test(line));
  if (!isBare) return { words: detail, isAll: true };
  const hasComments = lines.some((line) => line.startsWith('#'));
  return { words: hasComments ? 'This file has only comments.' : 'This file is empty.', isAll: false };
}
