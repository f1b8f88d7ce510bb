/** Makes a half-typed document readable: a mark stands where the cursor is, with as much punctuation as it needs to parse. */

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
  if (flow && FLOW_KEY_BEGUN.test(before)) return markKey(text, offset, FLOW_KEY_BEGUN.exec(before)?.[1] ?? '', after, true);
  if (DASH_ONLY.test(before)) return markKey(text, offset, '', after, false, ' ');
  if (KEY_BEGUN.test(before)) return markKey(text, offset, before.slice(INDENT.exec(before)?.[0].length ?? 0), after, false);
  return markValue(text, offset, before, after);
}

function markKey(text: string, offset: number, word: string, after: string, inFlow: boolean, lead: '' | ' ' = ''): MarkedText {
  const rest = /^[^\s#'"{}[\],:]*/.exec(after)?.[0] ?? '';
  const next = after.slice(rest.length);
  const hasColon = lead === '' && /^:(?:\s|$)|^:(?=[^\s])/.test(next) && (inFlow || /^:(?:\s|$)/.test(next));
  const colon = hasColon ? '' : inFlow && /^\s*[^\s,\]}#]/.test(next) ? ': ,' : ': ';
  const wordEnd = offset + rest.length;
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

function markValue(text: string, offset: number, before: string, after: string): MarkedText {
  const lead = COLON_ONLY.test(before) ? ' ' : '';
  const quote = openQuote(before, after);
  const lineEnd = offset + after.length;
  return {
    text: `${text.slice(0, offset)}${lead}${MARK}${after}${quote}${text.slice(lineEnd)}`,
    at: offset + lead.length,
    wordStart: offset,
    wordEnd: lineEnd,
    lead,
    colonAdded: false,
    added: quote,
  };
}

/** The quote that is missing at the end of the line; without it the rest of the document would be in the text. */
function openQuote(before: string, after: string): string {
  const opened = /(?:^ *(?:- +)*|[:,[{] *)(["'])(?:(?!\1).)*$/.exec(before)?.[1];
  return opened !== undefined && !after.includes(opened) ? opened : '';
}
