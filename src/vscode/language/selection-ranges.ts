import { languages, SelectionRange } from 'vscode';
import type { Disposable, LogOutputChannel, Position, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import { toOffset, toRange } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { isSupported, YAML } from '../supported-documents.ts';

/** "Expand Selection": from a value to its field, its list item, its object. */
export function registerSelectionRanges(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  const provide = async (document: TextDocument, positions: readonly Position[]): Promise<SelectionRange[]> => {
    const file = isSupported(document) ? await analyses.current(document) : undefined;
    if (!file) return [];
    const chains = positions.map((position) => podCoach.language.selectionRanges(file, toOffset(position, document)));
    return chains.flatMap((ranges) => {
      const chain = ranges.reduceRight<SelectionRange | undefined>(
        (parent, range) => new SelectionRange(toRange(range, document), parent),
        undefined,
      );
      return chain ? [chain] : [];
    });
  };
  return languages.registerSelectionRangeProvider(YAML, {
    provideSelectionRanges: guarded('Selection ranges', log, provide),
  });
}
