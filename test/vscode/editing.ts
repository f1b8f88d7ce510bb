import { commands, languages, Range, Selection, window, workspace } from 'vscode';
import type { CodeAction, Diagnostic, TextDocument, TextEditor } from 'vscode';
import { ok } from './assert.ts';
import { person } from './person.ts';
import { keepPictureOf } from './picture.ts';

/** Waits until `find` finds something, and gives it. */
export async function eventually<T>(
  what: string,
  find: () => T | undefined | Promise<T | undefined>,
  timeout = 20_000,
): Promise<T> {
  for (let waited = 0; waited <= timeout; waited += 50) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`In vain: waited for ${what}`);
}

/** Opens a text that is in no file. */
export async function openText(content: string, language = 'yaml'): Promise<TextEditor> {
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language, content }));
  // The name is that of the text closed before: its end may still be on its way.
  await eventually('the text', () =>
    editor.document.getText().replaceAll('\r\n', '\n') === content.replaceAll('\r\n', '\n') ? true : undefined,
  );
  return editor;
}

/** Opens a text with the cursor and the focus at its end. */
export async function openAtEnd(text: string, language = 'yaml'): Promise<TextEditor> {
  const editor = await openText(text, language);
  const end = editor.document.positionAt(text.length);
  editor.selection = new Selection(end, end);
  await person.click('.monaco-editor .view-lines');
  await person.press('Control+End');
  return editor;
}

/** Waits until a document has a text, whatever its line breaks. */
export function waitForText(document: TextDocument, text: string): Promise<true> {
  return eventually(JSON.stringify(text), () =>
    document.getText().replaceAll('\r\n', '\n') === text ? true : undefined,
  ).catch(() => {
    throw new Error(`Expected ${JSON.stringify(text)}, found ${JSON.stringify(document.getText())}`);
  });
}

/** Closes all editors and messages; what is in the editors is lost. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor?.document.isDirty)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
  await commands.executeCommand('notifications.clearAll');
}

/** Tidies up after each test of a suite. */
export function tidyUpAfterEach(): void {
  afterEach('tidy up', async function () {
    await keepPictureOf(this.currentTest);
    await closeAll();
  });
}

/** Our diagnostics of a document as they are now. */
export function diagnosticsOf({ uri }: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'Pod Coach');
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until a rule is broken in a document, and gives its first diagnostic. */
export function waitForRule(rule: string, document: TextDocument): Promise<Diagnostic> {
  return eventually(`the rule ${rule}`, () =>
    diagnosticsOf(document).find((diagnostic) => ruleOf(diagnostic) === rule),
  );
}

/** Waits until a rule is no longer broken in a document. */
export async function waitUntilFixed(rule: string, document: TextDocument): Promise<void> {
  await eventually(`no ${rule}`, () =>
    diagnosticsOf(document).every((diagnostic) => ruleOf(diagnostic) !== rule) ? true : undefined,
  );
}

/** The range of the first place where `text` stands. */
export function rangeOf(text: string, document: TextDocument): Range {
  const start = document.getText().indexOf(text);
  ok(start !== -1, `"${text}" is not in the document`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** What the lightbulb offers at a text, with the edits filled in. */
export async function actionsAt(text: string, document: TextDocument, kind = 'quickfix'): Promise<CodeAction[]> {
  const found: unknown = await commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(text, document),
    kind,
    100,
  );
  return found as CodeAction[];
}

/** The errors in our log. */
export async function errorsInLog(): Promise<string[]> {
  await commands.executeCommand('podCoach.showLog');
  const log = await eventually('the log', () =>
    window.visibleTextEditors
      .map(({ document }) => document)
      .find(({ uri, languageId }) => uri.scheme === 'output' || languageId === 'log'),
  );
  const stack = log
    .getText()
    .split('\n')
    .filter((line) => line.includes('[error]'));
  await commands.executeCommand('workbench.action.closePanel');
  return stack;
}
