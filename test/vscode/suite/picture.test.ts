import { commands, Selection, window } from 'vscode';
import { equal } from '../assert.ts';
import { eventually, openText, rangeOf, tidyUpAfterEach } from '../editing.ts';
import { person } from '../person.ts';

const { panel } = person;
const manifest =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: shop\nspec:\n  containers:\n    - name: web\n' +
  '      image: web:1.0\n    - name: sync\n      image: sync:1.0\n';

describe('The living picture', () => {
  tidyUpAfterEach();

  it('shows the manifest beside the editor, and a click in it selects the YAML', async () => {
    const { document } = await openText(manifest);
    await commands.executeCommand('podCoach.showPicture');
    await panel.click('[data-part="container/sync"]');
    equal(window.tabGroups.all.length, 2);
    await eventually('the YAML', () =>
      window.activeTextEditor?.document === document &&
      document.getText(window.activeTextEditor.selection).startsWith('name: sync')
        ? true
        : undefined,
    );
  });

  it('follows the cursor and the typing', async () => {
    const editor = await openText(manifest);
    await commands.executeCommand('podCoach.showPicture');
    const { start } = rangeOf('web:1.0', editor.document);
    editor.selection = new Selection(start, start);
    await panel.waitFor('.pc-lit[data-part="container/web"]');
    await editor.edit((edit) => edit.replace(rangeOf('name: sync', editor.document), 'name: logger'));
    await panel.waitFor('[data-part="container/logger"]');
  });

  it('keeps the last good picture while the YAML cannot be read', async () => {
    const editor = await openText(manifest);
    await commands.executeCommand('podCoach.showPicture');
    await panel.waitFor('[data-part="container/sync"]');
    await editor.edit((edit) => edit.replace(rangeOf('image: sync:1.0', editor.document), 'image: "sync'));
    await panel.waitFor('.stale >> text=/syntax error/');
    equal(await panel.count('[data-part="container/sync"]'), 1);
    await editor.edit((edit) => edit.replace(rangeOf('image: "sync', editor.document), 'image: sync:1.0'));
    await panel.waitUntilGone('.stale');
  });

  it('follows the active editor', async () => {
    await openText(manifest);
    await commands.executeCommand('podCoach.showPicture');
    await panel.waitFor('[data-part="container/sync"]');
    await openText(manifest.replaceAll('sync', 'other'));
    await panel.waitFor('[data-part="container/other"]');
  });
});
