import { extensions, window, workspace } from 'vscode';
import { equal, ok } from '../assert.ts';
import { person } from '../person.ts';

describe('Restricted Mode', () => {
  it('the folder is not trusted', async () => {
    equal(workspace.isTrusted, false);
    await person.waitFor('text=Restricted Mode is intended for safe code browsing');
  });

  it('the extension works all the same', async () => {
    const [file] = await workspace.findFiles('pod.yaml');
    ok(file);
    await window.showTextDocument(file);
    const extension = extensions.getExtension('pod-coach.pod-coach');
    ok(extension, 'VS Code has disabled the extension');
    await extension.activate();
    equal(extension.isActive, true);
  });
});
