import type { CodeAction as ShownAction, CodeActionKind, TextDocument } from 'vscode';
import type { TextEdit } from '../../core/text.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { plainText } from '../shown-text.ts';
import { CodeAction } from '../surfaces.ts';

/**
 * An action on one version of a document. It gets its edit only when it is taken, and none if the document has changed
 * by then.
 */
export class VersionedAction extends CodeAction {
  readonly #document: TextDocument;
  readonly #version: number;
  readonly #edits: readonly TextEdit[];

  constructor(title: string, kind: CodeActionKind, document: TextDocument, edits: readonly TextEdit[]) {
    super(plainText(title), kind);
    this.#document = document;
    this.#version = document.version;
    this.#edits = edits;
  }

  static resolve(action: ShownAction): ShownAction {
    if (action instanceof VersionedAction && action.#document.version === action.#version) {
      action.edit = toWorkspaceEdit(action.#edits, action.#document);
    }
    return action;
  }
}
