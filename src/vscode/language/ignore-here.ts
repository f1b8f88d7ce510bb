import { commands, l10n, Uri, workspace } from 'vscode';
import type { Disposable, LogOutputChannel, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { FileOffset } from '../../core/analysis/file-offsets.ts';
import type { IgnorePlace } from '../../core/features/fixes/ignore-here.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { labelText, noticeText, plainText } from '../shown-text.ts';
import { askText, notify, pickOne } from '../surfaces.ts';
import { isSupported } from '../supported-documents.ts';

/** The command behind "Ignore here": takes a document's address and pairs of a rule and the offset of its finding. */
export const IGNORE_HERE = 'podCoach.ignoreHere';

/** Asks for how much, and why, then writes the comment. */
export function registerIgnoreHere(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  return commands.registerCommand(
    IGNORE_HERE,
    guarded('Ignoring a finding', log, async (uri: unknown, found: unknown) => {
      if (uri instanceof Uri) await ignore(await workspace.openTextDocument(uri), read(found), analyses);
    }),
  );
}

interface Found {
  readonly rule: string;
  readonly start: FileOffset;
}

function read(found: unknown): Found[] {
  const pairs: unknown[] = Array.isArray(found) ? found : [];
  return pairs.flatMap((pair) =>
    Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'number'
      ? [{ rule: pair[0], start: podCoach.documents.fileOffset(pair[1]) }]
      : [],
  );
}

async function ignore(document: TextDocument, found: readonly Found[], analyses: DocumentAnalyses): Promise<void> {
  const chosen = found.length > 1 ? await pickRule(found) : found[0];
  const { version } = document;
  const file = chosen && isSupported(document) ? await analyses.current(document) : undefined;
  const place = chosen && file && podCoach.documents.documentAt(file, chosen.start);
  const finding = place?.analysis.findings.find(
    ({ rule, range }) =>
      rule === chosen?.rule && range.start === podCoach.documents.offsetInDocument(chosen.start, place),
  );
  if (!place || !finding) return;
  const scope = await pickPlace(podCoach.fixes.ignorePlaces(finding, place.analysis, analyses.analyzer));
  if (scope === undefined) return;
  const reason = await askText({
    title: plainText(l10n.t('Ignore {0}', finding.rule)),
    prompt: plainText(l10n.t('Why is this fine here? The reason becomes part of the comment.')),
  });
  if (reason === undefined) return;
  if (document.version === version)
    await workspace.applyEdit(toWorkspaceEdit([podCoach.documents.editInFile(scope.edit(reason), place)], document));
}

async function pickRule(found: readonly Found[]): Promise<Found | undefined> {
  const items = found.map((one) => ({ label: labelText(one.rule), one }));
  return (
    await pickOne(items, {
      title: plainText(l10n.t('Ignore here')),
      placeHolder: plainText(l10n.t('Which rule?')),
    })
  )?.one;
}

async function pickPlace(places: readonly IgnorePlace[]): Promise<IgnorePlace | undefined> {
  if (places.length === 0) {
    void notify(noticeText(l10n.t('Pod Coach: a comment is not possible here.')));
    return undefined;
  }
  const items = places.map((place) => ({ label: labelText(wordsFor(place)), place }));
  return (
    await pickOne(items, {
      title: plainText(l10n.t('Ignore here')),
      placeHolder: plainText(l10n.t('Where should it be ignored?')),
    })
  )?.place;
}

function wordsFor({ scope, name = '' }: IgnorePlace): string {
  switch (scope) {
    case 'line':
      return l10n.t('On this line');
    case 'container':
      return l10n.t('In the container {0}', name);
    case 'object':
      return l10n.t('In the object {0}', name);
  }
}
