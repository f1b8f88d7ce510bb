import { Disposable, l10n, window } from 'vscode';
import type { LogOutputChannel, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { DocumentStatus } from '../../core/analysis/document-status.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { isJson } from '../json-manifests.ts';
import type { PublishedFindings } from '../published-findings.ts';
import { noticeText } from '../shown-text.ts';
import { createLanguageStatusItem } from '../surfaces.ts';
import { isSupported, MANIFESTS, YAML } from '../supported-documents.ts';
import type { WritingState } from '../writing-state.ts';

/**
 * The entry behind `{}` in the status bar: what the file was taken for, or why it is left alone. `id` is known to
 * VS Code and may be taken once.
 */
export function registerStatusItem(
  id: string,
  analyses: Pick<DocumentAnalyses, 'current' | 'onDidAnalyse'>,
  findingsOf: Pick<PublishedFindings, 'unfinished'>,
  writing: Pick<WritingState, 'onDidChange'>,
  log: LogOutputChannel,
): Disposable {
  const item = createLanguageStatusItem(id, YAML);
  item.name = 'Pod Coach';
  let shown: TextDocument | undefined;
  /** Before anything is known of a file: at once, so that nobody wonders whether Pod Coach is there. */
  const showLoading = (document: TextDocument): void => {
    item.text = noticeText(l10n.t('Loading…'));
    item.detail = noticeText(l10n.t('Pod Coach is reading this file.'));
    item.busy = true;
    shown = document;
  };
  const show = guarded('Status', log, async (document: TextDocument) => {
    const file = isSupported(document) ? await analyses.current(document) : undefined;
    if (document !== window.activeTextEditor?.document || (isSupported(document) && !file)) return;
    const { text, detail, checked } = file
      ? podCoach.documents.status(file, findingsOf.unfinished(document, file))
      : notOurs();
    item.busy = false;
    item.text = noticeText(text);
    item.detail = noticeText(detail);
    item.command = checked
      ? {
          title: l10n.t('Change version'),
          command: 'workbench.action.openSettings',
          arguments: ['podCoach.kubernetesVersion'],
        }
      : undefined;
  });
  const showActive = (): void => {
    const document = window.activeTextEditor?.document;
    if (!document) return;
    const isOurJson = isJson(document) && isSupported(document);
    item.selector = isOurJson ? MANIFESTS : YAML;
    if (document.languageId !== 'yaml' && !isOurJson) return;
    if (document !== shown) showLoading(document);
    void show(document);
  };
  showActive();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(showActive),
    analyses.onDidAnalyse(showActive),
    writing.onDidChange(showActive),
  );
}

function notOurs(): DocumentStatus {
  return {
    text: l10n.t('Not checked'),
    detail: l10n.t('Pod Coach checks files that you can edit, not this view.'),
    checked: false,
  };
}
