/** How wide a text is at most, without a browser: the widths of the widest common interface fonts. */

export interface Font {
  /** The CSS class that gives the text its look. */
  readonly className: string;
  readonly size: number;
  readonly family: 'proportional' | 'bold' | 'monospace';
}

/** Two sizes in a picture: 14 px for names, 12 px for all else, at any width of the picture. */
export const fonts = {
  name: { className: 'pc-name', size: 14, family: 'bold' },
  text: { className: 'pc-text', size: 12, family: 'proportional' },
  quiet: { className: 'pc-quiet', size: 12, family: 'proportional' },
  label: { className: 'pc-label', size: 12, family: 'proportional' },
  strong: { className: 'pc-strong', size: 12, family: 'bold' },
  code: { className: 'pc-code', size: 12, family: 'monospace' },
  codeName: { className: 'pc-code-name', size: 12, family: 'monospace' },
  gone: { className: 'pc-struck', size: 12, family: 'monospace' },
  alert: { className: 'pc-alert', size: 12, family: 'bold' },
} as const satisfies Record<string, Font>;

const firstPrintable = 0x20;

/** Hundredths of an em for each character from the blank to `~`. */
const advances: Readonly<Record<'proportional' | 'bold', readonly number[]>> = {
  proportional: [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 56, 102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79, 67, 79, 73, 67, 62, 74, 69, 99, 69, 67,
    69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60,
    82, 60, 60, 53, 64, 34, 64, 84,
  ],
  bold: [
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84,
    84, 84, 61, 100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 56, 78, 64, 100, 84, 86, 74, 86, 78, 73, 69, 82, 78, 111, 78,
    73, 73, 46, 37, 46, 84, 56, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72,
    66, 93, 65, 66, 59, 72, 37, 72, 84,
  ],
};

const monospaceWidth = 0.62;
const otherAlphabet = 1;
const ideograph = 1.1;
const pictograph = 1.45;

/** In em. */
function characterWidth(character: string, font: Font): number {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0x7e) return unusualWidth(code);
  if (font.family === 'monospace') return monospaceWidth;
  return (advances[font.family][code - firstPrintable] ?? 0) / 100;
}

function unusualWidth(code: number): number {
  if (code < 0x1100) return otherAlphabet;
  return code < 0x10000 ? ideograph : pictograph;
}

/** At most this many pixels wide, rounded up. */
export function textWidth(text: string, font: Font): number {
  let em = 0;
  for (const character of text) em += characterWidth(character, font);
  return Math.ceil(em * font.size);
}
