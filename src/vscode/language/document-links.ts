import { l10n, languages, Uri } from 'vscode';
import type { Disposable, DocumentLink as Link, LogOutputChannel, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import { toRange } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { plainText } from '../shown-text.ts';
import { DocumentLink } from '../surfaces.ts';
import { isSupported, MANIFESTS } from '../supported-documents.ts';

/**
 * From a kind to its documentation, and from an image of a public registry to its page. Nothing is opened before a
 * person clicks.
 */
export function registerDocumentLinks(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  const provide = async (document: TextDocument): Promise<Link[]> => {
    const file = isSupported(document) ? await analyses.current(document) : undefined;
    if (!file) return [];
    return podCoach.language.documentLinks(file).map(({ range, address, about }) => {
      const link = new DocumentLink(toRange(range, document), Uri.parse(address, true));
      link.tooltip = plainText(
        about === 'kind' ? l10n.t('Open the Kubernetes documentation') : l10n.t('Open the page of this image'),
      );
      return link;
    });
  };
  return languages.registerDocumentLinkProvider(MANIFESTS, { provideDocumentLinks: guarded('Links', log, provide) });
}
