import { commands } from 'vscode';
import type { CompletionItem, CompletionList, MarkdownString, Position, TextDocument } from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { diagnosticsOf, eventually, openAtEnd, openText, tidyUpAfterEach, waitForText } from '../editing.ts';
import { person } from '../person.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';
const CONTAINER = `${POD}  containers:\n    - name: app\n      image: registry.example.com/app:1.0\n`;

/** What our provider gives, with documentation, without the words of the document. */
async function offeredAt(document: TextDocument, position: Position): Promise<CompletionItem[]> {
  const found: unknown = await commands.executeCommand(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    100,
  );
  return (found as CompletionList).items;
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

async function choose(label: string): Promise<void> {
  await person.waitFor(`.suggest-widget.visible .monaco-list-row.focused >> text=${label}`);
  await person.press('Enter');
}

describe('Completion', () => {
  tidyUpAfterEach();

  before('the extension is there', async () => {
    const { document } = await openText('kind: Nothing\napiVersion: v1\n');
    await eventually('a diagnostic', () => diagnosticsOf(document)[0]);
  });

  it('offers fields as a person types, and writes the block below', async () => {
    const { document } = await openAtEnd(`${CONTAINER}      `);
    await person.type('live');
    await choose('livenessProbe');
    await waitForText(
      document,
      `${CONTAINER}      livenessProbe:\n        httpGet:\n          path: /\n          port: 8080`,
    );
    await person.type('/alive');
    await person.press('Tab');
    await person.type('80');
    await waitForText(
      document,
      `${CONTAINER}      livenessProbe:\n        httpGet:\n          path: /alive\n          port: 80`,
    );
  });

  it('goes on with the values of a field that was chosen', async () => {
    const { document } = await openAtEnd(`${CONTAINER}      `);
    await person.type('imageP');
    await choose('imagePullPolicy');
    await choose('Always');
    await waitForText(document, `${CONTAINER}      imagePullPolicy: Always`);
  });

  it('offers the fields of a new item', async () => {
    const { document } = await openAtEnd(`${CONTAINER}      ports:\n        -`);
    await person.type(' ');
    await choose('containerPort');
    await waitForText(document, `${CONTAINER}      ports:\n        - containerPort: 8080`);
  });

  it('writes a volume with its mount, and takes both back in one step', async () => {
    const before = `${CONTAINER}  volumes:\n    - `;
    const { document } = await openAtEnd(before);
    await person.press('Control+Space');
    await person.waitFor('.suggest-widget.visible .monaco-list-row');
    await person.type('empty');
    await person.waitFor('.suggest-widget.visible .monaco-list-row >> text=emptyDir volume, mounted');
    await person.click('.suggest-widget.visible .monaco-list-row >> text=emptyDir volume, mounted');
    const mounted = CONTAINER.replace(
      /\n$/,
      '\n      volumeMounts:\n        - name: scratch\n          mountPath: /scratch\n',
    );
    await waitForText(document, `${mounted}  volumes:\n    - name: scratch\n      emptyDir: {}`);
    await person.press('Escape');
    await person.press('Control+z');
    await waitForText(document, `${before}empty`);
  });

  it('types a name once for all its places', async () => {
    const { document } = await openAtEnd('');
    await person.type('Depl');
    await person.click('.suggest-widget.visible .monaco-list-row >> text=Deployment with its Service');
    await eventually('two documents', () => (document.getText().includes('---') ? true : undefined));
    await person.type('shop');
    await eventually('the name everywhere', () =>
      document.getText().match(/\bshop\b/g)?.length === 6 ? true : undefined,
    );
    equal(
      diagnosticsOf(document)
        .filter(({ severity }) => severity === 0)
        .map(({ message }) => message),
      [],
    );
  });

  it('explains each entry', async () => {
    const { document } = await openText(`${CONTAINER}      `);
    const [field] = (await offeredAt(document, document.positionAt(document.getText().length))).filter(
      (item) => labelOf(item) === 'imagePullPolicy',
    );
    ok(field);
    equal(field.detail, 'string');
    match((field.documentation as MarkdownString).value, /^\S.+\n\nstring · optional/);
    equal((field.documentation as MarkdownString).isTrusted ?? false, false);
  });

  it('offers nothing of ours in comments and in files that are not for Kubernetes', async () => {
    for (const text of [`${CONTAINER}      # li`, 'services:\n  web:\n    im']) {
      const { document } = await openText(text);
      const items = await offeredAt(document, document.positionAt(text.length));
      equal(items.filter(({ sortText }) => /^\d{4}$/.test(sortText ?? '')).map(labelOf), []);
    }
  });
});
