import { shortenMiddle, visibleText } from './shorten.ts';
import { textWidth, type Font } from './text-width.ts';

/** Breaks a text at its blanks into at most `most` lines; the last one is shortened when it does not fit. */
export function wrapText(text: string, width: number, font: Font, most: number): string[] {
  const words = visibleText(text).slice(0, 2000).split(/\s+/);
  const lines: string[] = [];
  let current = '';
  for (const [index, word] of words.entries()) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current === '' || textWidth(longer, font) <= width) {
      current = longer;
    } else if (lines.length === most - 1) {
      current = [current, ...words.slice(index)].join(' ');
      break;
    } else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current].map((piece) => shortenMiddle(piece, width, font));
}
