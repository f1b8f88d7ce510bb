/**
 * Makes a half-typed document readable: a mark stands where the cursor is, with as much punctuation as it needs to
 * parse.
 */

/** Two characters that no manifest has, so that a place strictly inside the mark exists. */
export const MARK = '\uE000\uE001';

export interface MarkedText {
  readonly text: string;
  /** Where the mark starts in `text`. */
  readonly at: number;
  /** Of the original text: the stretch of the word around the cursor, as far as the line alone tells. */
  readonly wordStart: number;
  readonly wordEnd: number;
  /** What has to stand between the text before the cursor and anything that is inserted there. */
  readonly lead: '' | ' ';
  /** Was the word taken for a key that has no colon yet? */
  readonly colonAdded: boolean;
  /** What was put in behind the word; offsets after it are that much larger than in the original. */
  readonly added: string;
}

/** The spaces and dashes that begin a line. */
const INDENT = /^ *(?:- +)*/;
/** A whole line before the cursor that can only be (the beginning of) a key, or an item of a list. */
const KEY_BEGUN = /^ *(?:- +)*[^\s\-#'"{}[\],&*!|>%@`:?][^\s#'"{}[\],:]*$|^ *(?:- +)*$/;
const DASH_ONLY = /^ *(?:- +)*-$/;
/** `key:` with nothing after it, in block or in flow style. */
const COLON_ONLY = /(?:^ *(?:- +)*|[{,] *)(?:[^\s\-#'"{}[\],&*!|>%@`:?][^\s#'"{}[\],:]*|"[^"]*"|'[^']*'):$/;
const FLOW_KEY_BEGUN = /[{,[] *([^\s#'"{}[\],:&*!|>%@`]*)$/;

/** Puts the mark at `offset`. `flow`: take the place after a comma for one in a flow map or list. */
export function markText(text: string, offset: number, flow: boolean): MarkedText {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(lineStart, offset);
  const after = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  if (flow && FLOW_KEY_BEGUN.test(before))
    return markKey(text, offset, FLOW_KEY_BEGUN.exec(before)?.[1] ?? '', after, true);
  const isInLines = flow && opensMember(text, lineStart);
  if (isInLines && KEY_BEGUN.test(before) && !before.includes('-'))
    return markKey(text, offset, before.trim(), after, true);
  if (DASH_ONLY.test(before)) return markKey(text, offset, '', after, false, ' ');
  if (KEY_BEGUN.test(before))
    return markKey(text, offset, before.slice(INDENT.exec(before)?.[0].length ?? 0), after, false);
  return markValue(text, offset, before, after, isInLines);
}

/** In brackets over several lines, each line begins behind one of these. */
function opensMember(text: string, lineStart: number): boolean {
  return '{[,'.includes(text.slice(0, lineStart).trimEnd().at(-1) ?? ' ');
}

/** Does another member follow, on the line or on one below, which a comma must come before? */
function needsComma(text: string, from: number): boolean {
  const next = text.slice(from).trimStart().charAt(0);
  return next !== '' && !',]}#'.includes(next);
}

function markKey(
  text: string,
  offset: number,
  word: string,
  after: string,
  inFlow: boolean,
  lead: '' | ' ' = '',
): MarkedText {
  const rest = /^[^\s#'"{}[\],:]*/.exec(after)?.[0] ?? '';
  const next = after.slice(rest.length);
  const hasColon = lead === '' && /^:(?:\s|$)|^:(?=[^\s])/.test(next) && (inFlow || /^:(?:\s|$)/.test(next));
  const wordEnd = offset + rest.length;
  const colon = hasColon ? '' : inFlow && needsComma(text, wordEnd) ? ': ,' : ': ';
  return {
    text: `${text.slice(0, offset)}${lead}${MARK}${rest}${colon}${text.slice(wordEnd)}`,
    at: offset + lead.length,
    wordStart: offset - word.length,
    wordEnd,
    lead,
    colonAdded: !hasColon,
    added: colon,
  };
}

function markValue(text: string, offset: number, before: string, after: string, inLines: boolean): MarkedText {
  const lead = COLON_ONLY.test(before) ? ' ' : '';
  const lineEnd = offset + after.length;
  // One word behind the caret at most: what is more has its own comma.
  const isAlone = !after.trimEnd().includes(' ') && !after.includes(',');
  const comma = inLines && isAlone && needsComma(text, lineEnd) ? ',' : '';
  const added = openQuote(before, after) + comma;
  return {
    text: `${text.slice(0, offset)}${lead}${MARK}${after}${added}${text.slice(lineEnd)}`,
    at: offset + lead.length,
    wordStart: offset,
    wordEnd: lineEnd,
    lead,
    colonAdded: false,
    added,
  };
}

/** The quote that is missing at the end of the line; without it the rest of the document would be in the text. */
function openQuote(before: string, after: string): string {
  const opened = /(?:^ *(?:- +)*|[:,[{] *)(?:"[^"\n]*|'[^'\n]*)$/
    .exec(before)?.[0]
    .replace(/^[ \-:,[{]+/, '')
    .charAt(0);
  return opened !== undefined && !after.includes(opened) ? opened : '';
}
