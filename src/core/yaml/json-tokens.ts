/** The words of a text that is JSON, or nearly: with comments, a comma too many or too few. Never throws. */

export interface JsonToken {
  /** `comment`: `//` and the like, which JSON has not; `note`: a comment of YAML. */
  readonly kind: 'string' | 'word' | 'sign' | 'comment' | 'note';
  readonly start: number;
  readonly end: number;
}

const SIGNS = '{}[],:';
const BLANKS = ' \t\r\n';

/** All of them, in the order of the text, each character looked at once. */
export function* jsonTokens(text: string): Generator<JsonToken> {
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    if (BLANKS.includes(sign)) {
      at++;
      continue;
    }
    const token = tokenAt(text, at, sign);
    yield token;
    at = token.end;
  }
}

/** Does a text begin as only JSON does: with `{"` or `[{`, behind comments perhaps? `{{` begins a template. */
export function beginsLikeJson(text: string): boolean {
  let open = '';
  for (const { kind, start } of jsonTokens(text)) {
    if (kind === 'comment') continue;
    const sign = text.charAt(start);
    if (open !== '') return kind === 'string' || (open === '[' && sign === '{');
    if (sign !== '{' && sign !== '[') return false;
    open = sign;
  }
  return false;
}

function tokenAt(text: string, start: number, sign: string): JsonToken {
  if (SIGNS.includes(sign)) return { kind: 'sign', start, end: start + 1 };
  if (sign === '"') return { kind: 'string', start, end: stringEnd(text, start) };
  if (sign === '#') return { kind: 'note', start, end: lineEnd(text, start) };
  const comment = mayBeginComment(text, start) ? commentEnd(text, start) : undefined;
  return comment === undefined
    ? { kind: 'word', start, end: wordEnd(text, start) }
    : { kind: 'comment', start, end: comment };
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '"') return at + 1;
    else if (sign === '\n') return at;
  }
  return text.length;
}

/** The `//` of an address without quotes begins none. */
function mayBeginComment(text: string, start: number): boolean {
  return start === 0 || text.charAt(start - 1) !== ':';
}

/** Undefined where no comment begins. */
function commentEnd(text: string, start: number): number | undefined {
  if (text.startsWith('//', start)) return lineEnd(text, start);
  const close = text.startsWith('/*', start) ? text.indexOf('*/', start + 2) : -1;
  return close === -1 ? undefined : close + 2;
}

function lineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline === -1 ? text.length : newline;
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && !`${SIGNS}${BLANKS}"`.includes(text.charAt(at))) at++;
  return at;
}
