import { commands, ConfigurationTarget, Uri, workspace } from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { closeAll, eventually, tidyUpAfterEach } from '../editing.ts';
import { person } from '../person.ts';
import { waitForSection } from '../lesson-view.ts';

const { panel } = person;
const day = 24 * 60 * 60 * 1000;
const question = 'about-pods/question.address-from-sibling';
const asked = '.asked:has(#question-address-from-sibling)';
const row = '.pane-body .monaco-list-row[aria-label^="Due for review"]';

function file(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  ok(folder);
  return Uri.joinPath(folder.uri, name);
}

function wantReview(value: boolean | undefined): Thenable<void> {
  return workspace.getConfiguration('podCoach').update('review', value, ConfigurationTarget.Global);
}

async function answerRight(): Promise<void> {
  await panel.click(`${asked} vscode-radio >> nth=0`);
  await panel.click(`${asked} vscode-button >> text=Check`);
}

describe('Progress in files, and review', () => {
  // A second try begins as the first did.
  beforeEach('close everything', async () => {
    await wantReview(undefined);
    await person.press('Escape');
    await closeAll();
  });
  tidyUpAfterEach();

  after('as before', async () => {
    await wantReview(undefined);
    for (const name of ['progress.json', 'pod-coach-progress.json'])
      await workspace.fs.delete(file(name)).then(undefined, () => undefined);
  });

  it('takes progress from a file, and asks again what was answered days ago, if the reader wants that', async () => {
    const answers = { [question]: [{ at: Date.now() - 2 * day, right: true, chosen: [0] }] };
    await workspace.fs.writeFile(
      file('progress.json'),
      new TextEncoder().encode(JSON.stringify({ what: 'Pod Coach progress', version: 1, answers })),
    );
    void commands.executeCommand('podCoach.importProgress');
    await person.waitFor('.quick-input-widget input');
    await person.press('Control+a');
    await person.type(file('progress.json').path);
    await person.press('Enter');
    await person.waitUntilGone('.quick-input-widget');
    await commands.executeCommand('podCoach.lessons.focus');
    // Another test may have left the tree scrolled down to other rows.
    await commands.executeCommand('list.focusFirst');
    await person.waitFor('.pane-body .monaco-list-row[aria-label^="What a Pod is"]');
    equal(await person.count(row), 0);
    await wantReview(true);
    await person.waitFor(row);
    await person.click(row);
    await person.click('.pane-body .monaco-list-row[aria-label*="in the same Pod"]');
    await waitForSection('shared-network');
    await panel.waitFor(`${asked} vscode-button >> text=Check`);
    equal(await panel.text(`${asked} .verdict`), '');
    await answerRight();
    await person.waitUntilGone(row);
  });

  it('writes progress into a file', async () => {
    await workspace.fs.delete(file('pod-coach-progress.json')).then(undefined, () => undefined);
    void commands.executeCommand('podCoach.exportProgress');
    await person.waitFor('.quick-input-widget input');
    await person.press('Enter');
    const text = await eventually(
      'the file',
      async () =>
        new TextDecoder().decode(
          await workspace.fs.readFile(file('pod-coach-progress.json')).then(
            (bytes) => bytes,
            () => new Uint8Array(),
          ),
        ) || undefined,
    );
    match(text, /"what": "Pod Coach progress"/);
  });
});
