import { commands, NotebookCellData, NotebookCellKind, NotebookData, Uri, window, workspace } from 'vscode';
import type { Hover, TextDocument } from 'vscode';
import { equal, ok } from '../assert.ts';
import {
  closeAll,
  diagnosticsOf,
  eventually,
  openText,
  rangeOf,
  ruleOf,
  tidyUpAfterEach,
  waitForRule,
  waitUntilFixed,
} from '../editing.ts';

const INCOMPLETE = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: many\n';
const TYPO = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  Name: web\n';

async function hoversAt(text: string, document: TextDocument): Promise<number> {
  const hovers = (await commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(text, document).start,
  )) as Hover[];
  return hovers.length;
}

/** What is left alone has no diagnostics even when a document opened after it has: they come in order. */
async function waitForOthers(): Promise<void> {
  const { document } = await openText(TYPO);
  await waitForRule('unknown-field', document);
}

describe('What is not ours to judge', () => {
  const [folder] = workspace.workspaceFolders ?? [];
  ok(folder);
  const place = Uri.joinPath(folder.uri, 'kustomized');
  const write = (name: string, text: string): Thenable<void> =>
    workspace.fs.writeFile(Uri.joinPath(place, name), new TextEncoder().encode(text));

  tidyUpAfterEach();
  after('take the files away', async () => {
    await closeAll();
    await workspace.fs.delete(place, { recursive: true });
  });
  before('make the files', () => write('deployment.yaml', INCOMPLETE));

  it('a Helm template has hovers, and no problems but those beside its actions', async () => {
    const { document } = await openText(`{{- if .Values.web }}\n${INCOMPLETE}{{- end }}\n`);
    await waitForOthers();
    equal(diagnosticsOf(document).map(ruleOf), ['wrong-type']);
    await eventually('a hover', async () => ((await hoversAt('replicas', document)) > 0 ? true : undefined));
  });

  it('a Kustomize patch lacks nothing, from the moment on that a kustomization names it', async () => {
    const document = await workspace.openTextDocument(Uri.joinPath(place, 'deployment.yaml'));
    await window.showTextDocument(document);
    await waitForRule('selector-missing', document);
    await write('kustomization.yaml', 'patches:\n  - path: deployment.yaml\n');
    await waitUntilFixed('selector-missing', document);
    equal(diagnosticsOf(document).map(ruleOf), ['wrong-type']);
    await write('kustomization.yaml', 'resources:\n  - deployment.yaml\n');
    await waitForRule('selector-missing', document);
  });

  it('in a diff editor only the side that can be edited is checked', async () => {
    const old = workspace.registerTextDocumentContentProvider('old-version', {
      provideTextDocumentContent: () => TYPO,
    });
    const left = Uri.parse('old-version:/deployment.yaml');
    const right = Uri.joinPath(place, 'deployment.yaml');
    await commands.executeCommand('vscode.diff', left, right);
    const document = await eventually('both sides', () =>
      workspace.textDocuments.find(({ uri }) => uri.toString() === right.toString()),
    );
    await waitForRule('wrong-type', document);
    const before = await workspace.openTextDocument(left);
    equal(before.languageId, 'yaml');
    equal(diagnosticsOf(before), []);
    equal(await hoversAt('kind', before), 0);
    old.dispose();
  });

  it('a cell of a notebook is left alone', async () => {
    const cell = new NotebookCellData(NotebookCellKind.Code, TYPO, 'yaml');
    const notebook = await workspace.openNotebookDocument('jupyter-notebook', new NotebookData([cell]));
    await window.showNotebookDocument(notebook);
    const { document } = notebook.cellAt(0);
    equal(document.languageId, 'yaml');
    await waitForOthers();
    equal(diagnosticsOf(document), []);
    equal(await hoversAt('kind', document), 0);
  });

  it('another kind is left alone', async () => {
    const { document } = await openText('apiVersion: example.com/v1\nkind: Backup\nmetadata:\n  Name: web\n');
    await waitForOthers();
    equal(diagnosticsOf(document), []);
  });
});
