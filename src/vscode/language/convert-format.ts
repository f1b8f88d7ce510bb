import { commands, l10n, window, workspace } from 'vscode';
import type { Disposable, LogOutputChannel, TextDocument } from 'vscode';
import type { Format } from '../../core/features/convert/convert.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { guarded } from '../guarded.ts';
import { isJson } from '../json-manifests.ts';
import { podCoach } from '../pod-coach.ts';
import { labelText, noticeText, plainText } from '../shown-text.ts';
import { notify, pickOne } from '../surfaces.ts';
import { isSupported } from '../supported-documents.ts';

const NAMES: Readonly<Record<Format, string>> = { yaml: 'YAML', kyaml: 'KYAML', json: 'JSON' };

/** The one command that rewrites a whole document. A keybinding can name the format: `"args": "kyaml"`. */
export function registerConvert(log: LogOutputChannel): Disposable {
  return commands.registerCommand(
    'podCoach.convert',
    guarded('Converting', log, async (asked: unknown) => {
      const document = window.activeTextEditor?.document;
      if (!document || !isSupported(document)) return notify(noticeText(l10n.t('Pod Coach: open a manifest first.')));
      const format = podCoach.documents.formats.find((one) => one === asked) ?? (await pickFormat(document));
      return format && convert(document, format);
    }),
  );
}

async function pickFormat(document: TextDocument): Promise<Format | undefined> {
  const own = podCoach.documents.formatOf(document.getText());
  const items = podCoach.documents.formats
    .filter((format) => format !== own)
    .map((format) => ({ label: labelText(NAMES[format]), format }));
  const title = plainText(l10n.t('Convert'));
  return (await pickOne(items, { title, placeHolder: plainText(l10n.t('Convert to which format?')) }))?.format;
}

async function convert(document: TextDocument, format: Format): Promise<void> {
  const text = document.getText();
  const converted = podCoach.documents.convert(text, format);
  if ('problem' in converted) {
    await notify(noticeText(l10n.t('Pod Coach cannot convert this file. {0}', converted.problem)));
    return;
  }
  await show(document, converted.text, format);
  if (converted.lostComments > 0)
    await notify(
      noticeText(
        l10n.t('Comments left out, because JSON has none: {0}. Undo brings them back.', converted.lostComments),
      ),
    );
}

/** A `.json` file holds nothing but JSON, so what is YAML goes to an editor of its own. */
async function show(document: TextDocument, text: string, format: Format): Promise<void> {
  if (isJson(document) && format !== 'json') {
    await window.showTextDocument(await workspace.openTextDocument({ language: 'yaml', content: text }));
    return;
  }
  const range = { start: 0, end: document.getText().length };
  await workspace.applyEdit(toWorkspaceEdit([{ range, newText: text }], document));
}
