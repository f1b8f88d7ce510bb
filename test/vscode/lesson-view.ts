import { window } from 'vscode';
import { eventually } from './editing.ts';

/** Waits until a lesson is shown at the section with this heading. */
export async function waitForSection(heading: string): Promise<void> {
  await eventually(`the section "${heading}"`, () => {
    const editor = window.activeTextEditor;
    if (editor?.document.uri.scheme !== 'pod-coach-lesson') return undefined;
    return editor.document.lineAt(editor.selection.active.line).text.replace(/^#+ /, '') === heading ? true : undefined;
  });
}
