import { shortenMiddle, visibleText } from './shorten.ts';
import { textWidth, type Font } from './text-width.ts';

/**
 * Breaks a text at its blanks into at most `most` lines, and a word that is too long before its capitals; the last line
 * is shortened when it does not fit.
 */
export function wrapText(text: string, width: number, font: Font, most: number): string[] {
  const words = visibleText(text).slice(0, 2000).split(/\s+/);
  const pieces = words.flatMap((word) => (textWidth(word, font) <= width ? [` ${word}`] : camelParts(word)));
  const lines: string[] = [];
  let current = '';
  for (const [index, piece] of pieces.entries()) {
    const longer = current === '' ? piece.trimStart() : `${current}${piece}`;
    if (current === '' || textWidth(longer, font) <= width) {
      current = longer;
    } else if (lines.length === most - 1) {
      current = [current, ...pieces.slice(index)].join('');
      break;
    } else {
      lines.push(current);
      current = piece.trimStart();
    }
  }
  return [...lines, current].map((piece) => shortenMiddle(piece, width, font));
}

/** `persistentVolumeClaim` → ` persistent`, `Volume`, `Claim`: only the first has a blank before it. */
function camelParts(word: string): string[] {
  return word.split(/(?<=[a-z])(?=[A-Z])/).map((part, index) => (index === 0 ? ` ${part}` : part));
}
