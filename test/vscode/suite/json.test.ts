import { commands, languages, Position, Range, workspace, WorkspaceEdit } from 'vscode';
import type { CompletionList, Hover, MarkdownString, TextDocument } from 'vscode';
import { equal, match, ok } from '../assert.ts';
import {
  actionsAt,
  diagnosticsOf,
  eventually,
  openText,
  rangeOf,
  ruleOf,
  tidyUpAfterEach,
  waitForRule,
  waitUntilFixed,
} from '../editing.ts';

const POD = `{
  "apiVersion": "v1",
  "kind": "Pod",
  "metadata": {"name": "web"},
  "spec": {
    "containers": [
      {
        "name": "web",
        "image": "shop-web:2.1",
        "imagePullPolicy": "always"
      }
    ]
  }
}
`;

/** What other extensions say of a document: here, VS Code's own JSON service. */
function othersOf({ uri }: TextDocument): string[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source !== 'Pod Coach')
    .map(({ message }) => message);
}

describe('JSON manifests', () => {
  tidyUpAfterEach();

  it('have findings, and fixes that keep them JSON', async () => {
    const { document } = await openText(POD, 'json');
    await waitForRule('enum-value', document);
    const [fix] = await actionsAt('always', document);
    ok(fix?.edit);
    await workspace.applyEdit(fix.edit);
    await waitUntilFixed('enum-value', document);
    equal(document.getText(), POD.replace('always', 'Always'));
    const missing = await waitForRule('resources-missing', document);
    ok(missing);
    const all = await actionsAt('"web",', document);
    const resources = all.find(({ title }) => title.includes('requests'));
    ok(resources?.edit, all.map(({ title }) => title).join());
    await workspace.applyEdit(resources.edit);
    await waitUntilFixed('resources-missing', document);
    ok(JSON.parse(document.getText()));
  });

  it('have hovers, and completions in quotes', async () => {
    const { document } = await openText(POD.replace('"imagePullPolicy": "always"', '"im"'), 'json');
    const hovers: unknown = await commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf('containers', document).start,
    );
    const [hover] = hovers as Hover[];
    match((hover?.contents[0] as MarkdownString).value, /^\*\*containers\*\*/);
    const inside = rangeOf('"im"', document).end.translate(0, -1);
    const list: unknown = await commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, inside);
    const ours = (list as CompletionList).items.find(({ filterText }) => filterText === '"imagePullPolicy"');
    ok(ours?.range instanceof Range);
    equal(document.getText(ours.range), '"im"');
  });

  it('say nothing twice: syntax and duplicate keys are left to VS Code', async () => {
    const { document } = await openText(POD.replace('{"name": "web"}', '{"name": "a", "name": "web"}'), 'json');
    await waitForRule('enum-value', document);
    await eventually('the word of the JSON service', () => (othersOf(document).length > 0 ? true : undefined));
    equal(diagnosticsOf(document).map(ruleOf).includes('duplicate-key'), false);
    const edit = new WorkspaceEdit();
    edit.delete(document.uri, new Range(new Position(1, 20), new Position(1, 21)));
    await workspace.applyEdit(edit);
    await eventually('nothing of ours', () => (diagnosticsOf(document).length === 0 ? true : undefined));
    ok(othersOf(document).length > 0);
  });

  it('may have comments in jsonc', async () => {
    const { document } = await openText(POD.replace('"kind"', '// what it is\n  "kind"'), 'jsonc');
    await waitForRule('enum-value', document);
    equal(diagnosticsOf(document).map(ruleOf).includes('json-comment'), false);
  });

  it('are left alone when they are none, and no longer spoken of when they have become none', async () => {
    const { document } = await openText(POD, 'json');
    await waitForRule('enum-value', document);
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, rangeOf('apiVersion', document), 'version');
    await workspace.applyEdit(edit);
    await eventually('silence', () => (diagnosticsOf(document).length === 0 ? true : undefined));
  });
});
