import { commands, extensions, workspace } from 'vscode';
import { diagnosticsOf, eventually, openAtEnd, openText, tidyUpAfterEach, waitForText } from '../editing.ts';
import { equal } from '../assert.ts';
import { person } from '../person.ts';
import { switchYamlExtension } from '../yaml-extension/switch.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';

/** What is there, what is typed behind it, and what stands there then. */
const TYPED: readonly (readonly [string, string, string, string])[] = [
  [
    'fields below the first key of an item, and a block below its key',
    `${POD}  containers:`,
    '\n- name: log\nimage: b:1\nsecurityContext:\nrunAsNonRoot: true\n',
    '\n    - name: log\n      image: b:1\n      securityContext:\n        runAsNonRoot: true\n        ',
  ],
  [
    'out of an empty item',
    `${POD}  containers:\n    - name: log\n      args:`,
    '\n- one\n- \nimage: b:1',
    '\n        - one\n      image: b:1',
  ],
  [
    'below the second key of an item that is not indented',
    `${POD}  containers:\n  - name: log\n    image: b:1`,
    '\n',
    '\n    ',
  ],
  ['below comments and in block scalars', `${POD}  # one:`, '\n# two:\n', '\n  # two:\n  '],
  [
    'four spaces',
    'apiVersion: v1\nkind: Pod\nmetadata:\n    name: web\nspec:',
    '\ncontainers:\n- resources:\nlimits:',
    '\n    containers:\n        - resources:\n              limits:',
  ],
];

async function accessTo(label: string): Promise<void> {
  await person.waitFor(`.suggest-widget.visible .monaco-list-row.focused >> text=${label}`);
}

function enterAndTab(): void {
  for (const [what, before, typed, after] of TYPED)
    it(`types ${what}`, async () => {
      const { document } = await openAtEnd(before);
      // Each line is finished with Escape, so that no offer takes the key.
      for (const part of typed.split(/(?=\n)/)) {
        await person.press('Escape');
        await person.typeByHand(part);
      }
      await waitForText(document, before + after);
    });

  it('leaves other YAML to the editor', async () => {
    const { document } = await openAtEnd('services:\n  - name: web');
    const before = await enterInOther(document.getText());
    await person.press('Enter');
    await waitForText(document, before);
  });

  it('takes an offer with Enter, and begins a line behind a word that is complete', async () => {
    const { document } = await openAtEnd(`${POD}  restartPolicy: `);
    await person.typeByHand('Nev');
    await accessTo('Never');
    await person.press('Enter');
    await waitForText(document, `${POD}  restartPolicy: Never`);
    await person.press('Enter');
    await waitForText(document, `${POD}  restartPolicy: Never\n  `);
  });
}

/** What the editor and its other extensions write for Enter. */
async function enterInOther(text: string): Promise<string> {
  await workspace.getConfiguration('podCoach').update('indentOnEnter', false, true);
  try {
    const { document } = await openAtEnd(text);
    await person.press('Enter');
    return await eventually('a line break', () => (document.getText() === text ? undefined : document.getText()));
  } finally {
    await workspace.getConfiguration('podCoach').update('indentOnEnter', undefined, true);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

describe('Enter and Tab', () => {
  tidyUpAfterEach();

  before('the extension is there', async () => {
    const { document } = await openText('kind: Nothing\napiVersion: v1\n');
    await eventually('a diagnostic', () => diagnosticsOf(document)[0]);
  });

  enterAndTab();

  it('lets itself be turned off', async () => {
    const text = `${POD}  containers:\n    - name: log`;
    const off = await enterInOther(text);
    const { document } = await openAtEnd(text);
    await person.press('Enter');
    await waitForText(document, `${text}\n      `);
    equal(off === document.getText(), false);
  });

  it('goes to the next placeholder with Tab when a word is complete', async () => {
    const { document } = await openAtEnd(`${POD}  containers:\n    - name: app\n      image: b:1\n      `);
    await person.typeByHand('volumeMo');
    await accessTo('volumeMounts');
    await person.press('Enter');
    await eventually('the mount', () => (document.getText().includes('mountPath') ? true : undefined));
    await person.typeByHand('data');
    await person.press('Tab');
    await person.typeByHand('/data');
    await waitForText(
      document,
      `${POD}  containers:\n    - name: app\n      image: b:1\n      volumeMounts:\n        - name: data\n` +
        '          mountPath: /data',
    );
  });

  describe('beside the YAML extension, whose rules for Enter come last', () => {
    before('wake it', async () => {
      await extensions.getExtension('redhat.vscode-yaml')?.activate();
      await switchYamlExtension(false);
      await workspace.getConfiguration('editor').update('formatOnType', true, true);
    });
    after('as it was', () => workspace.getConfiguration('editor').update('formatOnType', undefined, true));

    enterAndTab();
  });
});
