import { workspace } from 'vscode';
import { equal, ok } from '../assert.ts';
import { actionsAt, openText, tidyUpAfterEach, waitForRule, waitUntilFixed } from '../editing.ts';

describe('In a folder that is not trusted', () => {
  tidyUpAfterEach();

  it('mistakes are found and fixed', async () => {
    const { document } = await openText('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  Name: web\n');
    await waitForRule('unknown-field', document);
    const [fix] = await actionsAt('Name', document);
    ok(fix?.edit);
    await workspace.applyEdit(fix.edit);
    await waitUntilFixed('unknown-field', document);
    equal(workspace.isTrusted, false);
  });
});
