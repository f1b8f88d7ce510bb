import { commands, window, workspace } from 'vscode';
import { equal, ok } from '../assert.ts';
import {
  actionsAt,
  diagnosticsOf,
  eventually,
  rangeOf,
  ruleOf,
  tidyUpAfterEach,
  waitForRule,
  waitUntilFixed,
} from '../editing.ts';
import { person } from '../person.ts';

async function openWalkthrough(): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', 'pod-coach.pod-coach#start');
  await person.waitFor('[data-step-id$="#hover"]');
}

describe('The walkthrough', () => {
  tidyUpAfterEach();

  it('opens a manifest with the three mistakes that it promises', async () => {
    await commands.executeCommand('podCoach.openSampleManifest');
    const document = window.activeTextEditor?.document;
    ok(document);
    equal(document.isUntitled, true);
    const rules = await eventually('the mistakes', () => {
      const found = diagnosticsOf(document).map(ruleOf).sort();
      return found.length > 0 ? found : undefined;
    });
    equal(rules.join(' '), 'image-tag probe-port-name-unknown wrong-type');
  });

  it('ticks its steps by what is done: a hover seen, a problem fixed', async () => {
    const hover = async (): Promise<void> => {
      await commands.executeCommand('podCoach.openSampleManifest');
      const document = window.activeTextEditor?.document;
      ok(document);
      await waitForRule('wrong-type', document);
      const { start } = rangeOf('readinessProbe', document);
      await eventually('a hover', async () => {
        const hovers = await commands.executeCommand<unknown[]>('vscode.executeHoverProvider', document.uri, start);
        return hovers[0];
      });
    };
    await hover();
    await openWalkthrough();
    await hover();
    const document = window.activeTextEditor?.document;
    ok(document);
    const [fix] = await actionsAt('"8080"', document);
    ok(fix?.edit);
    await workspace.applyEdit(fix.edit);
    await waitUntilFixed('wrong-type', document);
    await openWalkthrough();
    for (const step of ['hover', 'mend']) {
      await person.waitFor(`[data-step-id$="#${step}"][aria-checked=true]`);
    }
  });
});
