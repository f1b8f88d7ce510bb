import { DiagnosticSeverity, EndOfLine, Uri, languages, workspace } from 'vscode';
import { equal, match, ok } from '../assert.ts';
import {
  closeAll,
  diagnosticsOf,
  eventually,
  openText,
  rangeOf,
  ruleOf,
  tidyUpAfterEach,
  waitForRule,
  waitUntilFixed,
} from '../editing.ts';
import { person } from '../person.ts';

const POD = `apiVersion: v1
kind: ConfigMap
metadata:
  Name: web
`;

describe('Diagnostics', () => {
  tidyUpAfterEach();

  it('underline exactly the mistake, and say so', async () => {
    const { document } = await openText(POD);
    const diagnostic = await waitForRule('unknown-field', document);
    equal(document.getText(diagnostic.range), 'Name');
    equal(diagnostic.severity, DiagnosticSeverity.Error);
    match(diagnostic.message, /`name`/);
    await person.waitFor('.squiggly-error');
  });

  it('link to the lesson', async () => {
    const { document } = await openText(POD);
    const diagnostic = await waitForRule('unknown-field', document);
    const code = diagnostic.code;
    ok(typeof code === 'object');
    match(code.target.toString(), /^[a-z-]+:\/\/pod-coach\.pod-coach\/lesson\/pod-anatomy#yaml-basics$/);
  });

  it('follow every edit, and go when the document closes', async () => {
    const editor = await openText(POD);
    const { document } = editor;
    await waitForRule('unknown-field', document);
    await editor.edit((edit) => edit.replace(rangeOf('Name', document), 'name'));
    await waitUntilFixed('unknown-field', document);
    await editor.edit((edit) => edit.replace(rangeOf('name', document), 'naem'));
    await waitForRule('unknown-field', document);
    await closeAll();
    await eventually('no diagnostics', () => (diagnosticsOf(document).length === 0 ? true : undefined));
  });

  it('show what holds for the last of many quick edits', async () => {
    const editor = await openText(POD);
    const { document } = editor;
    for (let at = 0; at < 100; at++) {
      await editor.edit((edit) =>
        edit.replace(rangeOf(at % 2 === 0 ? 'Name' : 'name', document), at % 2 === 0 ? 'name' : 'Name'),
      );
    }
    const diagnostic = await waitForRule('unknown-field', document);
    equal(document.getText(diagnostic.range), 'Name');
  });

  it('obey the settings at once', async () => {
    const { document } = await openText(POD);
    await waitForRule('unknown-field', document);
    const configuration = workspace.getConfiguration('podCoach');
    await configuration.update('rules', { 'unknown-field': 'hint' }, true);
    await eventually('a hint', () =>
      diagnosticsOf(document).find(({ severity }) => severity === DiagnosticSeverity.Hint),
    );
    await configuration.update('rules', { 'unknown-field': 'off' }, true);
    await waitUntilFixed('unknown-field', document);
    await configuration.update('rules', undefined, true);
    await waitForRule('unknown-field', document);
  });

  it('are right with CRLF and emoji', async () => {
    const editor = await openText(POD.replace('metadata:', 'metadata: # 🎉🎉'));
    const { document } = editor;
    await editor.edit((edit) => edit.setEndOfLine(EndOfLine.CRLF));
    await eventually('a diagnostic', () =>
      diagnosticsOf(document).find((diagnostic) => document.getText(diagnostic.range) === 'Name'),
    );
  });

  it('leave other languages and other views of a file alone', async () => {
    const { document } = await openText(POD, 'plaintext');
    const readonly = workspace.registerTextDocumentContentProvider('somewhere', {
      provideTextDocumentContent: () => POD,
    });
    const view = await languages.setTextDocumentLanguage(
      await workspace.openTextDocument(Uri.parse('somewhere:/pod.yaml')),
      'yaml',
    );
    const rulesHere = await openText(POD);
    await waitForRule('unknown-field', rulesHere.document);
    equal([...diagnosticsOf(document), ...diagnosticsOf(view)].map(ruleOf), []);
    readonly.dispose();
  });
});
