import { commands, Uri, window, workspace } from 'vscode';
import { equal, ok } from '../assert.ts';
import { closeAll, diagnosticsOf, errorsInLog, ruleOf, tidyUpAfterEach } from '../editing.ts';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n';

const aliases = Array.from(
  { length: 9 },
  (_, at) => `b${at}: &b${at} [${Array.from({ length: 9 }, () => (at === 0 ? 'x' : `*b${at - 1}`)).join(', ')}]`,
);

const inputs: readonly [name: string, text: string][] = [
  ['5 MB', POD + `# ${'x'.repeat(98)}\n`.repeat(50_000)],
  ['no YAML at all', '{]}<?xml ]]>\n"'],
  ['brackets, 100,000 deep', `kind: Pod\napiVersion: v1\nspec: ${'['.repeat(100_000)}`],
  ['braces, 100,000 deep', `kind: Pod\napiVersion: v1\nspec: ${'{a: '.repeat(100_000)}`],
  ['hyphens, 100,000 deep', `kind: Pod\napiVersion: v1\nspec:\n${'- '.repeat(100_000)}`],
  ['an alias bomb', `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${aliases.join('\n')}\nspec: *b8\n`],
  ['CRLF', POD.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${POD}`],
  ['emoji', POD.replaceAll('web', '🎉👩‍👩‍👧')],
  ['conflict markers', `${POD}<<<<<<< HEAD\n  a: 1\n=======\n  a: 2\n>>>>>>> main\n`],
  ['a Helm template', `{{- if .Values.a }}\n${POD.replace('web', '{{ .Release.Name }}')}{{- end }}\n`],
  ['half a manifest', POD.slice(0, 70)],
  ['a line of a million characters', `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${'a'.repeat(1_000_000)}\n`],
  ['nothing', ''],
];

/** Everything that can be asked about the document, where it could hurt. */
async function askEverything(uri: Uri, length: number): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  for (const offset of [0, Math.floor(length / 2), length]) {
    const position = document.positionAt(offset);
    const range = document.validateRange(document.lineAt(position.line).range);
    await commands.executeCommand('vscode.executeHoverProvider', uri, position);
    await commands.executeCommand('vscode.executeCodeActionProvider', uri, range, undefined, 5);
  }
}

describe('Bad input', () => {
  const [folder] = workspace.workspaceFolders ?? [];
  ok(folder);

  tidyUpAfterEach();

  for (const [at, [name, text]] of inputs.entries()) {
    it(`is taken calmly: ${name}`, async () => {
      const file = Uri.joinPath(folder.uri, `bad-input-${at}.yaml`);
      await workspace.fs.writeFile(file, new TextEncoder().encode(text));
      const document = await workspace.openTextDocument(file);
      await window.showTextDocument(document);
      await askEverything(file, document.getText().length);
      const whole = document.validateRange(document.lineAt(document.lineCount - 1).range.with(document.positionAt(0)));
      const diagnostics = diagnosticsOf(document);
      for (const { range } of diagnostics) ok(whole.contains(range));
      const notices = diagnostics.filter((diagnostic) =>
        ['document-limit', 'yaml-syntax'].includes(ruleOf(diagnostic)),
      );
      ok(notices.length <= 1, `${notices.length} notices`);
      await closeAll();
      await workspace.fs.delete(file);
    });
  }

  it('left the extension alive and the log without an error', async () => {
    equal(await errorsInLog(), []);
  });
});
