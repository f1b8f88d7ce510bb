import { workspace } from 'vscode';
import { equal, ok } from '../assert.ts';
import { actionsAt, openText, tidyUpAfterEach, waitForRule, waitUntilMended } from '../editing.ts';

describe('In a folder that is not trusted', () => {
  tidyUpAfterEach();

  it('mistakes are found and mended', async () => {
    const { document } = await openText('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  Name: web\n');
    await waitForRule('unknown-field', document);
    const [fix] = await actionsAt('Name', document);
    ok(fix?.edit);
    await workspace.applyEdit(fix.edit);
    await waitUntilMended('unknown-field', document);
    equal(workspace.isTrusted, false);
  });
});
