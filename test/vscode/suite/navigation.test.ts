import { commands, Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type {
  DocumentHighlight,
  DocumentSymbol,
  Location,
  LocationLink,
  TextDocument,
  TextEditor,
  WorkspaceEdit,
} from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { eventually, openText, rangeOf, tidyUpAfterEach } from '../editing.ts';
import { person } from '../person.ts';

const FILES = ['web', 'settings', 'service'];

async function fileOf(name: string): Promise<Uri> {
  const [file] = await workspace.findFiles(`shop/${name}.yaml`);
  ok(file, `no ${name} in the workspace`);
  return file;
}

async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await fileOf(name));
}

async function ask<T>(command: string, text: string, document: TextDocument, ...more: unknown[]): Promise<T> {
  return (await commands.executeCommand(
    command,
    document.uri,
    rangeOf(text, document).start.translate(0, 1),
    ...more,
  )) as T;
}

/** Clicks into a word (of a colour of its own) and waits until the editor knows. */
async function clickOn(word: string, editor: TextEditor): Promise<void> {
  const before = editor.selection;
  // An editor comes back scrolled as it was left, and the word may be out of sight.
  editor.revealRange(rangeOf(word.split(' >> ')[0] ?? word, editor.document), TextEditorRevealType.InCenter);
  await person.click(`.view-line span span >> text=${word}`);
  await eventually('the cursor', () => (editor.selection.isEqual(before) ? undefined : true));
}

/** `service.yaml:9 targetPort: http`, for places in files that are open or not. */
async function shown(places: readonly (Location | LocationLink)[]): Promise<string[]> {
  const texts = places.map(async (place) => {
    const [uri, range] = 'uri' in place ? [place.uri, place.range] : [place.targetUri, place.targetRange];
    const document = await workspace.openTextDocument(uri);
    return `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}:${range.start.line + 1} ${document.getText(range)}`;
  });
  return (await Promise.all(texts)).sort();
}

