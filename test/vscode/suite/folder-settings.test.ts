import { commands, Position, Uri, window, workspace } from 'vscode';
import type { CompletionList, Hover, MarkdownString, TextDocument } from 'vscode';
import { equal, ok } from '../assert.ts';
import {
  actionsAt,
  closeAll,
  diagnosticsOf,
  eventually,
  tidyUpAfterEach,
  waitForRule,
  waitUntilFixed,
} from '../editing.ts';
import { person } from '../person.ts';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx\n';
const SETTINGS = '.pod-coach.yaml';

describe('.pod-coach.yaml', () => {
  tidyUpAfterEach();
  let folder: Uri;
  let folders = 0;

  const write = (name: string, text: string) =>
    workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text));
  const read = async (name: string) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name)));
  const openPod = async (): Promise<TextDocument> =>
    (await window.showTextDocument(Uri.joinPath(folder, 'pod.yaml'))).document;

  beforeEach(async () => {
    await closeAll();
    const [top] = workspace.workspaceFolders ?? [];
    ok(top);
    // One of its own for each test: VS Code may not tell of a folder that is gone and there again.
    folder = Uri.joinPath(top.uri, `with-settings-${++folders}`);
    await workspace.fs.createDirectory(folder);
    await write('pod.yaml', POD);
  });

  afterEach(async () => {
    await closeAll();
    const top = Uri.joinPath(folder, '..', SETTINGS);
    await workspace.fs.delete(folder, { recursive: true });
    await workspace.fs.delete(top).then(undefined, () => undefined);
  });

  it('holds for its folder as soon as it is saved, and no longer when it is gone', async () => {
    const document = await openPod();
    await waitForRule('image-tag', document);
    await write(SETTINGS, 'profile: standard\nrules:\n  image-tag: off\n');
    await waitUntilFixed('image-tag', document);
    await waitForRule('naked-pod', document);
    await workspace.fs.delete(Uri.joinPath(folder, SETTINGS));
    await waitForRule('image-tag', document);
  });

  it('leaves ignored files alone', async () => {
    await write(SETTINGS, 'ignore: [pod.yaml]\n');
    const document = await openPod();
    await eventually('no diagnostics', () => (diagnosticsOf(document).length === 0 ? true : undefined));
    await write(SETTINGS, 'ignore: []\n');
    await waitForRule('image-tag', document);
  });

  it('is checked and completed itself', async () => {
    await write(SETTINGS, 'profil: standard\n');
    const { document } = await window.showTextDocument(Uri.joinPath(folder, SETTINGS));
    const problem = await eventually('the problem', () => diagnosticsOf(document)[0]);
    equal(problem.message, 'Unknown setting `profil`. Did you mean `profile`?');
    const offered = (await commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new Position(0, 6),
    )) as CompletionList;
    const labels = offered.items.map(({ label }) => String(label));
    ok(labels.includes('profile') && !labels.includes('apiVersion'), String(labels));
  });

  it('explains the rule under the mouse, also by its alias', async () => {
    await write(SETTINGS, 'rules:\n  recreate-strategy: off\n');
    const { document } = await window.showTextDocument(Uri.joinPath(folder, SETTINGS));
    const hovers = await eventually('the hover', async () => {
      const found = (await commands.executeCommand(
        'vscode.executeHoverProvider',
        document.uri,
        new Position(1, 4),
      )) as Hover[];
      return found.length > 0 ? found : undefined;
    });
    const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join('\n');
    ok(text.includes('Deployment uses the Recreate strategy') && text.includes('`update-with-a-gap`'), text);
    ok(text.includes('command:podCoach.openLesson'), text);
  });

  it('explains its settings, and offers the rules with their aliases', async () => {
    await write(SETTINGS, 'requireReason: true\nrules:\n  \n');
    const { document } = await window.showTextDocument(Uri.joinPath(folder, SETTINGS));
    const text = await eventually('the hover', async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new Position(0, 4),
      );
      const found = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join('\n');
      return found.includes('without a reason') ? found : undefined;
    });
    ok(text.includes('Values: `true`, `false`'), text);
    const offered = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new Position(2, 2),
    );
    const labels = offered.items.map(({ label }) => String(label));
    ok(labels.includes('recreate-strategy') && labels.includes('update-with-a-gap'), String(labels.length));
  });

  it('is written by the lightbulb, for everyone', async () => {
    const document = await openPod();
    await waitForRule('image-tag', document);
    const action = (await actionsAt('nginx', document)).find(({ title }) => title === 'Turn off this rule: image-tag');
    ok(action?.command);
    const done = commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    await person.waitFor('.quick-input-list >> text=For everyone who works in this folder');
    await person.press('Enter');
    await done;
    await waitUntilFixed('image-tag', document);
    equal(await read(`../${SETTINGS}`), 'rules:\n  image-tag: off\n');
    await commands.executeCommand('notifications.showList');
    await person.waitFor('.notifications-center >> text=image-tag is now off for everyone');
    await person.click('.notifications-center .monaco-button >> text=Undo');
    await waitForRule('image-tag', document);
  });
});
