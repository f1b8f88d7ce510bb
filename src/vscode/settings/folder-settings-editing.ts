import {
  CompletionItemKind,
  DiagnosticSeverity,
  Disposable,
  Hover,
  l10n,
  languages,
  MarkdownString,
  workspace,
} from 'vscode';
import type { Diagnostic as ShownDiagnostic, LogOutputChannel, Position, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import { toRange } from '../convert.ts';
import { SOURCE } from '../language/diagnostics.ts';
import { lessonCommandLink, OPEN_LESSON } from '../lessons/lesson-links.ts';
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
    languages.registerHoverProvider(
      { pattern: `**/${podCoach.settings.folderSettingsFile}` },
      { provideHover: guarded('Hover in settings', log, hover) },
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

function hover(document: TextDocument, position: Position): Hover | undefined {
  const [text, offset] = [document.getText(), document.offsetAt(position)];
  return ruleHover(text, offset, document) ?? settingHover(text, offset, document);
}

/** Holds nothing that the file says, only what we say of the rule. */
function ruleHover(text: string, offset: number, document: TextDocument): Hover | undefined {
  const named = podCoach.settings.ruleNamedAt(text, offset);
  if (!named) return undefined;
  const { rule, names, range } = named;
  const markdown = new MarkdownString(
    [
      `**${rule.title}**`,
      rule.why,
      names.map((name) => `\`${name}\``).join(', '),
      `[${l10n.t('Open the lesson')}](${lessonCommandLink(rule.lesson)})`,
    ].join('\n\n'),
  );
  markdown.isTrusted = { enabledCommands: [OPEN_LESSON] };
  return new Hover(markdown, toRange(range, document));
}

/** What a setting is for, and what may be written. */
function settingHover(text: string, offset: number, document: TextDocument): Hover | undefined {
  const named = podCoach.settings.settingNamedAt(text, offset);
  if (!named) return undefined;
  const { name, about, values, example, range } = named;
  const lines = [`**${name}**`, about];
  if (values.length > 0) lines.push(l10n.t('Values: {0}', values.map((value) => `\`${value}\``).join(', ')));
  if (example !== undefined) lines.push(l10n.t('Example: {0}', `\`${name}: ${example}\``));
  return new Hover(new MarkdownString(lines.join('\n\n')), toRange(range, document));
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
