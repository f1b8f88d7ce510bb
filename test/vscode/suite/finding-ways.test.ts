import { commands, FileType, Uri, workspace } from 'vscode';
import type { DocumentLink, SymbolInformation } from 'vscode';
import { equal, ok } from '../assert.ts';
import { eventually, openText, tidyUpAfterEach } from '../editing.ts';
import { person } from '../person.ts';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n';

function root(): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  ok(folder, 'no folder is open');
  return folder.uri;
}

async function write(path: string, text: string): Promise<Uri> {
  const uri = Uri.joinPath(root(), path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function symbols(query: string): Promise<string[]> {
  const found: unknown = await commands.executeCommand('vscode.executeWorkspaceSymbolProvider', query);
  return (found as SymbolInformation[])
    .filter(({ name }) => name.includes('/'))
    .map(({ name, location }) => `${name} ${location.uri.path.slice(location.uri.path.lastIndexOf('/') + 1)}`);
}

/** A ConfigMap of a name that nothing else has. */
const settings = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata: {}\n`;

describe('Ways to things', () => {
  tidyUpAfterEach();
  const written: Uri[] = [];

  afterEach('remove the files', async () => {
    for (const uri of written.splice(0)) await workspace.fs.delete(uri, { recursive: true });
    await workspace.getConfiguration('search').update('exclude', undefined, false);
  });

  it('lead from Ctrl+T to an object in a file that is not open', async () => {
    await openText(POD);
    written.push(await write('found-by-name.yaml', settings('found-by-name')));
    await eventually('the symbol', async () => ((await symbols('found-by-name')).length > 0 ? true : undefined));
    equal(await symbols('cm foundbyname'.replace('cm ', '')), ['ConfigMap/found-by-name found-by-name.yaml']);
    await person.click('.monaco-editor .view-lines');
    await person.press('Control+t');
    await person.waitFor('.quick-input-widget input');
    await person.type('found-by-name');
    await person.waitFor('.quick-input-list .monaco-list-row >> text=ConfigMap/found-by-name');
    await person.press('Escape');
  });

  it('lead from a kind and from an image to their pages', async () => {
    const { document } = await openText(POD.replace('nginx:1.27', 'quay.io/prometheus/node-exporter:v1'));
    const links = await eventually('the links', async () => {
      const found: unknown = await commands.executeCommand('vscode.executeLinkProvider', document.uri);
      const ours = (found as DocumentLink[]).filter(({ target }) => target?.scheme === 'https');
      return ours.length > 0 ? ours : undefined;
    });
    equal(links.map(({ range, target }) => `${document.getText(range)} ${target?.toString(true) ?? ''}`).sort(), [
      'Pod https://kubernetes.io/docs/concepts/workloads/pods/',
      'quay.io/prometheus/node-exporter:v1 https://quay.io/repository/prometheus/node-exporter',
    ]);
  });

  it('do not lead to what git ignores, nor to what the search leaves out', async () => {
    await openText(POD);
    const isFolder = async (path: string): Promise<boolean> =>
      (await workspace.fs.stat(Uri.joinPath(root(), path))).type === FileType.Directory;
    written.push(await write('.gitignore', 'ignored-by-git/\n'));
    await write('ignored-by-git/a.yaml', settings('hidden-by-git'));
    await write('left-out/a.yaml', settings('hidden-by-search'));
    written.push(Uri.joinPath(root(), 'ignored-by-git'), Uri.joinPath(root(), 'left-out'));
    ok(await isFolder('ignored-by-git'));
    await workspace.getConfiguration('search').update('exclude', { '**/left-out': true }, false);
    written.push(await write('seen-last.yaml', settings('seen-last')));
    await eventually('the last file', async () => ((await symbols('seen-last')).length > 0 ? true : undefined));
    await eventually('nothing hidden', async () => ((await symbols('hidden-by')).length === 0 ? true : undefined));
    await workspace.getConfiguration('search').update('exclude', undefined, false);
    await eventually('what the search finds again', async () =>
      (await symbols('hidden-by')).includes('ConfigMap/hidden-by-search a.yaml') ? true : undefined,
    );
    equal(await symbols('hidden-by-git'), []);
  });
});
