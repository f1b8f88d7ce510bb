import { extensions, window, workspace } from 'vscode';
import { equal, ok } from '../assert.ts';
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

  it('is not active before a YAML file is opened', () => {
    equal(extension?.isActive, false);
  });

  it('becomes active when a YAML file is opened', async () => {
    await openManifest('pod.yaml');
    for (let waited = 0; !extension?.isActive && waited < 10_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
    equal(extension?.isActive, true);
  });

  it('shows the file to the person', async () => {
    await person.waitFor('.monaco-editor .view-line');
    await person.click('.view-line >> text=containers');
    await person.press('Control+End');
    await person.type('# hello');
    await person.waitFor('.view-line >> text=# hello');
    equal(await person.evaluate((selector: string) => document.querySelectorAll(selector).length > 0, '.view-line'), true);
  });
});