describe('Names', () => {
  tidyUpAfterEach();
  const texts = new Map<string, Uint8Array>();

  before(async () => {
    for (const name of FILES) texts.set(name, await workspace.fs.readFile(await fileOf(name)));
  });

  it('lead to their definitions, in this file and in others', async () => {
    const { document } = await open('web');
    const definition = (text: string) =>
      ask<LocationLink[]>('vscode.executeDefinitionProvider', text, document).then(shown);
    await eventually('the extension', async () =>
      (await definition('data\n              mountPath')).length > 0 ? true : undefined,
    );
    equal(await definition('data\n              mountPath'), ['web.yaml:24 data']);
    await eventually('the other files', async () => ((await definition('settings')).length > 0 ? true : undefined));
    equal(await definition('settings'), ['settings.yaml:4 settings']);
  });

  it('lead to a file that was made just now, and not to one that is gone', async () => {
    const { document } = await openText(
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n' +
        'spec: {serviceAccountName: late, containers: [{name: a, image: a:1}]}\n',
    );
    const late = Uri.joinPath(await fileOf('web'), '../late.yaml');
    const found = () => ask<LocationLink[]>('vscode.executeDefinitionProvider', 'late', document);
    await workspace.fs.writeFile(
      late,
      new TextEncoder().encode('apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: late}\n'),
    );
    await eventually('the new file', async () => ((await found()).length === 1 ? true : undefined));
    await workspace.fs.delete(late);
    await eventually('that it is gone', async () => ((await found()).length === 0 ? true : undefined));
  });

  it('are found wherever they are used', async () => {
    const { document } = await open('web');
    const references = (text: string) => ask<Location[]>('vscode.executeReferenceProvider', text, document).then(shown);
    await eventually('the Service', async () => ((await references('http\n')).length === 2 ? true : undefined));
    equal(await references('http\n'), ['service.yaml:9 http', 'web.yaml:18 http']);
    equal(
      (await references('web}\n  template')).map((place) => place.split(' ')[0] ?? ''),
      ['service.yaml:6', 'web.yaml:10', 'web.yaml:7'],
    );
    const marks = await ask<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      'data\n          emptyDir',
      document,
    );
    equal(
      marks.map(({ range }) => document.getText(range)),
      ['data', 'data'],
    );
  });

  it('take the person to the definition with F12', async () => {
    const editor = await open('web');
    await eventually('the other files', async () =>
      (await ask<LocationLink[]>('vscode.executeDefinitionProvider', 'settings', editor.document)).length > 0
        ? true
        : undefined,
    );
    await clickOn('settings', editor);
    await person.press('F12');
    await eventually('the other file', () =>
      window.activeTextEditor?.document.uri.path.endsWith('settings.yaml') ? true : undefined,
    );
    equal(
      window.activeTextEditor?.document.getText(
        window.activeTextEditor.document.getWordRangeAtPosition(window.activeTextEditor.selection.start),
      ),
      'settings',
    );
  });

  it('are renamed by the person in every place at once, and undone in one step', async () => {
    const editor = await openText((await workspace.openTextDocument(await fileOf('web'))).getText());
    const text = editor.document.getText();
    await clickOn('data >> nth=-1', editor);
    await person.press('F2');
    await person.waitFor('.rename-box input:focus');
    await person.press('Control+a');
    await person.type('files');
    await person.press('Enter');
    await eventually('the new name', () =>
      editor.document.getText() === text.replaceAll('name: data', 'name: files') ? true : undefined,
    );
    await commands.executeCommand('undo');
    await eventually('the old text', () => (editor.document.getText() === text ? true : undefined));
  });

  it('are renamed in the files of the workspace', async () => {
    const { document } = await open('settings');
    const rename = (newName: string) =>
      ask<WorkspaceEdit>('vscode.executeDocumentRenameProvider', 'settings', document, newName);
    const edit = await eventually('both files', async () => {
      const found = await rename('shop-settings');
      return found.size === 2 ? found : undefined;
    });
    equal(
      edit
        .entries()
        .map(
          ([uri, edits]) =>
            `${uri.path.slice(uri.path.lastIndexOf('/') + 1)} ${edits.map(({ newText }) => newText).join()}`,
        )
        .sort(),
      ['settings.yaml shop-settings', 'web.yaml shop-settings'],
    );
  });

  it('are not renamed where it would do harm, with the reason', async () => {
    const { document } = await openText(
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n' +
        '  volumes: [{name: one, emptyDir: {}}, {name: two, emptyDir: {}}]\n' +
        '  containers: [{name: a, image: "a:1"}]\n',
    );
    const problem = async (newName: string) =>
      String(
        await ask('vscode.executeDocumentRenameProvider', 'one', document, newName).catch((error: unknown) => error),
      );
    match(await problem('two'), /two|twice|already/);
    match(await problem('Not A Name'), /lowercase/);
  });

  it('make an outline that speaks Kubernetes', async () => {
    const { document } = await open('web');
    const symbols = (await commands.executeCommand(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )) as DocumentSymbol[];
    const names = (all: readonly DocumentSymbol[]): string[] =>
      all.flatMap(({ name, children }) => [name, ...names(children).map((child) => `› ${child}`)]);
    equal(names(symbols), ['Deployment/web', '› container app', '› › port http', '› › mount data', '› volume data']);
    await person.click('.view-lines >> text=containerPort');
    const place = rangeOf('containerPort', document).start;
    await eventually('the editor', () => window.activeTextEditor);
    if (window.activeTextEditor) window.activeTextEditor.selection = new Selection(place, place);
    await person.waitFor('.breadcrumbs-control >> text=port http');
  });

  it('do not take folding away', async () => {
    const { document } = await open('web');
    const ranges: unknown = await commands.executeCommand('vscode.executeFoldingRangeProvider', document.uri);
    ok(Array.isArray(ranges) && ranges.length > 10, 'VS Code folds by indentation where nobody else does');
    await person.waitFor('.monaco-editor .view-lines');
    await commands.executeCommand('editor.foldAll');
    await person.waitUntilGone('.view-lines >> text=containerPort');
    await commands.executeCommand('editor.unfoldAll');
    await person.waitFor('.view-lines >> text=containerPort');
  });

  it('expand the selection step by step', async () => {
    const editor = await open('web');
    const { document } = editor;
    const place = rangeOf('http\n', document).start;
    editor.selection = new Selection(place, place);
    const seen: string[] = [];
    for (let step = 0; step < 4; step++) {
      await commands.executeCommand('editor.action.smartSelect.expand');
      seen.push(document.getText(editor.selection).replace(/\s+/g, ' '));
    }
    ok(seen.includes('http'), seen.join('\n'));
    ok(seen.includes('name: http'), seen.join('\n'));
    ok(
      seen.some((text) => /^(- )?name: http containerPort: 80$/.test(text)),
      seen.join('\n'),
    );
  });

  after('give the texts back', async () => {
    for (const [name, bytes] of texts) await workspace.fs.writeFile(await fileOf(name), bytes);
  });
});
