/** Pages of Markdown: their YAML is checked where it stands. */

import path from 'node:path';
import type { FileAnalysis } from '../../core/analysis/analysis.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { TextEdit } from '../../core/text.ts';
import { podCoach } from '../pod-coach.ts';

const EXTENSIONS: ReadonlySet<string> = new Set(['.md', '.markdown', '.mdx']);

export function isMarkdown(file: string): boolean {
  return EXTENSIONS.has(path.extname(file).toLowerCase());
}

/** The page with edits that were made for its YAML; undefined where they would change the page around it. */
export function editedPage(page: string, edits: readonly TextEdit[]): string | undefined {
  const edited = podCoach.text.applyEdits(page, edits);
  const yaml = podCoach.text.applyEdits(podCoach.documents.yamlInMarkdown(page), edits);
  return podCoach.documents.yamlInMarkdown(edited) === yaml ? edited : undefined;
}

/**
 * The analysis of the YAML of a page as one of the page: without what holds nothing, and with only those fixes that
 * keep the page.
 */
export function analysisOfPage(page: string, file: FileAnalysis): FileAnalysis {
  const documents = file.documents
    .filter(({ analysis }) => analysis.text.trim() !== '')
    .map(({ range, analysis }) => {
      const findings = analysis.findings.map((finding) => withPageFixes(page, finding, range.start));
      return { range, analysis: { ...analysis, findings } };
    });
  return { ...file, text: page, documents };
}

function withPageFixes(page: string, finding: Finding, start: number): Finding {
  const keepsPage = (edits: readonly TextEdit[]): boolean =>
    editedPage(
      page,
      edits.map((edit) => podCoach.documents.editInFile(edit, { start })),
    ) !== undefined;
  return { ...finding, fixes: finding.fixes.filter(({ edits }) => keepsPage(edits)) };
}
