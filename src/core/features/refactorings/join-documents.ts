import { editInDocument, editInFile } from '../../analysis/file-offsets.ts';
import type { TextEdit } from '../../text.ts';
import type { DocumentAnalysis } from '../../analysis/analysis.ts';
import { lineStartOf, nextLineOf, textEndOf } from '../../yaml/layout.ts';
import { isAtHead } from './refactoring.ts';
import type { Refactoring } from './refactoring.ts';

export const joinDocuments: Refactoring = {
  title: 'Combine the documents of this file into a List',
  kind: 'rewrite',
  edits(place) {
    const {
      file,
      start,
      edits: { layout },
    } = place;
    const documents = file.documents.filter(({ analysis }) => analysis.text.trim() !== '');
    if (documents.length < 2 || !isAtHead(place)) return undefined;
    const { newline } = layout;
    const edits: TextEdit[] = [];
    for (const [at, { range, analysis }] of documents.entries()) {
      const item = asItem(analysis);
      if (!item) return undefined;
      const head =
        at === 0
          ? [{ range: { start: 0, end: 0 }, newText: `apiVersion: v1${newline}kind: List${newline}items:${newline}` }]
          : [];
      edits.push(...[...head, ...item].map((edit) => editInDocument(editInFile(edit, range), { start })));
    }
    return edits;
  },
};

/**
 * The edits that make an item of a document: its marker goes, its lines move in. Undefined for what is no simple
 * object.
 */
function asItem({ text, root, isTemplate, parsed, subjects }: DocumentAnalysis): TextEdit[] | undefined {
  const isObject = subjects.every(({ type }) => type === 'manifest' || type === 'other-kind');
  if (
    root?.kind !== 'map' ||
    root.node.kind !== 'map' ||
    root.node.flow ||
    isTemplate ||
    parsed.problems.length > 0 ||
    !isObject
  )
    return undefined;
  if (root.text('kind')?.endsWith('List') || /^(?:%|\.\.\.)/m.test(text)) return undefined;
  const first = lineStartOf(text, root.node.start);
  if (first !== root.node.start) return undefined;
  const end = nextLineOf(text, textEndOf(text, root.node));
  const edits: TextEdit[] = [];
  for (let line = 0; line < end; line = nextLineOf(text, line)) {
    const content = text.slice(line, nextLineOf(text, line));
    if (line < first && content.startsWith('---')) {
      if (content.trim() !== '---') return undefined;
      edits.push({ range: { start: line, end: line + content.length }, newText: '' });
    } else if (content.trim() !== '')
      edits.push({
        range: { start: line, end: line },
        newText: line === first ? '  - ' : line < first ? '  ' : '    ',
      });
  }
  return edits;
}
