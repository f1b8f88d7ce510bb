import { CodeActionKind, commands, window } from 'vscode';
import { equal, ok } from '../assert.ts';
import { actionsAt, eventually, openText, tidyUpAfterEach } from '../editing.ts';
import { person } from '../person.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  # one is enough
  containers:
    - name: web
      image: registry.example.com/web:1.4
      ports:
        - containerPort: 8080
`;

async function textWith(wanted: string): Promise<string> {
  return eventually(wanted, () => {
    const text = window.activeTextEditor?.document.getText() ?? '';
    return text.includes(wanted) ? text : undefined;
  });
}

describe('Refactorings', () => {
  tidyUpAfterEach();

  it('turn a Pod into a Deployment from the keyboard, and back in one step', async () => {
    const { document } = await openText(POD);
    await eventually('refactorings', async () =>
      (await actionsAt('Pod', document, CodeActionKind.Refactor.value)).length > 0 ? true : undefined,
    );
    await person.click('.view-line span >> text=Pod');
    await person.press('Control+.');
    await person.waitFor('.action-widget >> text=Expose with a Service');
    await person.click('.action-widget >> text=Convert this Pod to a Deployment');
    const text = await textWith('kind: Deployment');
    ok(text.includes('\n      # one is enough\n      containers:\n        - name: web\n'));
    await commands.executeCommand('undo');
    equal(window.activeTextEditor?.document.getText(), POD);
  });

  it('are sorted as editors sort them, and offered only where they apply', async () => {
    const { document } = await openText(POD);
    const offered = await actionsAt('Pod', document, CodeActionKind.Refactor.value);
    equal(
      offered.map(({ title, kind }) => [title, kind?.value]),
      [
        ['Convert this Pod to a Deployment', 'refactor.rewrite'],
        ['Expose with a Service', 'refactor.extract'],
        ['Make this Pod meet the restricted Pod Security level', 'refactor.rewrite'],
      ],
    );
    ok(offered.every(({ edit }) => edit));
    equal(
      (await actionsAt('web', document, CodeActionKind.RefactorExtract.value)).map(({ title }) => title),
      [],
    );
    equal(
      (await actionsAt('web', document, CodeActionKind.RefactorRewrite.value)).map(({ title }) => title),
      ['Add probes for the container ports'],
    );
  });

  it('leave half-typed manifests alone', async () => {
    const { document } = await openText(`${POD}  volumes: [`);
    equal(await actionsAt('Pod', document, CodeActionKind.Refactor.value), []);
  });
});
