import { commands, TabInputWebview, Uri, window, workspace } from 'vscode';
import { pageOptions } from '../../../src/vscode/panel/panel-frame.ts';
import { equal, match, ok } from '../assert.ts';
import { closeAll, eventually, openText, rangeOf, tidyUpAfterEach } from '../editing.ts';
import { waitForExercise, waitForLesson, waitForSection } from '../lesson-view.ts';
import { person } from '../person.ts';

const { panel } = person;

function lessonTabs(): number {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview)
    .length;
}

function exerciseFiles(): readonly string[] {
  return window.visibleTextEditors
    .filter(({ document }) => document.uri.scheme === 'pod-coach')
    .map(({ document }) => document.uri.path);
}

describe('The lesson panel', () => {
  tidyUpAfterEach();

  it('shows a lesson beside the manifest, at a section', async () => {
    await openText('apiVersion: v1\nkind: Pod\n');
    await commands.executeCommand('podCoach.openLesson', 'about-pods#shared-volumes');
    await waitForSection('shared-volumes');
    await panel.waitFor('.explorable svg[role]');
    equal(window.tabGroups.all.length, 2);
  });

  it('is one, however often a lesson is opened', async () => {
    for (const section of ['stable-address', 'scaling', 'start'])
      await commands.executeCommand('podCoach.openLesson', `about-pods#${section}`);
    await waitForLesson('About Pods');
    equal(lessonTabs(), 1);
  });

  it('has a strict policy, a nonce of its own, and no way to commands', async () => {
    await commands.executeCommand('podCoach.openLesson', 'about-pods');
    await waitForLesson('About Pods');
    const read = (): string => document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const first = await panel.evaluate(read);
    match(
      first,
      /^default-src 'none'; img-src [^;]*; style-src [^;]*; script-src 'nonce-[0-9a-f]{32}'; base-uri 'none'; form-action 'none'$/,
    );
    ok(!/unsafe|https: |data:/.test(first), first);
    await closeAll();
    await commands.executeCommand('podCoach.openLesson', 'about-pods');
    await waitForLesson('About Pods');
    ok(first !== (await panel.evaluate(read)), 'the nonce is the same');
  });

  it('may load from two folders of the extension alone', () => {
    const options = pageOptions(Uri.file('/extension'));
    equal(
      options.localResourceRoots?.map(({ path }) => path),
      ['/extension/dist', '/extension/media'],
    );
    equal(
      [options.enableForms, options.enableCommandUris, options.retainContextWhenHidden],
      [false, undefined, undefined],
    );
  });

  it('comes back as it was when it was hidden', async () => {
    await commands.executeCommand('podCoach.openLesson', 'about-pods#scaling');
    await waitForSection('scaling');
    const place = (): number =>
      Math.round(document.querySelector('[data-section=scaling]')?.getBoundingClientRect().top ?? -1);
    await eventually('a page that stands still', async () => ((await panel.evaluate(place)) === 32 ? true : undefined));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await openText('a: b\n');
    await commands.executeCommand('podCoach.focusLesson');
    await eventually('the same place', async () =>
      (await panel.evaluate(place).catch(() => -1)) === 32 ? true : undefined,
    );
  });

  it('remembers what was read, and shows it in the tree', async () => {
    await commands.executeCommand('podCoach.openLesson', 'about-pods#what-a-pod-is');
    await waitForSection('what-a-pod-is');
    await panel.click('.section:has([data-section=what-a-pod-is]) vscode-checkbox');
    await panel.waitFor('.contents li.done');
    await commands.executeCommand('podCoach.lessons.focus');
    await person.waitFor('.pane-body .monaco-list-row[aria-label^="What a Pod is, done"]');
    await panel.click('.section:has([data-section=what-a-pod-is]) vscode-checkbox');
    await person.waitFor('.pane-body .monaco-list-row[aria-label^="What a Pod is, to do"]');
  });

  it('shows the whole course in the tree, and how much of it is done', async () => {
    await commands.executeCommand('podCoach.lessons.focus');
    await person.waitFor('.pane-body .monaco-list-row[aria-label^="Pods, workloads and Services"]');
    await person.waitFor('.pane-body >> text=/of [0-9]+ lessons done, [0-9]+ min left/');
  });

  it('opens a section from the tree', async () => {
    await commands.executeCommand('podCoach.lessons.focus');
    await person.click('.pane-body .monaco-list-row[aria-label^="Scaling: more Pods, not more containers"]');
    await waitForSection('scaling');
  });

  it('opens an exercise from the tree: its card, and its manifest beside', async () => {
    await commands.executeCommand('podCoach.lessons.focus');
    await person.click('.pane-body .monaco-list-row[aria-label^="Give each container its own port, exercise"]');
    await waitForExercise('own-port');
    await eventually(
      'its manifest',
      () => exerciseFiles().includes('/exercises/about-pods/own-port.yaml') || undefined,
    );
  });

  it('shows the output of an incident from the tree, and its manifest only when asked', async () => {
    await commands.executeCommand('podCoach.lessons.focus');
    const incident = '.pane-body .monaco-list-row[aria-label^="The new version does not start"]';
    if ((await person.count(incident)) === 0)
      await person.click('.pane-body .monaco-list-row[aria-label^="My Pod does not run"] .monaco-tl-twistie');
    await person.click(incident);
    await waitForExercise('wrong-tag');
    const card = '.card.incident:has([data-exercise=wrong-tag])';
    await panel.waitFor(`${card} .terminal-output >> text=/ImagePullBackOff|ErrImagePull/`);
    equal(exerciseFiles(), []);
    await panel.click(`${card} vscode-button >> text=Open the manifest`);
    await eventually(
      'its manifest',
      () => exerciseFiles().includes('/exercises/pod-does-not-run/wrong-tag.yaml') || undefined,
    );
  });

  it('goes on where the reading stopped', async () => {
    await commands.executeCommand('podCoach.openLesson', 'about-pods#scaling');
    await waitForSection('scaling');
    // A section counts as read to when the page stands there for a moment.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await closeAll();
    await commands.executeCommand('podCoach.continueLesson');
    await waitForSection('scaling');
  });

  it('opens an example that is analysed like any manifest', async () => {
    await commands.executeCommand('podCoach.openLesson', 'about-pods');
    await panel.click('.manifest vscode-button');
    const document = await eventually('the example', () =>
      workspace.textDocuments.find(({ uri }) => uri.scheme === 'pod-coach'),
    );
    equal(document.languageId, 'yaml');
    match(document.getText(), /^apiVersion: v1\nkind: Pod\n/);
  });

  it('opens the lesson as a text that cannot be edited', async () => {
    await commands.executeCommand('podCoach.openLesson', 'about-pods');
    await panel.click('.head vscode-button >> text=Open as text');
    const editor = await eventually('the text', () =>
      window.activeTextEditor?.document.uri.scheme === 'pod-coach-lesson' ? window.activeTextEditor : undefined,
    );
    equal(editor.document.languageId, 'markdown');
    match(editor.document.getText(), /^# About Pods/);
    await person.type('x');
    match(editor.document.getText(), /^# About Pods/);
    equal(editor.document.isDirty, false);
  });

  it('shows where the open files break a rule, and goes there and back', async () => {
    await closeAll();
    const { document } = await openText(
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - nmae: web\n' +
        '      image: web:1.0\n',
    );
    await commands.executeCommand('podCoach.openLesson', 'pod-anatomy#yaml-basics');
    await waitForSection('yaml-basics');
    const section = '.section:has(> [data-section=yaml-basics])';
    await panel.click(`${section} .rules summary >> text=/place/`);
    await panel.click(`${section} .rules li:has([data-rule=unknown-field]) vscode-button`);
    await eventually('the place', () =>
      window.activeTextEditor?.selection.isEqual(rangeOf('nmae', document)) ? true : undefined,
    );
  });

  it('finds sections by their words', async () => {
    void commands.executeCommand('podCoach.findInLessons');
    await person.waitFor('.quick-input-list .monaco-list-row');
    await person.type('stateless and');
    await person.waitFor('.quick-input-list .monaco-list-row.focused >> text=Stateless and stateful');
    await person.press('Enter');
    await waitForSection('stateless-and-stateful');
  });

  it('finds an incident by its title, and shows it', async () => {
    void commands.executeCommand('podCoach.findInLessons');
    await person.waitFor('.quick-input-list .monaco-list-row');
    await person.type('Init:0/1, since');
    await person.waitFor('.quick-input-list .monaco-list-row.focused >> text=Init:0/1, since this morning');
    await person.press('Enter');
    await panel.waitFor('.incident [data-exercise=waits-forever]');
  });
});
