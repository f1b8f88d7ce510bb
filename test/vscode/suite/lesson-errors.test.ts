import { commands, TabInputText, Uri, window, workspace } from 'vscode';
import { equal, ok } from '../assert.ts';
import { closeAll, eventually, errorsInLog, tidyUpAfterEach } from '../editing.ts';
import { waitForLesson, waitForSection } from '../lesson-view.ts';
import { person } from '../person.ts';

const { panel } = person;
const exercise = Uri.parse('pod-coach:/exercises/about-pods/shared-folder.yaml');
const card = '.card.exercise:has-text("Share a directory")';

async function openLesson(): Promise<void> {
  await commands.executeCommand('podCoach.openLesson', 'about-pods#shared-volumes');
  await waitForSection('shared-volumes');
}

function exerciseTabs(): number {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputText && input.uri.scheme === 'pod-coach').length;
}

describe('Errors around a lesson', () => {
  beforeEach('close everything', closeAll);
  tidyUpAfterEach();

  it('a panel that is closed while something moves in it comes back', async () => {
    for (let times = 0; times < 3; times++) {
      await openLesson();
      await panel.click('.explorable vscode-button >> text=Crash the container');
      await commands.executeCommand('workbench.action.closeAllEditors');
    }
    await openLesson();
    await panel.waitFor('.explorable svg[role]');
  });

  it('an exercise that is closed unsaved is as it was, and can be opened again', async () => {
    await openLesson();
    await panel.click(`${card} vscode-button >> text=/the exercise/`);
    const editor = await eventually('the exercise', () =>
      window.visibleTextEditors.find(({ document }) => document.uri.toString() === exercise.toString()),
    );
    const before = new TextDecoder().decode(await workspace.fs.readFile(exercise));
    await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1 });
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('no exercise', () => (exerciseTabs() === 0 ? true : undefined));
    await panel.waitFor(`${card} vscode-button >> text=/Start the exercise|Continue the exercise/`);
    equal(new TextDecoder().decode(await workspace.fs.readFile(exercise)), before);
    await panel.click(`${card} vscode-button >> text=/the exercise/`);
    await eventually('the exercise', () => (exerciseTabs() === 1 ? true : undefined));
  });

  it('an exercise keeps its name', async () => {
    const elsewhere = exercise.with({ path: '/exercises/about-pods/other.yaml' });
    equal(
      await workspace.fs.rename(exercise, elsewhere).then(
        () => 'renamed',
        () => 'refused',
      ),
      'refused',
    );
    ok((await workspace.fs.readFile(exercise)).length > 0);
  });

  it('lessons and exercises that there are not do nothing', async () => {
    for (const link of ['none', 'none#none', 'about-pods#none', '../about-pods', '', 7])
      await commands.executeCommand('podCoach.openLesson', link);
    await waitForLesson('About Pods');
    equal(window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
  });

  it('left no exception in the log', async () => {
    equal(await errorsInLog(), []);
  });
});
