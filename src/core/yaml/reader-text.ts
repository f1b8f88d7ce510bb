/**
 * A text as Go's reader of YAML 1.1 takes its characters (goyaml.v2 of sigs.k8s.io/yaml: `is_break`, reader and
 * scanner).
 * The result is as long as the text, so offsets hold for both.
 */

/** A lone carriage return, NEL, LS and PS end a line there; elsewhere they would be part of a word. */
const OTHER_BREAKS = /\r(?!\n)|[\u0085\u2028\u2029]/g;
const ANY_OTHER_BREAK = /\r(?!\n)|[\u0085\u2028\u2029]/;

/** kubectl cuts a file at its `---` lines first, so a byte order mark right behind one begins a text and is skipped. */
const MARK_AT_LINE_START = /\r?\n\uFEFF/g;

/** The same text with plain line breaks and without the byte order marks that are skipped. Same length. */
export function readerText(text: string): string {
  const plain = ANY_OTHER_BREAK.test(text) ? text.replaceAll(OTHER_BREAKS, '\n') : text;
  return markless(plain);
}

function markless(plain: string): string {
  // The mark gives its place to a blank at the end of the line above: everything behind it stays where it was.
  return plain.includes('\uFEFF', 1)
    ? plain.replaceAll(MARK_AT_LINE_START, (found, at: number) =>
        plain.startsWith('---', plain.lastIndexOf('\n', at - 1) + 1) ? ` ${found.slice(0, -1)}` : found,
      )
    : plain;
}

/** A marker with the blanks behind it, or such a line break before what would be one: kubectl sees no line there. */
const MARKER_WITH_BREAKS =
  /(?:^|\n)---[\t\v-\r \u0085\u00a0\u2028\u2029]*|(?:\r(?!\n)|[\u0085\u2028\u2029])(?:---|\.\.\.)?/g;

/** A file as `readerText` would have it, but for the line breaks on which it depends where kubectl cuts it. */
export function fileText(text: string): string {
  if (!ANY_OTHER_BREAK.test(text)) return readerText(text);
  return markless(text.replaceAll(MARKER_WITH_BREAKS, (found) => (found.length === 1 ? '\n' : found)));
}

/** A marker with something right behind it that is a blank or a comment for kubectl alone. */
const DECORATED_MARKER = /(^|\n)---(?=[^ \t\r\n])[^\n]*/g;

/** A document without what is right behind its markers: kubectl drops it before Go's reader sees it. Same length. */
export function withPlainMarker(source: string): string {
  return source.replaceAll(DECORATED_MARKER, (found, before: string) => `${before}---`.padEnd(found.length));
}

/** Characters that end the reading of a text: "control characters are not allowed". */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\uFFFE\uFFFF]/g;

/** The offsets of the control characters in a text. */
export function controlCharacters(text: string): number[] {
  return [...text.matchAll(CONTROL)].map(({ index }) => index);
}
