import { Disposable, l10n, languages, window } from 'vscode';
import type { LogOutputChannel, TextDocument } from 'vscode';
import { documentStatus } from '../core/features/document-status.ts';
import type { DocumentStatus } from '../core/features/document-status.ts';
import type { DocumentAnalyses } from './document-analyses.ts';
import { guarded } from './guarded.ts';
import { isWatched, YAML } from './watched-documents.ts';

/** The entry behind `{}` in the status bar: what the file was taken for, or why it is left alone. */
export function registerStatusItem(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  const item = languages.createLanguageStatusItem('podCoach.status', YAML);
  item.name = 'Pod Coach';
  const show = guarded('Status', log, async (document: TextDocument) => {
    const file = isWatched(document) ? await analyses.current(document) : undefined;
    if (document !== window.activeTextEditor?.document || (isWatched(document) && !file)) return;
    const { text, detail, checked } = file ? documentStatus(file) : notOurs();
    item.text = text;
    item.detail = detail;
    item.command = checked
      ? { title: l10n.t('Change version'), command: 'workbench.action.openSettings', arguments: ['podCoach.kubernetesVersion'] }
      : undefined;
  });
  const showActive = (): void => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId === 'yaml') void show(document);
  };
  showActive();
  return Disposable.from(item, window.onDidChangeActiveTextEditor(showActive), analyses.onDidAnalyse(showActive));
}

function notOurs(): DocumentStatus {
  return { text: l10n.t('Left alone'), detail: l10n.t('Pod Coach looks at files that you can edit, not at this view.'), checked: false };
}
