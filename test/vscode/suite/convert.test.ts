import { commands, window } from 'vscode';
import { equal, ok } from '../assert.ts';
import { eventually, openText, tidyUpAfterEach, waitForText } from '../editing.ts';
import { person } from '../person.ts';

const YAML = '# The shop.\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';
const KYAML =
  '---\n# The shop.\n{\n  apiVersion: "v1",\n  kind: "ConfigMap",\n  metadata: {\n    name: "web",\n  },\n}\n';
const JSON_TEXT = '{\n  "apiVersion": "v1",\n  "kind": "ConfigMap",\n  "metadata": {\n    "name": "web"\n  }\n}\n';

describe('Convert', () => {
  tidyUpAfterEach();

  it('asks for one of the other formats, and keeps the comments', async () => {
    const { document } = await openText(YAML);
    void commands.executeCommand('podCoach.convert');
    await person.waitFor('.quick-input-widget >> text=KYAML');
    await person.type('KYAML');
    await person.press('Enter');
    await waitForText(document, KYAML);
    await commands.executeCommand('undo');
    await waitForText(document, YAML);
  });

  it('says how many comments JSON has no place for', async () => {
    const { document } = await openText(YAML);
    void commands.executeCommand('podCoach.convert', 'json');
    await waitForText(document, JSON_TEXT);
    await commands.executeCommand('notifications.showList');
    await person.waitFor('.notifications-center >> text=Comments left out, because JSON has none');
  });

  it('leaves a JSON file what it is: YAML gets an editor of its own', async () => {
    const { document } = await openText(JSON_TEXT, 'json');
    await commands.executeCommand('podCoach.convert', 'yaml');
    const made = await eventually('YAML', () => {
      const shown = window.activeTextEditor?.document;
      return shown?.languageId === 'yaml' ? shown : undefined;
    });
    await waitForText(made, YAML.replace('# The shop.\n', ''));
    equal(document.getText(), JSON_TEXT);
    ok(!document.isClosed);
  });
});
