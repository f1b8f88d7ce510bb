/**
 * Texts that may hold foreign words (of a manifest, a file name, a setting) -> what each kind of surface of VS Code
 * shows as text.
 */

declare const surface: unique symbol;

/**
 * A string that a kind of surface shows as it is. Only the functions below make one, so the compiler tells it from a
 * raw string.
 */
type ShownText<Surface extends string> = string & { readonly [surface]: Surface };

/** For surfaces that give no character a meaning: diagnostics, inlay hints, tooltips, titles of panels and actions. */
export type PlainText = ShownText<'plain'>;

/** For surfaces that draw `$(name)` as an icon: code lenses, quick picks, symbols, completions, trees. */
export type LabelText = ShownText<'label'>;

/**
 * For surfaces that also make `[text](command:id)` a link which runs the command: notifications, progress (which the
 * status bar repeats, with icons), the language status, reasons of a refusal.
 */
export type NoticeText = ShownText<'notice'>;

/** Takes no room and means nothing: between two characters that mean something together. */
const SEPARATOR = '\u200b';

/** Line breaks and controls of all kinds, and what turns the direction of reading. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

export function plainText(text: string): PlainText {
  return visible(text) as PlainText;
}

export function labelText(text: string): LabelText {
  return withoutIcons(visible(text)) as LabelText;
}

export function noticeText(text: string): NoticeText {
  return withoutLinks(withoutIcons(visible(text))) as NoticeText;
}

/** White space of any kind becomes a space, other controls a dot, as in the reports of the command line. */
function visible(text: string): string {
  return text.replaceAll(CONTROLS, (control) => (/\s/.test(control) ? ' ' : '·'));
}

/**
 * VS Code's pattern wants `$(`. Its own escape, a backslash, is shown where a highlight cuts the text between the two.
 */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', `$${SEPARATOR}(`);
}

/** VS Code's pattern wants `](`, and knows no escape. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', `]${SEPARATOR}(`);
}
