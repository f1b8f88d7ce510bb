// Foreign words in every surface, as VS Code shows them: the words are there, no link, no icon, and nothing runs.
// Not here: a modal question. VS Code under test shows none (and makes its text with `innerText`).
import {
  CodeActionKind,
  commands,
  Disposable,
  languages,
  Location,
  Position,
  Range,
  SymbolKind,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { TextDocument } from 'vscode';
import { labelText, noticeText, plainText } from '../../../src/vscode/shown-text.ts';
import * as surfaces from '../../../src/vscode/surfaces.ts';
import { COMMAND, FOREIGN_TEXTS } from '../../foreign-texts.ts';
import { equal, match, ok } from '../assert.ts';
import { eventually, openText, rangeOf, tidyUpAfterEach } from '../editing.ts';
import { person } from '../person.ts';

/** Several in one text, so that each surface is looked at a few times only. */
const SIZE = 7;
const BATCHES = Array.from({ length: Math.ceil(FOREIGN_TEXTS.length / SIZE) }, (_, at) =>
  FOREIGN_TEXTS.slice(at * SIZE, (at + 1) * SIZE),
);
const WRITTEN = BATCHES.map((batch) => batch.map(({ written }) => written).join(' ; '));
const SHOWN = BATCHES.map((batch) => batch.map(({ shown }) => shown).join(' ; '));

interface Seen {
  readonly text: string;
  /** The links in it, and what an icon of the texts above would be. */
  readonly meanings: readonly string[];
}

/** What a person sees of each element: no characters without room, one kind of space. */
async function see(selector: string): Promise<Seen[]> {
  return person.evaluate((wanted: string) => {
    const icons = ['trash', 'sync', 'PORT'].map((icon) => `.codicon-${icon}`);
    return [...document.querySelectorAll(wanted)].map((element) => ({
      text: (element.textContent ?? '').replaceAll('\u200b', '').replaceAll('\u00a0', ' '),
      meanings: [...element.querySelectorAll(['a[href]', 'a.monaco-link', 'img', 'b', ...icons].join(','))].map(
        (one) => one.outerHTML,
      ),
    }));
  }, selector);
}

/** Waits until each batch is seen in one of the elements, and nothing in any of them means anything. */
async function expectIn(selector: string, shown: readonly string[] = SHOWN): Promise<void> {
  let last: Seen[] = [];
  await eventually(
    `the words in ${selector}`,
    async () => {
      last = await see(selector);
      return shown.every((words) => last.some(({ text }) => text.includes(words))) ? true : undefined;
    },
    8_000,
  ).catch((error: unknown) => {
    throw new Error(
      `${String(error)}\nwanted ${JSON.stringify(shown, undefined, 1)}\nseen ${JSON.stringify(last, undefined, 1)}`,
    );
  });
  // Other rows may be of files that are open for other reasons, with links of ours.
  const ours = last.filter(({ text }) => shown.some((words) => text.includes(words)));
  equal(
    ours.flatMap(({ meanings }) => meanings),
    [],
  );
}

function plainDocument(): Promise<TextDocument> {
  return openText(`${WRITTEN.map((_, at) => `line${at}`).join('\n')}\n`, 'plaintext').then(({ document }) => document);
}

describe('Foreign texts', () => {
  let ran = 0;
  let registered: Disposable[] = [];
  tidyUpAfterEach();
  beforeEach('see what runs', () => {
    ran = 0;
    registered = [commands.registerCommand(COMMAND, () => void ran++)];
  });
  afterEach('tidy up', async () => {
    await person.press('Escape');
    Disposable.from(...registered).dispose();
    equal(ran, 0, 'a foreign text ran a command');
  });

  it('in notifications', async () => {
    for (const words of WRITTEN.slice(0, 2)) void surfaces.notify(noticeText(words));
    for (const words of WRITTEN.slice(2, 4)) void surfaces.warn(noticeText(words));
    for (const words of WRITTEN.slice(4)) void surfaces.complain(noticeText(words));
    await commands.executeCommand('notifications.showList');
    await expectIn('.notifications-center .notification-list-item-message');
  });

  it('in progress', async () => {
    // The list shows four at a time.
    for (const from of [0, 3]) {
      let end = (): void => undefined;
      const ended = new Promise<void>((resolve) => (end = resolve));
      for (const words of WRITTEN.slice(from, from + 3)) {
        void surfaces.withProgress(noticeText('Title'), async (report) => {
          report.report({ message: noticeText(words), increment: 1 });
          await ended;
        });
      }
      await commands.executeCommand('notifications.showList');
      await expectIn('.notifications-center .notification-list-item-message', SHOWN.slice(from, from + 3));
      equal(
        (await see('.statusbar-item')).flatMap(({ meanings }) =>
          meanings.filter((meaning) => /trash|PORT/.test(meaning)),
        ),
        [],
      );
      end();
    }
  });

  it('in the language status', async () => {
    await plainDocument();
    for (const [at, words] of WRITTEN.entries()) {
      const item = surfaces.createLanguageStatusItem(`podCoachTests.${at}`, { language: 'plaintext' });
      item.text = noticeText(words);
      item.detail = noticeText(words);
      registered.push(item);
    }
    await person.hover('[id="status.languageStatus"]');
    await expectIn(
      '.hover-language-status .left',
      SHOWN.map((words) => `${words}${words}`),
    );
  });

  it('in code lenses', async () => {
    registered.push(
      languages.registerCodeLensProvider(
        { language: 'plaintext' },
        {
          provideCodeLenses: () =>
            WRITTEN.map(
              (words, at) =>
                new surfaces.CodeLens(new Range(at, 0, at, 1), {
                  title: labelText(words),
                  tooltip: plainText(words),
                  command: '',
                }),
            ),
        },
      ),
    );
    await plainDocument();
    await expectIn('.codelens-decoration');
  });

  it('in quick picks', async () => {
    const items = WRITTEN.map((words) => ({
      label: labelText(words),
      description: labelText(words),
      detail: labelText(words),
    }));
    void surfaces.pickOne(items, { title: plainText('Title'), placeHolder: plainText('Words') });
    await expectIn('.quick-input-list .quick-input-list-label-meta');
    await expectIn(
      '.quick-input-list .monaco-list-row',
      SHOWN.map((words) => `${words}${words}${words}`),
    );
  });

  it('in symbols', async () => {
    registered.push(
      languages.registerDocumentSymbolProvider(
        { language: 'plaintext' },
        {
          provideDocumentSymbols: () =>
            WRITTEN.map(
              (words, at) =>
                new surfaces.DocumentSymbol(
                  labelText(words),
                  labelText(words),
                  SymbolKind.Class,
                  new Range(at, 0, at, 5),
                  new Range(at, 0, at, 5),
                ),
            ),
        },
      ),
    );
    await plainDocument();
    await commands.executeCommand('outline.focus');
    await expectIn('.outline-tree .monaco-list-row');
    await commands.executeCommand('workbench.action.gotoSymbol');
    await expectIn('.quick-input-list .monaco-list-row');
  });

  it('in trees', async () => {
    registered.push(
      window.registerTreeDataProvider('podCoachTests.tree', {
        getChildren: () => WRITTEN,
        getTreeItem: (words: string) => {
          const item = new surfaces.TreeItem(labelText(words));
          item.description = labelText(words);
          item.tooltip = plainText(words);
          return item;
        },
      }),
    );
    await commands.executeCommand('podCoachTests.tree.focus');
    await expectIn('.customview-tree .monaco-list-row');
  });

  it('in completions', async () => {
    const words = (at: number): string => WRITTEN[at] ?? '';
    for (const [at, shown] of SHOWN.entries()) {
      const provider = languages.registerCompletionItemProvider(
        { language: 'plaintext' },
        {
          provideCompletionItems: () => {
            const item = new surfaces.CompletionItem(labelText(words(at)), 0);
            item.detail = plainText(words(at));
            item.filterText = 'line';
            return [item];
          },
        },
      );
      await plainDocument();
      await commands.executeCommand('cursorBottom');
      await person.type('li');
      await commands.executeCommand('editor.action.triggerSuggest');
      await expectIn('.suggest-widget .monaco-list-row .left', [shown]);
      await person.press('Escape');
      provider.dispose();
    }
  });

  it('in inlay hints', async () => {
    await workspace.getConfiguration('editor').update('inlayHints.maximumLength', 0, true);
    registered.push(
      languages.registerInlayHintsProvider(
        { language: 'plaintext' },
        {
          provideInlayHints: () =>
            WRITTEN.map((words, at) => new surfaces.InlayHint(new Position(at, 5), plainText(words))),
        },
      ),
    );
    await plainDocument();
    await expectIn('.monaco-editor .view-line');
    await workspace.getConfiguration('editor').update('inlayHints.maximumLength', undefined, true);
  });

  it('in problems', async () => {
    const document = await plainDocument();
    const collection = languages.createDiagnosticCollection('podCoachTests');
    registered.push(collection);
    collection.set(
      document.uri,
      WRITTEN.map((words, at) => {
        const range = new Range(at, 0, at, 5);
        const diagnostic = new surfaces.Diagnostic(range, plainText(words), 0);
        diagnostic.relatedInformation = [
          new surfaces.DiagnosticRelatedInformation(new Location(document.uri, range), plainText(words)),
        ];
        return diagnostic;
      }),
    );
    await commands.executeCommand('workbench.actions.view.problems');
    await commands.executeCommand('workbench.action.toggleMaximizedPanel');
    await expectIn('.markers-panel .monaco-list-row .marker-message-line, .markers-panel .monaco-list-row');
    await commands.executeCommand('workbench.action.toggleMaximizedPanel');
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('in the lightbulb', async () => {
    registered.push(
      languages.registerCodeActionsProvider(
        { language: 'plaintext' },
        {
          provideCodeActions: () =>
            WRITTEN.map((words) => new surfaces.CodeAction(plainText(words), CodeActionKind.QuickFix)),
        },
      ),
    );
    await plainDocument();
    await person.click('.view-line span >> text=line0');
    await commands.executeCommand('editor.action.quickFix');
    await expectIn('.action-widget .monaco-list-row');
  });

  it('in refusals to rename', async () => {
    const words = WRITTEN.join(' ').slice(0, 900);
    const wanted = SHOWN.join(' ').slice(0, 800);
    let early = true;
    registered.push(
      languages.registerRenameProvider(
        { language: 'plaintext' },
        {
          prepareRename: () => {
            if (early) throw surfaces.refusal(noticeText(words));
            return undefined;
          },
          provideRenameEdits: () => {
            throw surfaces.refusal(noticeText(words));
          },
        },
      ),
    );
    await plainDocument();
    await person.click('.view-line span >> text=line0');
    void commands.executeCommand('editor.action.rename');
    await expectIn('.monaco-editor-overlaymessage', [wanted.slice(0, 100)]);
    early = false;
    await person.press('Escape');
    void commands.executeCommand('editor.action.rename');
    await person.waitFor('.rename-box input:focus');
    await person.type('other');
    await person.press('Enter');
    await commands.executeCommand('notifications.showList');
    await expectIn('.notifications-center .notification-list-item-message', [wanted]);
  });

  it('in titles of panels', async () => {
    for (const [at, words] of WRITTEN.entries()) {
      const panel = surfaces.createWebviewPanel('podCoachTests', plainText(words), 1, {});
      await expectIn('.tabs-container .tab.active', SHOWN.slice(at, at + 1));
      panel.dispose();
    }
  });

  it('in place of a file that is not there', async () => {
    for (const { written } of FOREIGN_TEXTS.slice(0, 6)) {
      await commands
        .executeCommand('vscode.open', Uri.from({ scheme: 'pod-coach', path: `/${written}` }))
        .then(undefined, () => undefined);
      await person.waitFor('.monaco-editor-pane-placeholder, .editor-group-container .editor-pane');
      equal(
        (await see('.monaco-editor-pane-placeholder')).flatMap(({ meanings }) => meanings),
        [],
      );
    }
  });
});

describe('A hostile workspace', () => {
  let ran = 0;
  let command: Disposable;
  const folder = `[x](command:${COMMAND})`;
  const root = (): Uri => {
    const [top] = workspace.workspaceFolders ?? [];
    ok(top);
    return Uri.joinPath(top.uri, folder);
  };
  const write = (name: string, text: string): Thenable<void> =>
    workspace.fs.writeFile(Uri.joinPath(root(), name), new TextEncoder().encode(text));
  tidyUpAfterEach();
  before(() => {
    command = commands.registerCommand(COMMAND, () => void ran++);
  });
  after(async () => {
    command.dispose();
    await workspace.fs.delete(root(), { recursive: true, useTrash: false });
  });
  afterEach(() => equal(ran, 0, 'a foreign text ran a command'));

  it('has a kind that is no link in the language status, also for a click', async () => {
    await openText(`apiVersion: example.com/v1\nkind: "[x](command:${COMMAND})"\nmetadata: {name: x}\n`);
    await person.hover('.monaco-editor');
    await person.hover('[id="status.languageStatus"]');
    await person.waitFor(`.hover-language-status >> text=Pod Coach does not check`);
    const [status] = (await see('.hover-language-status .left')).filter(({ text }) => text.includes('does not check'));
    match(status?.text ?? '', /\[x\]\(command:podCoachTests\.ran\) \(example\.com\/v1\)/);
    equal(status?.meanings, []);
    await person.screenshot('hostile-language-status');
    await person.click('.hover-language-status .left >> text=/command:/');
  });

  it('has a folder that is no link in a notification', async () => {
    await write('.pod-coach.yaml', 'rules: {}\n');
    await write(
      'pod.yaml',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: nginx}]}\n',
    );
    const document = await workspace.openTextDocument(Uri.joinPath(root(), 'pod.yaml'));
    await window.showTextDocument(document);
    await commands.executeCommand('podCoach.turnRuleOffInFolder', 'image-tag', document.uri);
    await commands.executeCommand('notifications.showList');
    await expectIn('.notifications-center .notification-list-item-message', [`${folder}/.pod-coach.yaml`]);
    await person.screenshot('hostile-folder-notification');
    await person.click('.notification-list-item-message >> text=/command:/');
  });

  it('has a file that is no link in a refusal to rename', async () => {
    const file = `[x](command:${COMMAND}).yaml`;
    await write('a.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: shared-words}\ndata: {a: b}\n');
    await write(
      file,
      'apiVersion: v1\nkind: Pod\nmetadata: {name: b}\nspec:\n' +
        '  containers: [{name: a, image: a:1, envFrom: [{configMapRef: {name: shared-words}}]}]\n  a: [\n',
    );
    const document = await workspace.openTextDocument(Uri.joinPath(root(), 'a.yaml'));
    await window.showTextDocument(document);
    const ask = (): Promise<string> =>
      Promise.resolve(
        commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          rangeOf('shared-words', document).start,
          'other',
        ),
      ).then(() => '', String);
    await eventually('the broken file', async () => ((await ask()).includes('syntax error') ? true : undefined));
    const words = await ask();
    ok(!/\[([^\]]+)\]\((?:https?:\/\/|command:|file:)/i.test(words), words);
  });
});
