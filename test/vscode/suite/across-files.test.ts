import { Uri, window, workspace } from 'vscode';
import { equal, ok } from '../assert.ts';
import { actionsAt, closeAll, tidyUpAfterEach, waitForRule, waitUntilMended } from '../editing.ts';

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: books\nspec:\n  selector:\n    app: book\n  ports:\n    - port: 80\n      targetPort: http\n';
const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: books\n  labels:\n    app: books\nspec:\n  containers:\n    - name: web\n      image: shop/books:1.4\n      ports:\n        - name: http\n          containerPort: 8080\n';

describe('Problems across files', () => {
  tidyUpAfterEach();
  let folder: Uri;
  const write = (name: string, text: string) => workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text));

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
    equal([problem.message, document.getText(problem.range)], ['No Pod in this workspace has these labels.', 'app: book']);
    equal((await actionsAt('app: book', document))[0]?.title, 'Write books');
    await write('pod.yaml', POD.replace('app: books', 'app: book').replace('http', 'web'));
    await waitUntilMended('service-selects-nothing', document);
    await waitForRule('target-port-unknown', document);
    await workspace.fs.delete(Uri.joinPath(folder, 'pod.yaml'));
    await waitUntilMended('target-port-unknown', document);
  });
});
