import { commands } from 'vscode';
import type { Hover, MarkdownString, TextDocument } from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { openText, rangeOf, tidyUpAfterEach, waitForRule } from '../editing.ts';
import { waitForSection } from '../lesson-view.ts';
import { person } from '../person.ts';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  restartPolicy: Never\n  containers:\n' +
  '    - name: web\n      image: nginx:latest\n';

async function hoversAt(text: string, document: TextDocument): Promise<Hover[]> {
  const found: unknown = await commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(text, document).start,
  );
  return found as Hover[];
}

describe('Hover', () => {
  tidyUpAfterEach();

  it('explains a field in a plain sentence, with its values', async () => {
    const { document } = await openText(POD);
    const [hover, ...others] = await hoversAt('restartPolicy', document);
    equal(others, []);
    const { value } = hover?.contents[0] as MarkdownString;
    match(value, /^\*\*restartPolicy\*\*: Whether containers that exit are restarted/);
    match(value, /string · optional · default `Always`/);
    match(value, /\n- `OnFailure`/);
    equal(hover?.range && document.getText(hover.range), 'restartPolicy');
  });

  it('tells what a value means before all else, to the person too', async () => {
    const { document } = await openText(`${POD}      resources: {requests: {cpu: 500m}}\n`);
    const [hover] = await hoversAt('500m', document);
    match((hover?.contents[0] as MarkdownString).value, /^`500m` of CPU is half a core/);
    await person.hover('.view-line span span >> text=500m');
    await person.waitFor('.monaco-hover >> text=is half a core');
  });

  it('says nothing on an unknown place', async () => {
    const { document } = await openText('services:\n  web:\n    image: nginx\n');
    equal(await hoversAt('image', document), []);
  });

  it('shows itself to the person, and its link opens the lesson at the section', async () => {
    const { document } = await openText(POD);
    await waitForRule('image-tag', document);
    await person.hover('.view-line span >> text=nginx');
    await person.waitFor('.monaco-hover >> text=The container image to run');
    await person.waitFor('.monaco-hover >> text=Image has no tag or uses the latest tag');
    await person.click('.monaco-hover a >> text=Open the lesson');
    await waitForSection('images');
  });

  it('lets no text of the file become Markdown', async () => {
    const { document } = await openText(POD.replace('name: web', "name: '[x](command:evil) <b>**bold**</b>'"));
    for (const hover of await hoversAt('[x]', document)) {
      for (const content of hover.contents) ok(!(content as MarkdownString).value.includes('evil'));
    }
  });
});
