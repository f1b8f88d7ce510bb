import { Disposable, EventEmitter, languages, workspace } from 'vscode';
import type { LogOutputChannel, Range, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { HintKind } from '../../core/features/inlay-hints/hint.ts';
import { SECTION } from '../settings/configuration.ts';
import { toOffsets } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { plainText } from '../shown-text.ts';
import { InlayHint } from '../surfaces.ts';
import { isSupported, MANIFESTS } from '../supported-documents.ts';
import type { WorkspaceNamesIndex } from '../workspace/workspace-index.ts';

/** What holds although it is not written, behind what is. */
export function registerInlayHints(
  analyses: DocumentAnalyses,
  names: WorkspaceNamesIndex,
  log: LogOutputChannel,
): Disposable {
  const changed = new EventEmitter<void>();
  const provide = async (document: TextDocument, shown: Range): Promise<InlayHint[]> => {
    const file = isSupported(document) ? await analyses.current(document) : undefined;
    if (!file) return [];
    const hints = podCoach.language.inlayHints(
      file,
      toOffsets(shown, document),
      wantedHints(document),
      names.index,
      await names.current(document),
    );
    return hints.flatMap(({ offset, text, tooltip }) => {
      const position = document.positionAt(offset);
      if (!shown.contains(position)) return [];
      const hint = new InlayHint(position, plainText(text));
      hint.tooltip = plainText(tooltip);
      hint.paddingLeft = true;
      return [hint];
    });
  };
  return Disposable.from(
    changed,
    languages.registerInlayHintsProvider(MANIFESTS, {
      provideInlayHints: guarded('Inlay hints', log, provide),
      onDidChangeInlayHints: changed.event,
    }),
    names.onDidChange(() => changed.fire()),
    workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration(`${SECTION}.inlayHints`) && changed.fire(),
    ),
  );
}

function wantedHints({ uri }: TextDocument): ReadonlySet<HintKind> {
  const configuration = workspace.getConfiguration(`${SECTION}.inlayHints`, uri);
  return new Set(podCoach.language.hintKinds.filter((kind) => configuration.get(kind) === true));
}
