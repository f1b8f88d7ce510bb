/** One editor in memory: a text, a caret, and what is published at each pause under the policy that VS Code uses. */

import { Analyzer } from '../../src/core/analysis/analysis.ts';
import type { FileAnalysis } from '../../src/core/analysis/analysis.ts';
import { fileOffset, fileRange } from '../../src/core/analysis/file-offsets.ts';
import { allFindings } from '../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { lineAt, touches } from '../../src/core/features/unfinished/lines.ts';
import { publishedDocuments, publishedFile } from '../../src/core/features/unfinished/published.ts';
import { afterEdits, afterSave, UNTOUCHED } from '../../src/core/features/unfinished/writing.ts';
import type { FileWriting } from '../../src/core/features/unfinished/writing.ts';
import type { Finding } from '../../src/core/rules/finding.ts';
import { applyEdits } from '../../src/core/text.ts';
import type { TextEdit } from '../../src/core/text.ts';

export type PauseKind =
  | 'half a key'
  | 'key'
  | 'colon'
  | 'in a value'
  | 'end of line'
  | 'new line'
  | 'dash'
  | 'comment'
  | 'completion'
  | 'saved';

/** What a pause shows. */
export interface Pause {
  readonly kind: PauseKind;
  readonly text: string;
  readonly caret: number;
  /** All that is found, and the part of it that is published. */
  readonly found: readonly Finding[];
  readonly published: readonly Finding[];
}

export const analyzer = new Analyzer();

/** What is found in a text that nobody is typing in: the command line's view. */
export function findingsIn(text: string): Finding[] {
  return allFindings(analyzer.analyse(text, defaultSettings));
}

export class Typist {
  #text: string;
  #caret: number;
  #writing: FileWriting = UNTOUCHED;
  #previous: FileAnalysis | undefined;
  readonly #autoSave: boolean;

  /** `typed`: the text so far was typed, not loaded. */
  constructor(text: string, caret: number, { autoSave = false, typed = false } = {}) {
    this.#text = text;
    this.#caret = caret;
    this.#autoSave = autoSave;
    if (typed) this.#writing = { ...UNTOUCHED, edited: [fileRange({ start: 0, end: text.length })] };
  }

  get text(): string {
    return this.#text;
  }

  get caret(): number {
    return this.#caret;
  }

  /** One key: what it puts in at the caret. */
  type(newText: string): void {
    this.apply([{ range: { start: this.#caret, end: this.#caret }, newText }], this.#caret + newText.length);
  }

  apply(edits: readonly TextEdit[], caret: number): void {
    this.#writing = afterEdits(this.#writing, edits);
    this.#text = applyEdits(this.#text, edits);
    this.#caret = caret;
  }

  save(byHand: boolean): void {
    this.#writing = afterSave(this.#writing, byHand);
  }

  /** The policy's waiting time has passed; with auto save on, the editor has saved as well. */
  pause(kind: PauseKind): Pause {
    if (this.#autoSave) this.save(false);
    const file = analyzer.analyse(this.#text, defaultSettings, this.#previous);
    this.#previous = file;
    const documents = publishedDocuments(file, { ...this.#writing, carets: [fileOffset(this.#caret)] }, (text) =>
      analyzer.analyseDocument(text, defaultSettings, new Map()),
    );
    return {
      kind,
      text: this.#text,
      caret: this.#caret,
      found: allFindings(file),
      published: allFindings(publishedFile(file, documents)),
    };
  }
}

/** Is it on the line of the caret? */
export function isOnCaretLine({ text, caret }: Pause, { range }: Finding): boolean {
  return touches(lineAt(text, caret), range);
}
