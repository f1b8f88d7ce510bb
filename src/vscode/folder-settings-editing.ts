import { CompletionItem, CompletionItemKind, Diagnostic, DiagnosticSeverity, Disposable, languages, workspace } from 'vscode';
import type { LogOutputChannel, Position, TextDocument } from 'vscode';
import { completeFolderSettings } from '../core/features/folder-settings/complete-folder-settings.ts';
import { FOLDER_SETTINGS_FILE } from '../core/features/folder-settings/folder-settings.ts';
import { readFolderSettings } from '../core/features/folder-settings/read-folder-settings.ts';
import { toRange } from './convert.ts';
import { SOURCE } from './diagnostics.ts';
import { guarded } from './guarded.ts';
import { isFolderSettings } from './watched-documents.ts';

/** Help in `.pod-coach.yaml` itself: what in it makes no sense, and what may be written. */
export function registerFolderSettingsEditing(log: LogOutputChannel): Disposable {
  const collection = languages.createDiagnosticCollection(`${SOURCE}: settings`);
  const show = guarded('Problems of settings', log, (document: TextDocument) => {
    if (isFolderSettings(document.uri)) collection.set(document.uri, problemsOf(document));
  });
  const complete = guarded('Completing settings', log, completions);
  for (const document of workspace.textDocuments) void show(document);
  return Disposable.from(
    collection,
    workspace.onDidOpenTextDocument(show),
    workspace.onDidChangeTextDocument(({ document }) => show(document)),
    workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    languages.registerCompletionItemProvider({ pattern: `**/${FOLDER_SETTINGS_FILE}` }, { provideCompletionItems: complete }, ' '),
  );
}

function problemsOf(document: TextDocument): Diagnostic[] {
  return readFolderSettings(document.getText()).problems.map(({ range, message }) => {
    const diagnostic = new Diagnostic(toRange(range, document), message, DiagnosticSeverity.Warning);
    diagnostic.source = SOURCE;
    return diagnostic;
  });
}

function completions(document: TextDocument, position: Position): CompletionItem[] {
  return completeFolderSettings(document.getText(), document.offsetAt(position)).map(({ label, insert, about, range }, at) => {
    const item = new CompletionItem(label, insert === label ? CompletionItemKind.Value : CompletionItemKind.Property);
    item.insertText = insert;
    item.detail = about;
    item.range = toRange(range, document);
    item.sortText = String(at).padStart(4, '0');
    return item;
  });
}
