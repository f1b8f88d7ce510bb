/** Several rounds of edits -> one set of edits of the text before the first round. */

import type { Range, TextEdit } from '../../text.ts';

/** A stretch of the original that is still there, or text that was put in. */
type Piece = { readonly kept: Range } | { readonly added: string };

/** A text that is edited in rounds and remembers what is left of the original. */
export class EditedText {
  #pieces: readonly Piece[];
  readonly #original: string;

  constructor(original: string) {
    this.#original = original;
    this.#pieces = [{ kept: { start: 0, end: original.length } }];
  }

  get text(): string {
    return this.#pieces.map((piece) => this.#textOf(piece)).join('');
  }

  /** Applies edits computed for the present text. They must not overlap. */
  apply(edits: readonly TextEdit[]): void {
    const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    const reader = new PieceReader(this.#pieces);
    const pieces: Piece[] = [];
    for (const { range, newText } of ordered) {
      pieces.push(...reader.readTo(range.start));
      if (newText !== '') pieces.push({ added: newText });
      reader.readTo(range.end);
    }
    pieces.push(...reader.readTo(Infinity));
    this.#pieces = pieces;
  }

  /** The edits that make the present text of the original. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let from = 0;
    let newText = '';
    for (const piece of [...this.#pieces, { kept: { start: this.#original.length, end: this.#original.length } }]) {
      if ('added' in piece) {
        newText += piece.added;
        continue;
      }
      if (piece.kept.start > from || newText !== '')
        edits.push({ range: { start: from, end: piece.kept.start }, newText });
      from = piece.kept.end;
      newText = '';
    }
    return edits;
  }

  #textOf(piece: Piece): string {
    return 'added' in piece ? piece.added : this.#original.slice(piece.kept.start, piece.kept.end);
  }
}

/** Hands out the pieces of a text from its start to its end. */
class PieceReader {
  readonly #pieces: readonly Piece[];
  #next = 0;
  /** How much of the next piece, and of the text, has been handed out. */
  #within = 0;
  #offset = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  readTo(offset: number): Piece[] {
    const read: Piece[] = [];
    for (let piece = this.#pieces[this.#next]; piece; piece = this.#pieces[this.#next]) {
      const to = Math.min(lengthOf(piece), this.#within + offset - this.#offset);
      if (to > this.#within) read.push(part(piece, this.#within, to));
      this.#offset += to - this.#within;
      this.#within = to;
      if (to < lengthOf(piece)) break;
      this.#next++;
      this.#within = 0;
    }
    return read;
  }
}

function lengthOf(piece: Piece): number {
  return 'added' in piece ? piece.added.length : piece.kept.end - piece.kept.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  if ('added' in piece) return { added: piece.added.slice(from, to) };
  return { kept: { start: piece.kept.start + from, end: piece.kept.start + to } };
}
