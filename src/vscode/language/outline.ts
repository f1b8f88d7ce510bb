import { languages, SymbolKind } from 'vscode';
import type { Disposable, DocumentSymbol as Symbol, LogOutputChannel, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { OutlineItem, OutlineKind } from '../../core/features/structure/outline.ts';
import { toRange } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { labelText } from '../shown-text.ts';
import { DocumentSymbol } from '../surfaces.ts';
import { isSupported, YAML } from '../supported-documents.ts';

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
  const provide = async (document: TextDocument): Promise<Symbol[]> => {
    const file = isSupported(document) ? await analyses.current(document) : undefined;
    return file ? podCoach.language.outline(file).map((item) => toSymbol(item, document)) : [];
  };
  return languages.registerDocumentSymbolProvider(
    YAML,
    { provideDocumentSymbols: guarded('Outline', log, provide) },
    { label: 'Pod Coach' },
  );
}

function toSymbol({ kind, name, detail, range, selection, children }: OutlineItem, document: TextDocument): Symbol {
  const symbol = new DocumentSymbol(
    labelText(name),
    labelText(detail),
    KINDS[kind],
    toRange(range, document),
    toRange(selection, document),
  );
  symbol.children = children.map((child) => toSymbol(child, document));
  return symbol;
}
