import { commands, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { diagnosticsOf, eventually, rangeOf, ruleOf, tidyUpAfterEach } from '../editing.ts';
import { waitForSection } from '../lesson-view.ts';
import { person } from '../person.ts';

const { panel } = person;
const card = '.card.exercise:has-text("Give each container its own port")';
const exercise = Uri.parse('pod-coach:/exercises/about-pods/own-port.yaml');

/**
 * The text that the exercise began with: VS Code in a browser saves by itself, so each test finds what the last one
 * left.
 */
let original = '';

async function beginAnew(document: TextDocument): Promise<void> {
  original ||= document.getText();
  if (document.getText() === original) return;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, rangeAt(document, 0, document.getText()), original);
  ok(await workspace.applyEdit(edit));
  ok(await document.save());
}

async function begin(): Promise<TextDocument> {
  await beginAnew(await workspace.openTextDocument(exercise));
  await commands.executeCommand('podCoach.openLesson', 'about-pods#shared-network');
  await waitForSection('shared-network');
  await panel.click(`${card} vscode-button >> text=/the exercise/`);
  const isShown = ({ document, viewColumn }: TextEditor): boolean =>
    document.uri.toString() === exercise.toString() && viewColumn !== undefined;
  return eventually('the exercise', () => window.visibleTextEditors.find(isShown)?.document);
}

/** The editor beside the panel; the document may also be one half of a comparison. */
function editorOf(document: TextDocument): Promise<TextEditor> {
  return eventually('the editor', () =>
    window.visibleTextEditors.find((each) => each.document === document && each.viewColumn !== undefined),
  );
}

async function replace(document: TextDocument, text: string, by: string): Promise<void> {
  const editor = await editorOf(document);
  ok(await editor.edit((edit) => edit.replace(rangeOf(text, document), by)));
}

describe('An exercise', () => {
  tidyUpAfterEach();
  it('begins with nothing wrong but what it is about', async () => {
    const document = await begin();
    await panel.waitFor(`${card} .goals .current`);
    equal(diagnosticsOf(document).map(ruleOf), ['port-duplicate']);
    equal(await panel.count(`${card} .others:not([hidden])`), 0);
    await replace(document, 'name: shop', 'name: Shop_1');
    await eventually('the other findings', () => (diagnosticsOf(document).length > 1 ? true : undefined));
    await panel.waitFor(`${card} .next-step >> text=/Shop_1|a-z|lowercase/`);
  });

  it('is judged as it is typed, from its start to its end', async () => {
    const document = await begin();
    await panel.waitFor(`${card} .next-step >> text=/address already in use/`);
    equal(await panel.count(`${card} .goals .done`), 0);

    const lastPort = document.getText().lastIndexOf('"3000"');
    const editor = await editorOf(document);
    await editor.edit((edit) => edit.replace(rangeAt(document, lastPort, '"3000"'), '"5000"'));
    await panel.waitFor(`${card} .goals li.done >> nth=0`);
    match(await panel.text(`${card} .next-step`), /declares 3000/);

    const containerPort = document.getText().lastIndexOf('3000');
    await editor.edit((edit) => edit.replace(rangeAt(document, containerPort, '3000'), '5000'));
    await panel.waitFor(`${card}.is-passed`);
    match(await panel.text(`${card} .next-step`), /Two programs, two ports/);
    await commands.executeCommand('podCoach.lessons.focus');
    await person.waitFor('.pane-body .monaco-list-row[aria-label*="Give each container its own port, exercise, done"]');
  });

  it('is not passed by deleting the YAML', async () => {
    const document = await begin();
    const editor = await editorOf(document);
    await editor.edit((edit) => edit.delete(rangeAt(document, 0, document.getText())));
    await panel.waitFor(`${card} .next-step >> text=/This file is empty/`);
    equal(await panel.count(`${card}.is-passed`), 0);
  });

  it('gives hints one by one, the last is the solution beside the own text', async () => {
    await begin();
    await panel.click(`${card} .ladder > vscode-button`);
    await panel.waitFor(`${card} .hints li`);
    await panel.click(`${card} .hints vscode-button >> text=Show me where`);
    await eventually('the place', () => {
      const editor = window.activeTextEditor;
      return editor &&
        editor.document.uri.scheme === 'pod-coach' &&
        editor.document.getText(editor.selection).includes('3000')
        ? true
        : undefined;
    });
    for (let rung = 0; rung < 3; rung++) await panel.click(`${card} .ladder > vscode-button`);
    await person.waitFor('.monaco-diff-editor');
  });

  it('begins again, and Undo brings the own text back', async () => {
    const document = await begin();
    await replace(document, 'kind: Pod', 'kind: Pot');
    await commands.executeCommand('podCoach.openLesson', 'about-pods#shared-network');
    await panel.click(`${card} vscode-button >> text=Start again`);
    await eventually('the start', () => (document.getText() === original ? true : undefined));
    await window.showTextDocument(document, { viewColumn: (await editorOf(document)).viewColumn ?? 1 });
    await commands.executeCommand('undo');
    match(document.getText(), /kind: Pot/);
  });

  it('keeps what was saved', async () => {
    const document = await begin();
    await replace(document, 'kind: Pod', 'kind: Pod # mine');
    ok(await document.save());
    match(new TextDecoder().decode(await workspace.fs.readFile(exercise)), /# mine/);
    await replace(document, ' # mine', '');
    ok(await document.save());
  });

  it('lives in a file system that holds nothing else', async () => {
    for (const path of [
      '/exercises/about-pods/none.yaml',
      '/exercises/../x.yaml',
      '/x',
      '/exercises/about-pods/__proto__.yaml',
      '/solutions/none/own-port.yaml',
    ]) {
      equal(
        await workspace.fs.readFile(Uri.from({ scheme: 'pod-coach', path })).then(
          () => 'found',
          () => 'not found',
        ),
        'not found',
        path,
      );
    }
    const solution = Uri.parse('pod-coach:/solutions/about-pods/own-port.yaml');
    equal(
      await workspace.fs.writeFile(solution, new Uint8Array()).then(
        () => 'written',
        () => 'refused',
      ),
      'refused',
    );
    equal(
      await workspace.fs.delete(exercise).then(
        () => 'deleted',
        () => 'refused',
      ),
      'refused',
    );
  });
});

function rangeAt(document: TextDocument, offset: number, text: string): ReturnType<typeof rangeOf> {
  return rangeOf(text, document).with(document.positionAt(offset), document.positionAt(offset + text.length));
}
