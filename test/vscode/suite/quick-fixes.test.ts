import { CodeActionKind, commands, window, workspace } from 'vscode';
import { equal, ok } from '../assert.ts';
import {
  actionsAt,
  closeAll,
  eventually,
  openText,
  rangeOf,
  tidyUpAfterEach,
  waitForRule,
  waitUntilFixed,
} from '../editing.ts';
import { waitForSection } from '../lesson-view.ts';
import { person } from '../person.ts';

const TYPO = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  Name: web # the shop\n';
const RULE = 'Unknown field';

/** VS Code under test does not show messages by itself. */
async function showNotifications(): Promise<void> {
  await commands.executeCommand('notifications.showList');
}

describe('The lightbulb', () => {
  tidyUpAfterEach();

  it('offers fixes, the preferred one first, then why, and never to turn an Error off', async () => {
    const { document } = await openText(TYPO);
    await waitForRule('unknown-field', document);
    const actions = await actionsAt('Name', document);
    const titles = actions.map(({ title }) => title);
    equal(titles[0], 'Change to `name`');
    equal(actions[0]?.isPreferred, true);
    ok(titles.indexOf(`Explain: ${RULE}`) > 0);
    equal(titles.at(-1), `Explain: ${RULE}`);
    ok(actions.every(({ kind }) => kind && CodeActionKind.QuickFix.contains(kind)));
  });

  it('repairs with a minimal edit', async () => {
    const { document } = await openText(TYPO.replaceAll('\n', '\r\n'));
    await waitForRule('unknown-field', document);
    const [fix] = await actionsAt('Name', document);
    const [, edits] = fix?.edit?.entries()[0] ?? [];
    equal(
      edits?.map(({ range, newText }) => [document.getText(range), newText]),
      [['Name', 'name']],
    );
  });

  it('is in reach of the keyboard', async () => {
    const editor = await openText(TYPO);
    await waitForRule('unknown-field', editor.document);
    await person.click('.view-line span >> text=Name');
    await person.waitFor('.lightBulbWidget');
    await person.press('Control+.');
    await person.waitFor('.action-widget >> text=Change to `name`');
    await person.waitFor(`.action-widget >> text=Explain: ${RULE}`);
    await person.press('Enter');
    await eventually('the repair', () =>
      editor.document.getText() === TYPO.replace('Name', 'name') ? true : undefined,
    );
  });

  it('gives no edit to a document that has changed', async () => {
    const editor = await openText(TYPO);
    await waitForRule('unknown-field', editor.document);
    const found: unknown = await commands.executeCommand(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      rangeOf('Name', editor.document),
      'quickfix',
    );
    const [fix] = found as { title: string; edit?: object }[];
    // Without a number of actions to resolve, none has an edit yet: it comes when the action is taken.
    equal([fix?.title, fix?.edit], ['Change to `name`', undefined]);
  });

  it('offers nothing where nothing is wrong', async () => {
    const { document } = await openText(TYPO);
    await waitForRule('unknown-field', document);
    equal(await actionsAt('kind', document), []);
  });

  it('explains: opens the lesson at the section', async () => {
    const { document } = await openText(TYPO);
    await waitForRule('unknown-field', document);
    const explain = (await actionsAt('Name', document)).find(({ title }) => title.startsWith('Explain: '));
    ok(explain?.command);
    await commands.executeCommand(explain.command.command, ...(explain.command.arguments ?? []));
    await waitForSection('yaml-basics');
  });
});

const TAGLESS =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx\n';

describe('Ignore here', () => {
  tidyUpAfterEach();

  it('asks where and why, and writes the comment', async () => {
    const { document } = await openText(TAGLESS);
    await waitForRule('image-tag', document);
    const action = (await actionsAt('nginx', document)).find(({ title }) => title === 'Ignore here: image-tag');
    ok(action?.command);
    const done = commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    await person.waitFor('.quick-input-list >> text=In the container web');
    await person.press('Enter');
    await person.waitFor('.quick-input-widget >> text=Why is this fine here?');
    await person.type('we build it');
    await person.press('Enter');
    await done;
    await waitUntilFixed('image-tag', document);
    ok(document.getText().includes('image: nginx # pod-coach: ignore image-tag we build it\n'), document.getText());
  });
});

describe('Turn off this rule', () => {
  tidyUpAfterEach();
  afterEach(() => workspace.getConfiguration('podCoach').update('rules', undefined, true));

  async function turnOff(): Promise<void> {
    const { document } = await openText(TAGLESS);
    await waitForRule('image-tag', document);
    const action = (await actionsAt('nginx', document)).find(({ title }) => title.startsWith('Turn off this rule'));
    ok(action?.command);
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    await waitUntilFixed('image-tag', document);
  }

  it('writes the setting, and keeps what else is there', async () => {
    await workspace.getConfiguration('podCoach').update('rules', { 'resources-missing': 'hint' }, true);
    await turnOff();
    equal(workspace.getConfiguration('podCoach').inspect('rules')?.globalValue, {
      'resources-missing': 'hint',
      'image-tag': 'off',
    });
  });

  it('can be undone', async () => {
    await turnOff();
    const document = window.activeTextEditor?.document;
    ok(document);
    await showNotifications();
    await person.waitFor('.notifications-center >> text=rule image-tag is now off');
    await person.click('.notifications-center .monaco-button >> text=Undo');
    await waitForRule('image-tag', document);
    equal(workspace.getConfiguration('podCoach').inspect('rules')?.globalValue, undefined);
  });
});

describe('Fix all', () => {
  const MESS =
    'apiVersion: v1\nkind: Pod\nMetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n' +
    '      Image: nginx:1.27 # the web\n      ports:\n        - containerPort: "80"\n';
  const TIDY = MESS.replace('Metadata', 'metadata').replace('Image', 'image').replace('"80"', '80');

  tidyUpAfterEach();

  it('is a source action with all safe repairs', async () => {
    const { document } = await openText(MESS);
    const [action, ...others] = await actionsAt('kind', document, 'source.fixAll.podCoach');
    equal(others, []);
    ok(action?.edit);
    await workspace.applyEdit(action.edit);
    equal(document.getText(), TIDY);
    equal(await actionsAt('kind', document, 'source.fixAll.podCoach'), []);
  });

  it('is a command', async () => {
    const { document } = await openText(MESS);
    await commands.executeCommand('podCoach.fixAll');
    equal(document.getText(), TIDY);
    await showNotifications();
    await person.waitFor('.notifications-center >> text=fixed 3 problems');
  });

  it('happens on save, when the settings ask for it', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    ok(folder);
    const file = folder.uri.with({ path: `${folder.uri.path}/on-save.yaml` });
    await workspace.fs.writeFile(file, new TextEncoder().encode(MESS));
    await workspace
      .getConfiguration('editor')
      .update('codeActionsOnSave', { 'source.fixAll.podCoach': 'explicit' }, true);
    const editor = await window.showTextDocument(file);
    await editor.edit((edit) => edit.insert(editor.document.positionAt(MESS.length), '# saved\n'));
    await commands.executeCommand('workbench.action.files.save');
    equal(new TextDecoder().decode(await workspace.fs.readFile(file)), `${TIDY}# saved\n`);
    await workspace.getConfiguration('editor').update('codeActionsOnSave', undefined, true);
    await closeAll();
    await workspace.fs.delete(file);
  });
});
