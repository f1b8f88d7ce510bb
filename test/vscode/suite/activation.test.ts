import { extensions, Position, window, workspace, WorkspaceEdit } from 'vscode';
import { equal, ok } from '../assert.ts';
import { isCoreLoaded, waitForExtension } from '../core-loaded.ts';
import { closeAll, eventually, openText } from '../editing.ts';
import { host } from '../host.ts';
import { person } from '../person.ts';

const extension = extensions.getExtension('pod-coach.pod-coach');

async function openManifest(name: string): Promise<void> {
  const [file] = await workspace.findFiles(name);
  ok(file, `no ${name} in the workspace`);
  await window.showTextDocument(file);
}

describe('Activation', () => {
  it('VS Code knows the extension, with the entry of this host', () => {
    ok(extension);
    const manifest: unknown = extension.packageJSON;
    ok(typeof manifest === 'object' && manifest !== null);
    equal('main' in manifest, host === 'node');
  });

  // VS Code reads JSON of its own when it starts, which may wake the extension.
  it('has not loaded its core before a manifest is opened', async () => {
    equal(await isCoreLoaded(), false);
  });

  it('waits when JSON is opened, and loads the core when that becomes a manifest', async () => {
    const { document } = await openText('{\n  "name": "web"\n}\n', 'json');
    await waitForExtension();
    equal(await isCoreLoaded(), false);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(1, 2), '"apiVersion": "v1", ');
    await workspace.applyEdit(edit);
    await eventually('the core', async () => ((await isCoreLoaded()) ? true : undefined));
    await closeAll();
  });

  it('is active when a YAML file is opened', async () => {
    await openManifest('pod.yaml');
    await waitForExtension();
    await eventually('the core', async () => ((await isCoreLoaded()) ? true : undefined));
  });

  it('shows the file to the person', async () => {
    await person.waitFor('.monaco-editor .view-line');
    await person.click('.view-line >> text=containers');
    await person.press('Control+End');
    await person.type('# hello');
    await person.waitFor('.view-line >> text=# hello');
    equal(
      await person.evaluate((selector: string) => document.querySelectorAll(selector).length > 0, '.view-line'),
      true,
    );
  });
});
