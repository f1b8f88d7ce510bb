/**
 * Where VS Code shows words. These are VS Code's own functions and classes, with the kind of text that each takes; no
 * other file of ours may use VS Code's directly (a test sees to it), so nothing foreign can become a link, an icon or a
 * command.
 */

import * as vscode from 'vscode';
import type { LabelText, NoticeText, PlainText } from './shown-text.ts';

/** A message in the corner. Resolves with the button that was pressed. */
export async function notify(message: NoticeText, ...buttons: string[]): Promise<string | undefined> {
  return vscode.window.showInformationMessage(message, ...buttons);
}

export async function warn(message: NoticeText, ...buttons: string[]): Promise<string | undefined> {
  return vscode.window.showWarningMessage(message, ...buttons);
}

export async function complain(message: NoticeText, ...buttons: string[]): Promise<string | undefined> {
  return vscode.window.showErrorMessage(message, ...buttons);
}

/** Asks before something that cannot be undone. */
export async function confirm(message: NoticeText, detail: NoticeText, yes: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, yes)) === yes;
}

/** What a task says while it runs. */
export type Report = vscode.Progress<{ readonly message: NoticeText; readonly increment: number }>;

/** Runs a task that a person can cancel, with a message in the corner that says how far it is. */
export async function withProgress<Result>(
  title: NoticeText,
  run: (report: Report, token: vscode.CancellationToken) => Promise<Result>,
): Promise<Result> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, run);
}

/** What a person chooses from. */
export interface Pick extends vscode.QuickPickItem {
  readonly label: LabelText;
  readonly description?: LabelText;
  readonly detail?: LabelText;
}

export async function pickOne<Item extends Pick>(
  items: readonly Item[],
  options: { readonly title: PlainText; readonly placeHolder: PlainText; readonly matchOnDetail?: boolean },
): Promise<Item | undefined> {
  return vscode.window.showQuickPick(items, options);
}

/** Asks for a line of text; undefined when the person leaves. */
export async function askText(options: {
  readonly title: PlainText;
  readonly prompt: PlainText;
}): Promise<string | undefined> {
  return vscode.window.showInputBox(options);
}

/** Thrown by a rename provider, VS Code shows it as a notification or at the cursor. */
export function refusal(reason: NoticeText): Error {
  return new Error(reason);
}

/** What a file system answers for a path that it does not have; VS Code shows it in place of the file. */
export function fileNotFound(path: NoticeText): Error {
  return vscode.FileSystemError.FileNotFound(path);
}

/** The same for what may not be done there. */
export function noPermissions(path: NoticeText): Error {
  return vscode.FileSystemError.NoPermissions(path);
}

type Narrowed<Whole, Texts> = Omit<Whole, keyof Texts> & Texts;

export type LanguageStatusItem = Narrowed<vscode.LanguageStatusItem, { text: NoticeText; detail?: NoticeText }>;

export function createLanguageStatusItem(id: string, selector: vscode.DocumentSelector): LanguageStatusItem {
  return vscode.languages.createLanguageStatusItem(id, selector) as LanguageStatusItem;
}

export function createWebviewPanel(
  type: string,
  title: PlainText,
  column: Parameters<typeof vscode.window.createWebviewPanel>[2],
  options: vscode.WebviewPanelOptions & vscode.WebviewOptions,
): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(type, title, column, options);
}

export function setTitle(panel: vscode.WebviewPanel, title: PlainText): void {
  panel.title = title;
}

export const Diagnostic: new (
  range: vscode.Range,
  message: PlainText,
  severity: vscode.DiagnosticSeverity,
) => vscode.Diagnostic = vscode.Diagnostic;

export const DiagnosticRelatedInformation: new (
  location: vscode.Location,
  message: PlainText,
) => vscode.DiagnosticRelatedInformation = vscode.DiagnosticRelatedInformation;

export const CodeAction: new (title: PlainText, kind: vscode.CodeActionKind) => vscode.CodeAction = vscode.CodeAction;

export const CodeLens: new (range: vscode.Range, command: LensCommand) => vscode.CodeLens = vscode.CodeLens;

export type LensCommand = Narrowed<vscode.Command, { title: LabelText; tooltip: PlainText }>;

export type CompletionItem = Narrowed<vscode.CompletionItem, { detail?: PlainText }>;

export const CompletionItem: new (label: LabelText, kind: vscode.CompletionItemKind) => CompletionItem =
  vscode.CompletionItem as new (
    label: string,
    kind: vscode.CompletionItemKind,
  ) => CompletionItem;

/** The Outline shows plain text; "Go to Symbol" draws icons. */
export const DocumentSymbol: new (
  name: LabelText,
  detail: LabelText,
  kind: vscode.SymbolKind,
  range: vscode.Range,
  selection: vscode.Range,
) => vscode.DocumentSymbol = vscode.DocumentSymbol;

/** Its address must be one that we made. */
export type DocumentLink = Narrowed<vscode.DocumentLink, { tooltip?: PlainText }>;

export const DocumentLink: new (range: vscode.Range, target: vscode.Uri) => DocumentLink = vscode.DocumentLink as new (
  range: vscode.Range,
  target: vscode.Uri,
) => DocumentLink;

/** "Go to Symbol in Workspace" draws icons. */
export const SymbolInformation: new (
  name: LabelText,
  kind: vscode.SymbolKind,
  container: LabelText,
  location: vscode.Location,
) => vscode.SymbolInformation = vscode.SymbolInformation;

export type InlayHint = Narrowed<vscode.InlayHint, { tooltip?: PlainText }>;

export const InlayHint: new (position: vscode.Position, label: PlainText) => InlayHint = vscode.InlayHint as new (
  position: vscode.Position,
  label: string,
) => InlayHint;

export type TreeItem = Narrowed<
  vscode.TreeItem,
  { description?: LabelText | boolean; tooltip?: PlainText | vscode.MarkdownString | undefined }
>;

export const TreeItem: new (label: LabelText, state?: vscode.TreeItemCollapsibleState) => TreeItem =
  vscode.TreeItem as new (
    label: string,
    state?: vscode.TreeItemCollapsibleState,
  ) => TreeItem;
