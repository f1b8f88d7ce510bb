import { CompletionItemKind, DiagnosticSeverity, Disposable, languages, workspace } from 'vscode';
import type { Diagnostic as ShownDiagnostic, LogOutputChannel, Position, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import { toRange } from '../convert.ts';
import { SOURCE } from '../language/diagnostics.ts';
import { guarded } from '../guarded.ts';
import { labelText, plainText } from '../shown-text.ts';
import { CompletionItem, Diagnostic } from '../surfaces.ts';
import { isFolderSettings } from '../supported-documents.ts';

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
    languages.registerCompletionItemProvider(
      { pattern: `**/${podCoach.settings.folderSettingsFile}` },
      { provideCompletionItems: complete },
      ' ',
    ),
  );
}

function problemsOf(document: TextDocument): ShownDiagnostic[] {
  return podCoach.settings.readFolderSettings(document.getText()).problems.map(({ range, message }) => {
    const diagnostic = new Diagnostic(toRange(range, document), plainText(message), DiagnosticSeverity.Warning);
    diagnostic.source = SOURCE;
    return diagnostic;
  });
}

function completions(document: TextDocument, position: Position): CompletionItem[] {
  return podCoach.settings
    .completeFolderSettings(document.getText(), document.offsetAt(position))
    .map(({ label, insert, about, range }, at) => {
      const item = new CompletionItem(
        labelText(label),
        insert === label ? CompletionItemKind.Value : CompletionItemKind.Property,
      );
      item.insertText = insert;
      item.detail = plainText(about);
      item.range = toRange(range, document);
      item.sortText = String(at).padStart(4, '0');
      return item;
    });
}
