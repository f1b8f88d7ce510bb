import { Disposable, languages, window } from 'vscode';
import type { LogOutputChannel, TextDocument } from 'vscode';
import { documentStatus } from '../core/features/document-status.ts';
import type { DocumentAnalyses } from './document-analyses.ts';
import { guarded } from './guarded.ts';
import { isWatched, YAML } from './watched-documents.ts';

const NOT_OURS = { text: 'Left alone', detail: 'Pod Coach looks at files that you can edit, not at this view.', checked: false };

/** The entry behind `{}` in the status bar: what the file was taken for, or why it is left alone. */
export function registerStatusItem(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  const item = languages.createLanguageStatusItem('podCoach.status', YAML);
  item.name = 'Pod Coach';
  const show = guarded('Status', log, async (document: TextDocument) => {
    const file = isWatched(document) ? await analyses.current(document) : undefined;
    if (document !== window.activeTextEditor?.document || (isWatched(document) && !file)) return;
    const { text, detail, checked } = file ? documentStatus(file) : NOT_OURS;
    item.text = text;
    item.detail = detail;
    item.command = checked
      ? { title: 'Change version', command: 'workbench.action.openSettings', arguments: ['podCoach.kubernetesVersion'] }
      : undefined;
  });
  const showActive = (): void => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId === 'yaml') void show(document);
  };
  showActive();
  return Disposable.from(item, window.onDidChangeActiveTextEditor(showActive), analyses.onDidAnalyse(showActive));
}
