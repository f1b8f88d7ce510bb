import { commands, Selection } from 'vscode';
import { closeAll, openText, rangeOf, tidyUpAfterEach, waitForRule } from '../editing.ts';
import { waitForLesson, waitForSection } from '../lesson-view.ts';
import { person } from '../person.ts';

describe('The way from a diagnostic to the lesson', () => {
  tidyUpAfterEach();

  it('is the link behind its message', async () => {
    const editor = await openText('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  Name: web\n');
    await waitForRule('unknown-field', editor.document);
    const { start } = rangeOf('Name', editor.document);
    editor.selection = new Selection(start, start);
    await commands.executeCommand('editor.action.showHover');
    await person.click('.monaco-hover a >> text=unknown-field');
    await waitForSection('yaml-basics');
  });

  it('is a command in the palette, too', async () => {
    await person.runCommand('Pod Coach: Open the Lesson');
    await waitForLesson('About Pods');
  });

  it('takes what is no lesson for the first one', async () => {
    for (const link of [
      undefined,
      7,
      '../../etc/passwd',
      'no-such-lesson',
      '__proto__',
      'about-pods#no-such-section',
    ]) {
      await commands.executeCommand('podCoach.openLesson', link);
      await waitForLesson('About Pods');
      await closeAll();
    }
  });
});
