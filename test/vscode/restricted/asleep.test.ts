import { commands, workspace } from 'vscode';
import { equal } from '../assert.ts';
import { isCoreLoaded, waitForExtension } from '../core-loaded.ts';
import { person } from '../person.ts';
import { eventually, openText, tidyUpAfterEach } from '../editing.ts';

describe('While there is only JSON that is no manifest', () => {
  tidyUpAfterEach();

  it('the tree fills and a command does what it says, though the core was not loaded before', async () => {
    await openText('{"name": "web"}\n', 'json');
    await waitForExtension();
    equal(await isCoreLoaded(), false);
    await commands.executeCommand('podCoach.lessons.focus');
    await person.waitFor('.tree-explorer-viewlet-tree-view >> text=About Pods');
    equal(await isCoreLoaded(), true);
    await commands.executeCommand('podCoach.openSampleManifest');
    await eventually('the manifest', () => workspace.textDocuments.find(({ languageId }) => languageId === 'yaml'));
  });
});
