import { CodeLens, Disposable, EventEmitter, languages, workspace } from 'vscode';
import type { CancellationToken, Command, LogOutputChannel, TextDocument } from 'vscode';
import { CodeLenses } from '../core/features/code-lenses.ts';
import type { Lens } from '../core/features/code-lenses.ts';
import { SECTION } from './configuration.ts';
import { toRange } from './convert.ts';
import type { DocumentAnalyses } from './document-analyses.ts';
import { guarded } from './guarded.ts';
import { OPEN_LESSON } from './lesson-links.ts';
import { runInSlices } from './slices.ts';
import { isWatched, YAML } from './watched-documents.ts';

const SHOW_PICTURE = 'podCoach.showPicture';
const SHOW_PROBLEMS = 'workbench.actions.view.problems';

/** The line over each pod spec. */
export function registerCodeLenses(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  const changed = new EventEmitter<void>();
  const known = new CodeLenses();
  const provide = async (document: TextDocument, token: CancellationToken): Promise<CodeLens[]> => {
    const isWanted = workspace.getConfiguration(SECTION, document.uri).get('codeLens') === true;
    const file = isWanted && isWatched(document) ? await analyses.current(document) : undefined;
    const lenses = file && (await runInSlices(known.inSteps(file), () => !token.isCancellationRequested));
    return (lenses ?? []).map((lens) => new CodeLens(toRange(lens.range, document), toCommand(lens)));
  };
  return Disposable.from(
    changed,
    languages.registerCodeLensProvider(YAML, { provideCodeLenses: guarded('Code lenses', log, provide), onDidChangeCodeLenses: changed.event }),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(SECTION) && changed.fire()),
  );
}

/** Without a command it is only read. */
function toCommand({ title, tooltip, action }: Lens): Command {
  switch (action.type) {
    case 'none':
      return { title, tooltip, command: '' };
    case 'lesson':
      return { title, tooltip, command: OPEN_LESSON, arguments: [action.lesson] };
    case 'problems':
      return { title, tooltip, command: SHOW_PROBLEMS };
    case 'picture':
      return { title, tooltip, command: SHOW_PICTURE };
  }
}
