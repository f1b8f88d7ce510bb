import { Disposable, EventEmitter, InlayHint, languages, workspace } from 'vscode';
import type { LogOutputChannel, Range, TextDocument } from 'vscode';
import { HINT_KINDS } from '../core/features/inlay-hints/hint.ts';
import type { HintKind } from '../core/features/inlay-hints/hint.ts';
import { inlayHintsOf } from '../core/features/inlay-hints.ts';
import { SECTION } from './configuration.ts';
import { toOffsets } from './convert.ts';
import type { DocumentAnalyses } from './document-analyses.ts';
import { guarded } from './guarded.ts';
import { isWatched, YAML } from './watched-documents.ts';
import type { WorkspaceNamesIndex } from './workspace-index.ts';

/** What holds although it is not written, behind what is. */
export function registerInlayHints(analyses: DocumentAnalyses, names: WorkspaceNamesIndex, log: LogOutputChannel): Disposable {
  const changed = new EventEmitter<void>();
  const provide = async (document: TextDocument, shown: Range): Promise<InlayHint[]> => {
    const file = isWatched(document) ? await analyses.current(document) : undefined;
    if (!file) return [];
    const hints = inlayHintsOf(file, toOffsets(shown, document), wantedHints(document), names.index, await names.current(document));
    return hints.flatMap(({ offset, text, tooltip }) => {
      const position = document.positionAt(offset);
      if (!shown.contains(position)) return [];
      const hint = new InlayHint(position, text);
      hint.tooltip = tooltip;
      hint.paddingLeft = true;
      return [hint];
    });
  };
  return Disposable.from(
    changed,
    languages.registerInlayHintsProvider(YAML, { provideInlayHints: guarded('Inlay hints', log, provide), onDidChangeInlayHints: changed.event }),
    names.onDidChange(() => changed.fire()),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(`${SECTION}.inlayHints`) && changed.fire()),
  );
}

function wantedHints({ uri }: TextDocument): ReadonlySet<HintKind> {
  const configuration = workspace.getConfiguration(`${SECTION}.inlayHints`, uri);
  return new Set(HINT_KINDS.filter((kind) => configuration.get(kind) === true));
}
