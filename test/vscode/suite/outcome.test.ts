import { commands, Uri, window, workspace } from 'vscode';
import type { CodeLens, TextDocument, TextEditor } from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { eventually, tidyUpAfterEach } from '../editing.ts';

const text = `apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  selector:
    app: shop
  ports:
    - port: 80
      targetPort: 3000
---
apiVersion: v1
kind: Pod
metadata:
  name: shop
  labels:
    app: shop
spec:
  restartPolicy: always
  containers:
    - name: web
      image: shop-web:2.1
`;

async function open(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'yaml', content });
  await window.showTextDocument(document);
  return document;
}

async function outcome(): Promise<TextEditor> {
  await commands.executeCommand('podCoach.whatWillHappen');
  return eventually('the outcome', () =>
    window.visibleTextEditors.find(
      ({ document }) => document.uri.scheme === 'pod-coach-outcome' && document.getText() !== '',
    ),
  );
}

describe('What will happen?', () => {
  tidyUpAfterEach();

  it('says what a file comes to, and follows what is typed', async () => {
    const document = await open(text.replace('always', 'Always'));
    const { document: shown } = await outcome();
    match(shown.getText(), /✓ Pod shop: Running/);
    match(shown.getText(), /\$ kubectl get pods\nNAME +READY +STATUS/);
    match(shown.getText(), /\$ kubectl describe pod shop\n/);
    const editor = await window.showTextDocument(document, 1);
    const image = document.getText().indexOf('shop-web');
    ok(await editor.edit((edit) => edit.insert(document.positionAt(image), 'registry.invalid/')));
    await eventually('the new outcome', () =>
      shown.getText().includes('✗ Pod shop: ImagePullBackOff') ? true : undefined,
    );
  });

  it('leads to the cause, to its fix and to the lesson', async () => {
    const document = await open(text);
    const { document: shown } = await outcome();
    const rejected = /✗ Pod shop: Rejected\n {2}The API server rejects it: `restartPolicy`/;
    await eventually('the rejection', () => (rejected.test(shown.getText()) ? true : undefined));
    const lenses = await eventually('the lenses', async () => {
      const found = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', shown.uri);
      return found.length >= 3 ? found : undefined;
    });
    const [cause, fix, lesson] = lenses.filter(({ range }) => shown.lineAt(range.start.line).text.includes('Pod shop'));
    ok(cause?.command && fix?.command && lesson?.command);
    match(fix.command.title, /^Fix: /);
    equal(lesson.command.command, 'podCoach.openLesson');
    await commands.executeCommand(cause.command.command, ...(cause.command.arguments ?? []));
    const selected = await eventually('the selection', () => {
      const editor = window.activeTextEditor;
      return editor?.document === document ? editor.document.getText(editor.selection) : undefined;
    });
    equal(selected, 'always');
  });

  it('applies a fix at once, as one step that Undo takes back, and then offers the next one', async () => {
    const document = await open(text.replace('shop-web:2.1', 'shop-web:2.1\n      volumeMount: []'));
    const { document: shown } = await outcome();
    const fixOf = async (): Promise<CodeLens['command']> => {
      const found = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', shown.uri);
      return found.find(({ command }) => command?.title.startsWith('Fix: '))?.command;
    };
    const first = await eventually('the fix', fixOf);
    const before = document.getText();
    await commands.executeCommand(first.command, ...(first.arguments ?? []));
    const after = await eventually('the fixed text', () =>
      document.getText() === before ? undefined : document.getText(),
    );
    equal(document.languageId, 'yaml');
    equal(shown.languageId, 'pod-coach-outcome');
    const second = await eventually('the next fix', async () => {
      const fix = await fixOf();
      return fix && fix.title !== first.title ? fix : undefined;
    });
    await commands.executeCommand(first.command, ...(first.arguments ?? []));
    equal(document.getText(), after, 'a lens that is older than the outcome changes nothing');
    ok(second.title.startsWith('Fix: '));
    equal(window.activeTextEditor?.document, document);
    await commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  it('reads no file that its address names', async () => {
    const uri = Uri.from({ scheme: 'pod-coach-outcome', path: '/x', query: 'file:///etc/passwd' });
    const document = await workspace.openTextDocument(uri).then(
      (one) => one.getText(),
      () => '',
    );
    equal(document, '');
  });
});
