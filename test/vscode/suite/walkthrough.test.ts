import { commands, window } from 'vscode';
import { equal, ok } from '../assert.ts';
import { diagnosticsOf, eventually, ruleOf, tidyUpAfterEach } from '../editing.ts';

describe('The walkthrough', () => {
  tidyUpAfterEach();

  it('opens a manifest with the three slips that it promises', async () => {
    await commands.executeCommand('podCoach.openSampleManifest');
    const document = window.activeTextEditor?.document;
    ok(document);
    equal(document.isUntitled, true);
    const rules = await eventually('the slips', () => {
      const found = diagnosticsOf(document).map(ruleOf).sort();
      return found.length > 0 ? found : undefined;
    });
    equal(rules.join(' '), 'image-tag probe-port-name-unknown wrong-type');
  });
});
