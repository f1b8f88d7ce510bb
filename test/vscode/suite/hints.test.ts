import { commands, Range, workspace } from 'vscode';
import type { CodeLens, InlayHint, TextDocument } from 'vscode';
import { equal, ok } from '../assert.ts';
import { eventually, openText, tidyUpAfterEach } from '../editing.ts';
import { person } from '../person.ts';

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: hinted}}
spec:
  containers:
    - name: app
      image: nginx
      resources: {limits: {cpu: 1}}
    - name: other
      image: busybox:1.36
      resources: {requests: {cpu: 500m}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: hinted}
  ports: [{port: 80}]
`;

async function hintsOf(document: TextDocument): Promise<string[]> {
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  const hints = (await commands.executeCommand('vscode.executeInlayHintProvider', document.uri, whole)) as InlayHint[];
  return hints.map(({ label, position }) => `${position.line + 1}: ${String(label)}`).sort();
}

async function lensesOf(document: TextDocument): Promise<CodeLens[]> {
  return (await commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 100)) as CodeLens[];
}

describe('What is not written', () => {
  tidyUpAfterEach();
  afterEach('set back', async () => {
    await workspace.getConfiguration('podCoach').update('inlayHints.pullPolicy', undefined, true);
    await workspace.getConfiguration('podCoach').update('codeLens', undefined, true);
  });

  it('stands behind what is', async () => {
    const { document } = await openText(POD);
    const hints = [
      '17: 1 Pod matches',
      '4: requests cpu 1500m in total',
      '5: QoS Burstable: app has no memory limit, and 1 more',
    ];
    await eventually('the hints', async () => ((await hintsOf(document)).length > 0 ? true : undefined));
    equal(await hintsOf(document), hints);
    await person.waitFor('.view-line >> text=/QoS.Burstable.*and.1.more/');
    await person.waitFor('.view-line >> text=/requests.cpu.1500m.in.total/');
  });

  it('comes and goes with the settings', async () => {
    const { document } = await openText(POD);
    await workspace.getConfiguration('podCoach').update('inlayHints.pullPolicy', true, true);
    await eventually('the policies', async () =>
      (await hintsOf(document)).filter((hint) => hint.includes('imagePullPolicy')).length === 2 ? true : undefined,
    );
    await person.waitFor('.view-line >> text=/imagePullPolicy:.Always/');
    await workspace.getConfiguration('podCoach').update('inlayHints.pullPolicy', false, true);
    await eventually('none', async () =>
      (await hintsOf(document)).every((hint) => !hint.includes('imagePullPolicy')) ? true : undefined,
    );
    await person.waitUntilGone('.view-line >> text=/imagePullPolicy:.Always/');
  });

  it('is summed up over the pod spec, where a press shows the picture', async () => {
    const { document } = await openText(POD);
    const lenses = await eventually('the lenses', async () => {
      const found = await lensesOf(document);
      return found.length > 0 ? found : undefined;
    });
    equal(
      lenses.map(({ command }) => command?.title ?? ''),
      ['2 containers', 'Pod Security: baseline', 'No problems', 'Show picture', 'What will happen?'],
    );
    ok(lenses.every(({ range }) => document.getText(range) === 'spec'));
    await person.click('.codelens-decoration a >> text=Show picture');
    await person.waitFor('.tab >> text=/Picture of/');
  });

  it('is summed up nowhere when nobody wants it', async () => {
    const { document } = await openText(POD);
    await eventually('the lenses', async () => ((await lensesOf(document)).length > 0 ? true : undefined));
    await workspace.getConfiguration('podCoach').update('codeLens', false, true);
    await eventually('none', async () => ((await lensesOf(document)).length === 0 ? true : undefined));
  });
});
