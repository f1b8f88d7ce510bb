import { Disposable, DocumentHighlight, DocumentHighlightKind, languages } from 'vscode';
import type { Location, LocationLink, LogOutputChannel, Position, ReferenceContext, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import { toOffset, toRange } from '../convert.ts';
import { guarded } from '../guarded.ts';
import { toLocation } from './index-places.ts';
import { MANIFESTS } from '../supported-documents.ts';
import type { WorkspaceNamesIndex } from '../workspace/workspace-index.ts';

/** Go to Definition, Find All References, and the marks on everything that goes by the name at the cursor. */
export function registerNavigation(names: WorkspaceNamesIndex, log: LogOutputChannel): Disposable {
  const { index } = names;
  const define = async (document: TextDocument, position: Position): Promise<LocationLink[]> => {
    const file = await names.current(document);
    const found = file && podCoach.language.definitions(index, file.path, toOffset(position, document));
    if (!found) return [];
    const originSelectionRange = toRange(found.origin, document);
    return found.targets.map((target) => {
      const { uri, range } = toLocation(target, index);
      return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
    });
  };
  const refer = async (
    document: TextDocument,
    position: Position,
    { includeDeclaration }: ReferenceContext,
  ): Promise<Location[]> => {
    const file = await names.current(document);
    return file
      ? podCoach.language
          .references(index, file.path, toOffset(position, document), includeDeclaration)
          .map((place) => toLocation(place, index))
      : [];
  };
  const highlight = async (document: TextDocument, position: Position): Promise<DocumentHighlight[]> => {
    const file = await names.current(document);
    const places = file ? podCoach.language.highlights(index, file.path, toOffset(position, document)) : [];
    return places.map(
      ({ range, role }) =>
        new DocumentHighlight(
          toRange(range, document),
          role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        ),
    );
  };
  return Disposable.from(
    languages.registerDefinitionProvider(MANIFESTS, { provideDefinition: guarded('Definition', log, define) }),
    languages.registerReferenceProvider(MANIFESTS, { provideReferences: guarded('References', log, refer) }),
    languages.registerDocumentHighlightProvider(MANIFESTS, {
      provideDocumentHighlights: guarded('Highlights', log, highlight),
    }),
  );
}
