import { textWidth, type Font } from './text-width.ts';

/** Longer texts are cut before they are measured; nothing of that length fits into a picture. */
const longest = 2000;

/** Characters that move, hide or break other text: controls, line ends, direction marks, lone surrogates. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The text as one visible line: what cannot be seen is shown as a box. */
export function visibleText(text: string): string {
  return text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .replace(/\t/g, ' ')
    .replace(invisible, '▯')
    .trim();
}

/** Cuts out of the middle, because a name's end tells as much as its start. */
export function shortenMiddle(text: string, width: number, font: Font): string {
  if (text.length <= longest && textWidth(text, font) <= width) return text;
  const characters = [...text.slice(0, longest / 2), ...text.slice(-longest / 2)];
  let kept = Math.min(characters.length - 1, Math.floor(width / (font.size * 0.36)));
  while (kept > 0) {
    const shortened = cutTo(characters, kept);
    if (textWidth(shortened, font) <= width) return shortened;
    kept--;
  }
  return textWidth('…', font) <= width ? '…' : '';
}

function cutTo(characters: readonly string[], kept: number): string {
  const tail = Math.floor(kept * 0.45);
  return characters.slice(0, kept - tail).join('') + '…' + characters.slice(characters.length - tail).join('');
}
