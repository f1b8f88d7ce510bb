import { commands, languages, Uri, window, workspace } from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { closeAll, eventually, ruleOf, tidyUpAfterEach } from '../editing.ts';
import { person } from '../person.ts';

const CLEAN = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';
const TYPO = CLEAN.replace('name', 'Name');

describe('Check the workspace', () => {
  tidyUpAfterEach();
  let folder: Uri;
  const file = (name: string) => Uri.joinPath(folder, name);
  const write = (name: string, text: string) => workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
  const read = async (name: string) => new TextDecoder().decode(await workspace.fs.readFile(file(name)));
  const rulesIn = (name: string) =>
    languages
      .getDiagnostics(file(name))
      .filter(({ source }) => source === 'Pod Coach')
      .map(ruleOf);

  beforeEach(async () => {
    await closeAll();
    const [top] = workspace.workspaceFolders ?? [];
    ok(top);
    folder = Uri.joinPath(top.uri, 'to-check');
    await workspace.fs.createDirectory(folder);
    await write('typo.yaml', TYPO);
    await write('clean.yaml', CLEAN);
    await write('left.yaml', TYPO);
    await write('.pod-coach.yaml', 'ignore: [left.yaml]\n');
  });

  afterEach(async () => {
    await closeAll();
    await workspace.fs.delete(folder, { recursive: true });
  });

  it('shows the problems of files that are not open, a summary, and the next step', async () => {
    await person.runCommand('Pod Coach: Check the Workspace');
    const summary = await eventually(
      'the summary',
      () => window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'pod-coach-check')?.document,
    );
    match(summary.getText(), /^Pod Coach checked \d+ YAML files: \d+ errors?, /);
    match(summary.getText(), /\n +\d+ {2}unknown-field +Unknown field\n/);
    match(summary.getText(), /\n {2}kubectl apply --dry-run=server -f to-check\/clean\.yaml\n/);
    equal(['typo.yaml', 'clean.yaml', 'left.yaml'].map(rulesIn), [['unknown-field'], [], []]);
    // Other files may have more problems than the view has rows.
    await commands.executeCommand('problems.action.focusFilter');
    await person.type('typo.yaml');
    await person.waitFor('.markers-panel .monaco-list-row >> text=typo.yaml');
    await commands.executeCommand('problems.action.clearFilterText');
    await write('typo.yaml', CLEAN);
    await eventually('the fixed file', () => (rulesIn('typo.yaml').length === 0 ? true : undefined));
  });

  it('fixes what is safe after showing it', async () => {
    await person.runCommand('Pod Coach: Apply All Safe Fixes in the Workspace');
    await person.waitFor('.bulk-edit-panel >> text=typo.yaml');
    equal(await read('typo.yaml'), TYPO);
    await person.click('.bulk-edit-panel .monaco-button >> text=Apply');
    await eventually('the repair', async () => ((await read('typo.yaml')) === CLEAN ? true : undefined));
    equal(await read('left.yaml'), TYPO);
  });
});
