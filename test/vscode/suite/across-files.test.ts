import { commands, Selection, Uri, window, workspace } from 'vscode';
import { equal, ok } from '../assert.ts';
import { actionsAt, closeAll, eventually, rangeOf, tidyUpAfterEach, waitForRule, waitUntilFixed } from '../editing.ts';
import { person } from '../person.ts';

const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: books\nspec:\n  selector:\n    app: book\n  ports:\n' +
  '    - port: 80\n      targetPort: http\n';
const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: books\n  labels:\n    app: books\nspec:\n  containers:\n' +
  '    - name: web\n      image: shop/books:1.4\n      ports:\n        - name: http\n' +
  '          containerPort: 8080\n';

describe('Problems across files', () => {
  tidyUpAfterEach();
  let folder: Uri;
  const write = (name: string, text: string) =>
    workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text));

  beforeEach(async () => {
    await closeAll();
    const [top] = workspace.workspaceFolders ?? [];
    ok(top);
    folder = Uri.joinPath(top.uri, 'books');
    await workspace.fs.createDirectory(folder);
  });

  afterEach(async () => {
    await closeAll();
    await workspace.fs.delete(folder, { recursive: true });
  });

  it('come and go as the other file does', async () => {
    await write('service.yaml', SERVICE);
    const { document } = await window.showTextDocument(Uri.joinPath(folder, 'service.yaml'));
    await write('pod.yaml', POD);
    const problem = await waitForRule('service-selects-nothing', document);
    equal(
      [problem.message, document.getText(problem.range)],
      ['The selector matches no Pod in this workspace.', 'app: book'],
    );
    equal((await actionsAt('app: book', document))[0]?.title, 'Change to `books`');
    await write('pod.yaml', POD.replace('app: books', 'app: book').replace('http', 'web'));
    await waitUntilFixed('service-selects-nothing', document);
    await waitForRule('target-port-unknown', document);
    await workspace.fs.delete(Uri.joinPath(folder, 'pod.yaml'));
    await waitUntilFixed('target-port-unknown', document);
  });

  it('are repaired in the other file, after a preview and with one step to undo', async () => {
    const pod = POD.replace('app: books', 'app: book').replace(
      '        - name: http\n          containerPort',
      '        - containerPort',
    );
    await write('pod.yaml', pod);
    await write('service.yaml', SERVICE);
    const { document } = await window.showTextDocument(Uri.joinPath(folder, 'service.yaml'));
    await waitForRule('target-port-unknown', document);
    const offered = await actionsAt('http', document);
    equal(offered[0]?.title, 'Name port 8080 `http` in Pod `books`');
    equal(
      offered[0]?.edit?.entries().map(([uri]) => uri.path.split('/').at(-1)),
      ['pod.yaml'],
    );
    const place = rangeOf('http', document).start;
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(place, place);
    void commands.executeCommand('editor.action.quickFix');
    await person.click('.action-widget .monaco-list-row >> text=Name port 8080');
    await person.waitFor('.bulk-edit-panel >> text=pod.yaml');
    await person.click('.bulk-edit-panel .monaco-button >> text=Apply');
    await waitUntilFixed('target-port-unknown', document);
    const { document: changed } = await window.showTextDocument(Uri.joinPath(folder, 'pod.yaml'));
    equal(changed.getText(), pod.replace('- containerPort', '- name: http\n          containerPort'));
    await commands.executeCommand('undo');
    await eventually('the old text', () => (changed.getText() === pod ? true : undefined));
  });

  it('create the ConfigMap that is missing, in the profile production', async () => {
    await write('.pod-coach.yaml', 'profile: production\n');
    const text = `${POD}      envFrom:\n        - configMapRef:\n            name: book-prices\n`;
    await write('pod.yaml', text);
    const { document } = await window.showTextDocument(Uri.joinPath(folder, 'pod.yaml'));
    await waitForRule('config-missing', document);
    const [create] = await actionsAt('book-prices', document);
    equal(create?.title, 'Create ConfigMap `book-prices`');
    ok(create?.edit && (await workspace.applyEdit(create.edit)));
    equal(document.getText(), `${text}---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: book-prices\n`);
    await waitUntilFixed('config-missing', document);
    await commands.executeCommand('undo');
    await waitForRule('config-missing', document);
    equal(document.getText(), text);
  });
});
