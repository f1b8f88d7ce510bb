import { languages, SymbolKind } from 'vscode';
import type { Disposable, LogOutputChannel, SymbolInformation as Symbol } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import { guarded } from '../guarded.ts';
import { labelText } from '../shown-text.ts';
import { SymbolInformation } from '../surfaces.ts';
import type { WorkspaceNamesIndex } from '../workspace/workspace-index.ts';
import { toLocation } from './index-places.ts';

/** "Go to Symbol in Workspace" (Ctrl+T): all objects in the files of the workspace. */
export function registerWorkspaceSymbols({ index }: WorkspaceNamesIndex, log: LogOutputChannel): Disposable {
  const provide = (query: string): Symbol[] =>
    podCoach.language
      .workspaceSymbols(index, query)
      .map(
        (symbol) =>
          new SymbolInformation(
            labelText(symbol.name),
            SymbolKind.Class,
            labelText(symbol.namespace),
            toLocation(symbol, index),
          ),
      );
  return languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: guarded('Workspace symbols', log, provide),
  });
}
