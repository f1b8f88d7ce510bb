import { Disposable, EventEmitter, languages, workspace } from 'vscode';
import type { CancellationToken, CodeLens as ShownLens, LogOutputChannel, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Lens } from '../../core/features/structure/code-lenses.ts';
import { SECTION } from '../settings/configuration.ts';
import { toRange } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { OPEN_LESSON } from '../lessons/lesson-links.ts';
import type { PublishedFindings } from '../published-findings.ts';
import { WHAT_WILL_HAPPEN } from '../outcome/what-will-happen.ts';
import { labelText, plainText } from '../shown-text.ts';
import { runInSlices } from '../slices.ts';
import { CodeLens } from '../surfaces.ts';
import type { LensCommand } from '../surfaces.ts';
import { isSupported, MANIFESTS } from '../supported-documents.ts';
import type { WritingState } from '../writing-state.ts';

const SHOW_PICTURE = 'podCoach.showPicture';
const SHOW_PROBLEMS = 'workbench.actions.view.problems';

/** The line over each pod spec. */
export function registerCodeLenses(
  analyses: DocumentAnalyses,
  findingsOf: PublishedFindings,
  writing: WritingState,
  log: LogOutputChannel,
): Disposable {
  const changed = new EventEmitter<void>();
  const known = podCoach.language.createCodeLenses();
  const provide = async (document: TextDocument, token: CancellationToken): Promise<ShownLens[]> => {
    const isWanted = workspace.getConfiguration(SECTION, document.uri).get('codeLens') === true;
    const file = isWanted && isSupported(document) ? await analyses.current(document) : undefined;
    const lenses =
      file &&
      (await runInSlices(
        known.inSteps(file, findingsOf.documents(document, file)),
        () => !token.isCancellationRequested,
      ));
    return (lenses ?? []).map((lens) => new CodeLens(toRange(lens.range, document), toCommand(lens)));
  };
  return Disposable.from(
    changed,
    languages.registerCodeLensProvider(MANIFESTS, {
      provideCodeLenses: guarded('Code lenses', log, provide),
      onDidChangeCodeLenses: changed.event,
    }),
    writing.onDidChange(() => changed.fire()),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(SECTION) && changed.fire()),
  );
}

/** Without a command it is only read. */
function toCommand({ action, ...lens }: Lens): LensCommand {
  const title = labelText(lens.title);
  const tooltip = plainText(lens.tooltip);
  switch (action.type) {
    case 'none':
      return { title, tooltip, command: '' };
    case 'lesson':
      return { title, tooltip, command: OPEN_LESSON, arguments: [action.lesson] };
    case 'problems':
      return { title, tooltip, command: SHOW_PROBLEMS };
    case 'picture':
      return { title, tooltip, command: SHOW_PICTURE };
    case 'outcome':
      return { title, tooltip, command: WHAT_WILL_HAPPEN };
  }
}
