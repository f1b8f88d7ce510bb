/**
 * Foreign words in VS Code's surfaces, judged with the patterns of VS Code itself. The real VS Code:
 * test/vscode/suite/foreign-texts.test.ts.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { labelText, noticeText, plainText } from '../src/vscode/shown-text.ts';
import { FOREIGN_TEXTS } from './foreign-texts.ts';

/**
 * `parseLinkedText` in VS Code's src/vs/base/common/linkedText.ts: notifications and the detail of a language status.
 */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^\)\s]+)(?: (["'])(.+?)(\3))?\)/i;
/** `renderLabelWithIcons` in VS Code's src/vs/base/browser/ui/iconLabel/iconLabels.ts: labels. */
const ICON = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/;

const KINDS = [
  { name: 'plainText', of: plainText, links: true, icons: true },
  { name: 'labelText', of: labelText, links: true, icons: false },
  { name: 'noticeText', of: noticeText, links: false, icons: false },
];

/** As a person sees it: what takes no room is not there. */
function seen(text: string): string {
  return text.replaceAll('\u200b', '');
}

describe('Foreign texts in surfaces of VS Code', () => {
  it('are many, and some of them would be links and icons', () => {
    assert.ok(FOREIGN_TEXTS.length >= 30);
    assert.ok(FOREIGN_TEXTS.filter(({ written }) => LINK.test(written)).length >= 10);
    assert.ok(FOREIGN_TEXTS.filter(({ written }) => ICON.test(written)).length >= 6);
  });

  for (const { name, of, links, icons } of KINDS) {
    it(`${name}: look as they are written, with no meaning`, () => {
      for (const { written, shown } of FOREIGN_TEXTS) {
        assert.equal(seen(of(written)), shown);
        if (!links) assert.doesNotMatch(of(written), LINK);
        if (!icons) assert.doesNotMatch(of(written), ICON);
      }
    });

    it(`${name}: stay without a meaning beside each other`, () => {
      for (const a of FOREIGN_TEXTS) {
        for (const b of FOREIGN_TEXTS) {
          const both = of(a.written + b.written);
          if (!links) assert.doesNotMatch(both, LINK);
          if (!icons) assert.doesNotMatch(both, ICON);
        }
      }
    });
  }

  it('are the same when they are made safe twice', () => {
    for (const { of } of KINDS) for (const { written } of FOREIGN_TEXTS) assert.equal(of(of(written)), of(written));
  });
});

const FOLDER = join(import.meta.dirname, '../src/vscode');
/** What surfaces.ts gives in place of VS Code's own. `Diagnostic` and the like may be named as types. */
const OWN_CLASSES =
  /\bnew (?:vscode\.)?(?:Diagnostic|DiagnosticRelatedInformation|CodeAction|CodeLens|CompletionItem|DocumentSymbol|InlayHint|InlayHintLabelPart|TreeItem|SymbolInformation|CallHierarchyItem)\(/;
const RAW_CLASSES =
  /^import \{[^}]*\b(?<!type )(?:Diagnostic|DiagnosticRelatedInformation|CodeAction|CodeLens|CompletionItem|DocumentSymbol|InlayHint|InlayHintLabelPart|TreeItem|SymbolInformation|CallHierarchyItem|StatusBarItem)\b[^}]*\} from 'vscode';/m;
const RAW_CALLS =
  /\b(?:window\s*\.\s*(?:show(?:Information|Warning|Error)Message|showQuickPick|createQuickPick|showInputBox|createInputBox|withProgress|setStatusBarMessage|createStatusBarItem|createWebviewPanel)|languages\s*\.\s*createLanguageStatusItem|FileSystemError\s*\.)/;

describe('Adapters', () => {
  const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort();
  const others = sources.filter((file) => !file.endsWith('surfaces.ts'));
  const text = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

  it('show words only through surfaces.ts', () => {
    assert.equal(sources.length - others.length, 1);
    assert.deepEqual(
      others.filter((file) => RAW_CALLS.test(text(file)) || RAW_CLASSES.test(text(file))),
      [],
    );
    assert.ok(others.filter((file) => OWN_CLASSES.test(text(file))).length >= 6);
  });

  it('trust no Markdown beyond the one command of a lesson', () => {
    const trusting = /isTrusted = (?!\{ enabledCommands: \[OPEN_LESSON\] \})|supportHtml|supportThemeIcons/;
    assert.deepEqual(
      sources.filter((file) => trusting.test(text(file))),
      [],
    );
  });

  it('take no string for a safe one but in shown-text.ts', () => {
    const casts = /\bas (?:unknown as )?(?:PlainText|LabelText|NoticeText)\b/;
    assert.deepEqual(
      sources.filter((file) => casts.test(text(file))).map((file) => basename(file)),
      ['shown-text.ts'],
    );
  });
});
