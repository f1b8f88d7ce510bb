import { commands, Disposable, window, workspace } from 'vscode';
import type { LogOutputChannel, TextEditor } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Enter } from '../../core/features/enter/enter.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { SECTION } from '../settings/configuration.ts';
import { isSupported } from '../supported-documents.ts';

/** What the keybindings in package.json ask for. */
const CONTEXT_KEY = `${SECTION}.enter`;

/** Longer texts keep the editor's Enter: this is asked at every move of the caret. */
const LONGEST = 1_000_000;

/**
 * Says ahead what Enter does where the carets are. The keybindings then run VS Code's own commands in its window, so
 * that what is typed next never overtakes the line break, and Enter is as usual wherever nothing was said.
 */
export function registerEnter(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  let said = '';
  const say = (wanted: string): void => {
    if (wanted === said) return;
    said = wanted;
    void commands.executeCommand('setContext', CONTEXT_KEY, wanted);
  };
  const look = (editor: TextEditor | undefined): void => {
    try {
      say(editor ? contextFor(editor, analyses) : '');
    } catch (error) {
      log.error(`Enter: ${String(error)}`);
      say('');
    }
  };
  look(window.activeTextEditor);
  return Disposable.from(
    window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor === window.activeTextEditor && look(textEditor),
    ),
    window.onDidChangeTextEditorOptions(({ textEditor }) => textEditor === window.activeTextEditor && look(textEditor)),
    window.onDidChangeActiveTextEditor(look),
    workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration(SECTION) && look(window.activeTextEditor),
    ),
    { dispose: () => say('') },
  );
}

/** The same for all carets, or nothing. */
function contextFor(editor: TextEditor, { analyzer }: DocumentAnalyses): string {
  const { document, selections, options } = editor;
  if (!isSupported(document) || options.insertSpaces !== true) return '';
  if (workspace.getConfiguration(SECTION, document).get('indentOnEnter') !== true) return '';
  const text = document.getText();
  if (text.length > LONGEST) return '';
  const wanted = selections.map(({ active, isEmpty }) => {
    const enter = isEmpty ? podCoach.language.enter(text, document.offsetAt(active), analyzer.plan.schema) : undefined;
    return enter
      ? wordFor(enter, document.lineAt(active).text.slice(0, active.character), Number(options.indentSize))
      : '';
  });
  return new Set(wanted).size === 1 ? (wanted[0] ?? '') : '';
}

/** Out of an item two keys of Backspace lead, and a third, to the tab stop, where its dash is one level further in. */
function wordFor(enter: Enter, before: string, indentSize: number): string {
  if (enter.kind === 'indent') return `indent${enter.by}`;
  const dash = before.length - 2;
  if (!before.endsWith('- ')) return '';
  if (enter.column === dash) return 'leave';
  return enter.column === Math.floor((dash - 1) / indentSize) * indentSize ? 'leaveOut' : '';
}
