import {
  CodeActionKind,
  commands,
  Disposable,
  EventEmitter,
  languages,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { l10n, ViewColumn } from 'vscode';
import type {
  CodeAction,
  CodeLens as ShownLens,
  Command,
  LogOutputChannel,
  Range as EditorRange,
  TextDocument,
  TextEditor,
  WorkspaceEdit,
} from 'vscode';
import type { DiagnosedObject } from '../../core/features/outcome/outcome.ts';
import type { Range } from '../../core/text.ts';
import { toRange } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { OPEN_LESSON } from '../lessons/lesson-links.ts';
import { columnOf } from '../panel/editor-columns.ts';
import { labelText, plainText } from '../shown-text.ts';
import { isSupported } from '../supported-documents.ts';
import { CodeLens } from '../surfaces.ts';
import { CauseMarks } from './cause-marks.ts';
import { OUTCOME_SCHEME, OutcomeDocuments, outcomeUri } from './outcome-documents.ts';

export const WHAT_WILL_HAPPEN = 'podCoach.whatWillHappen';
const SHOW_CAUSE = 'podCoach.showCause';
const FIX_CAUSE = 'podCoach.fixCause';

/** "What will happen?": the manifest in the editor, played in the cluster model, beside it. */
export function registerWhatWillHappen(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  const documents = new OutcomeDocuments(analyses);
  const changed = new EventEmitter<void>();
  return Disposable.from(
    documents,
    changed,
    new CauseMarks(documents),
    // Only now does the document say what its lenses are about.
    workspace.onDidChangeTextDocument(({ document }) => document.uri.scheme === OUTCOME_SCHEME && changed.fire()),
    commands.registerCommand(
      WHAT_WILL_HAPPEN,
      guarded('What will happen', log, (uri: unknown) => show(uri)),
    ),
    commands.registerCommand(
      SHOW_CAUSE,
      guarded('Showing the cause', log, (uri: unknown, index: unknown) =>
        goTo(documents, uri, index, ({ range }) => range),
      ),
    ),
    commands.registerCommand(
      FIX_CAUSE,
      guarded('Fixing the cause', log, (...lens: unknown[]) => fixCause(documents, ...lens)),
    ),
    languages.registerCodeLensProvider(
      { scheme: OUTCOME_SCHEME },
      { onDidChangeCodeLenses: changed.event, provideCodeLenses: (document) => lensesOf(documents, document) },
    ),
  );
}

/** Of the manifest in the active editor, or of the one named: a lens or the picture names it. */
async function show(uri: unknown): Promise<void> {
  const named =
    uri instanceof Uri ? workspace.textDocuments.find((one) => one.uri.toString() === uri.toString()) : undefined;
  const source = named ?? window.activeTextEditor?.document;
  if (!source || !isSupported(source)) return;
  const document = await workspace.openTextDocument(outcomeUri(source));
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true });
}

/** Selects a place of the manifest that an outcome is of; only places that the outcome itself has. */
async function goTo(
  documents: OutcomeDocuments,
  uri: unknown,
  index: unknown,
  place: (object: DiagnosedObject) => Range,
): Promise<TextEditor | undefined> {
  const known = uri instanceof Uri ? documents.known(uri) : undefined;
  const object = typeof index === 'number' ? known?.outcome.objects[index] : undefined;
  if (!known || !object) return undefined;
  const editor = await window.showTextDocument(known.source, { viewColumn: columnOf(known.source.uri) });
  const range: EditorRange = toRange(place(object), known.source);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** Applies the fix that the lens names, in one step that one Undo takes back. */
async function fixCause(documents: OutcomeDocuments, uri?: unknown, index?: unknown, title?: unknown): Promise<void> {
  const known = uri instanceof Uri ? documents.known(uri) : undefined;
  const fix = typeof index === 'number' ? known?.outcome.objects[index]?.fix : undefined;
  // A lens may be older than the outcome.
  if (!fix || fix.title !== title) return;
  const editor = await goTo(documents, uri, index, () => fix.range);
  if (!editor) return;
  const edit = await editOf(fix.title, editor);
  // A fix that did not hold what it promises is not offered: the list says what else there is.
  if (!edit) return void commands.executeCommand('editor.action.quickFix');
  await workspace.applyEdit(edit);
  editor.selection = new Selection(editor.selection.start, editor.selection.start);
}

/** How many fixes of a place are looked through. */
const mostFixes = 100;

/** What the quick fix of this name changes: those of the editor were tried before they are offered. */
async function editOf(title: string, { document, selection }: TextEditor): Promise<WorkspaceEdit | undefined> {
  const actions = await commands.executeCommand<(CodeAction | Command)[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    CodeActionKind.QuickFix.value,
    mostFixes,
  );
  return actions?.flatMap((action) =>
    action.title === plainText(title) && 'edit' in action ? (action.edit ?? []) : [],
  )[0];
}

/** Over each object that does not work: its cause, its fix, its lesson. */
function lensesOf(documents: OutcomeDocuments, document: TextDocument): ShownLens[] {
  const known = documents.known(document.uri);
  return (known?.outcome.objects ?? []).flatMap((object, index) => {
    const line = known?.headlines[index];
    if (line === undefined || object.isGood) return [];
    const range = document.lineAt(Math.min(line, document.lineCount - 1)).range;
    const args = [document.uri, index];
    const lens = (title: string, tooltip: string, command: string, values: unknown[]): ShownLens =>
      new CodeLens(range, { title: labelText(title), tooltip: plainText(tooltip), command, arguments: values });
    return [
      lens(l10n.t('Show the cause'), l10n.t('Selects the cause in the manifest'), SHOW_CAUSE, args),
      ...(object.fix
        ? [
            lens(l10n.t('Fix: {0}', object.fix.title), l10n.t('Applies this fix to the manifest'), FIX_CAUSE, [
              ...args,
              object.fix.title,
            ]),
          ]
        : []),
      lens(l10n.t('Open the lesson'), l10n.t('The section that explains this state'), OPEN_LESSON, [object.lesson]),
    ];
  });
}
