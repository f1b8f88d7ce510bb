import { DocumentSymbol, languages, SymbolKind } from 'vscode';
import type { Disposable, LogOutputChannel, TextDocument } from 'vscode';
import { outlineOf } from '../core/features/outline.ts';
import type { OutlineItem, OutlineKind } from '../core/features/outline.ts';
import { toRange } from './convert.ts';
import type { DocumentAnalyses } from './document-analyses.ts';
import { guarded } from './guarded.ts';
import { isWatched, YAML } from './watched-documents.ts';

/** The pictures that VS Code has for symbols are those of programming languages. */
const KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  object: SymbolKind.Class,
  container: SymbolKind.Package,
  port: SymbolKind.Interface,
  variable: SymbolKind.Variable,
  probe: SymbolKind.Event,
  mount: SymbolKind.Field,
  volume: SymbolKind.File,
  key: SymbolKind.Key,
};

/** The outline, the breadcrumbs and "Go to Symbol", in the words of Kubernetes. */
export function registerOutline(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  const provide = async (document: TextDocument): Promise<DocumentSymbol[]> => {
    const file = isWatched(document) ? await analyses.current(document) : undefined;
    return file ? outlineOf(file).map((item) => toSymbol(item, document)) : [];
  };
  return languages.registerDocumentSymbolProvider(YAML, { provideDocumentSymbols: guarded('Outline', log, provide) }, { label: 'Pod Coach' });
}

function toSymbol({ kind, name, detail, range, selection, children }: OutlineItem, document: TextDocument): DocumentSymbol {
  const symbol = new DocumentSymbol(name, detail, KINDS[kind], toRange(range, document), toRange(selection, document));
  symbol.children = children.map((child) => toSymbol(child, document));
  return symbol;
}
