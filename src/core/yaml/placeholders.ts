/**
 * What other tools fill in before a manifest is sent: `{{ }}`, `${NAME}`, `#@`, `%NAME%` and so on, found by their
 * form.
 */

import type { Range } from '../text.ts';

/**
 * `template`: Go templates, Jinja, ERB and Terraform's `%{ }`, whose lines may add or leave out anything. The others
 * stand for one value.
 */
export type PlaceholderKind = 'template' | 'variable' | 'token' | 'comment-value';

export interface Placeholder {
  readonly kind: PlaceholderKind;
  readonly range: Range;
  /** It fills its lines: what is there afterwards cannot be known. */
  readonly fillsLines: boolean;
  /** It is a word of Helm, Jinja, ERB or ytt: nobody forgot it in a manifest. */
  readonly isControl: boolean;
}

/** A cheap look that spares most files the search. */
const MAY_HAVE = /\{[{%#A-Za-z_]|<%|<<[A-Za-z]|\$[A-Za-z_{(]|%[A-Z{]|__[A-Z]|@[A-Za-z@]|#[@{]|\[\[|\(\(/;

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
  ['%{', '}'],
];

/** What only Helm, Jinja and ERB fill in; other programs take `{{ … }}` as an argument. */
const CONTROL =
  /^(?:\{[%#]|<%|\{\{-?\s*(?:\.(?:Values|Release|Chart|Capabilities|Template|Files)\b|include\s|template\s|toYaml\s|if\s|else\b|end\b|range\s|with\s|define\s|\/\*|\$))/;

/** Not `$patch` and its like, which are Kubernetes' own. */
const VARIABLE =
  /\$(?!patch(?!\w)|setElementOrder|retainKeys|deleteFromPrimitiveList)(?:[A-Za-z_][\w.]{0,100}|\{[A-Za-z_][\w.]{0,100}(?:[:/#%^,@=+?-][^{}\n]{0,200})?\}|\([A-Za-z_][\w.]{0,100}\))/y;
const TOKEN =
  /%[A-Z][A-Z0-9_.-]{0,100}%|__[A-Z][A-Za-z0-9]{0,60}(?:_[A-Za-z0-9]{1,60}){0,20}__|@@?[A-Z][A-Z0-9_.-]{0,100}@@?|@[A-Za-z][\w.-]{0,100}@/y;
/** `((name))` of Concourse, `(( grab meta.name ))` of Spruce. */
const DOUBLE_PARENTHESES = /\(\( ?[A-Za-z][^()\r\n]{0,200}\)\)/y;
/** `[[ .Name ]]`: a Go template with other delimiters; a test of a shell has no name behind a dot. */
const BRACKETS = /\[\[-? ?\.[A-Za-z][\w.]{0,100}(?: ?\| ?[\w". -]{1,100})? ?-?\]\]/y;
/** `<<NAME>>`, which is neither a merge key nor a here-document. */
const ANGLES = /<<[A-Za-z][\w.-]{0,100}>>/y;
/** `{name}` of Python's `format`: all of a value, for a field in braces has a colon. */
const BRACES = /\{[A-Za-z_]\w{0,60}\}(?=[ \t]*(?:\r?\n|$))/y;
/** The `#{Name}` of Octopus and Azure within a value, where it is no comment. */
const HASH_TOKEN = /#\{[A-Za-z][^\r\n{}]{0,100}\}#?/y;
/** ytt's `key: #@ expression` and the `#{Name}` of Octopus and Azure: comments to YAML. */
const COMMENT_VALUE = /#@ ?[^\r\n]*|#\{[^\r\n{}]{1,100}\}#?/y;

/** All placeholders of a text, in its order. Linear: a sign that opens and is never closed is looked for once. */
export function findPlaceholders(text: string): Placeholder[] {
  if (!MAY_HAVE.test(text)) return [];
  const found: Placeholder[] = [];
  const unclosed = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const next = placeholderAt(text, at, unclosed);
    if (next) found.push(next);
    at = next ? next.range.end : at + 1;
  }
  return found;
}

function placeholderAt(text: string, at: number, unclosed: Set<string>): Placeholder | undefined {
  switch (text.charAt(at)) {
    case '{':
      return (
        pairAt(text, at, at, unclosed) ?? (isWholeValue(text, at) ? matchAt(BRACES, text, at, 'token') : undefined)
      );
    case '<':
      return pairAt(text, at, at, unclosed) ?? matchAt(ANGLES, text, at, 'token');
    case '$':
      return (text.startsWith('{{', at + 1) ? pairAt(text, at, at + 1, unclosed) : undefined) ?? variableAt(text, at);
    case '(':
      return matchAt(DOUBLE_PARENTHESES, text, at, 'token');
    case '%':
      if (text.startsWith('{', at + 1)) return pairAt(text, at, at, unclosed);
      return /\w/.test(text.charAt(at - 1)) ? undefined : matchAt(TOKEN, text, at, 'token');
    case '_':
    case '@':
      return /\w/.test(text.charAt(at - 1)) ? undefined : matchAt(TOKEN, text, at, 'token');
    case '[':
      return matchAt(BRACKETS, text, at, 'token');
    case '#':
      return /\s/.test(text.charAt(at - 1) || ' ')
        ? matchAt(COMMENT_VALUE, text, at, 'comment-value')
        : matchAt(HASH_TOKEN, text, at, 'token');
    default:
      return undefined;
  }
}

/** Right behind `key: ` or a dash. */
function isWholeValue(text: string, at: number): boolean {
  return text.charAt(at - 1) === ' ' && /[:-]/.test(text.charAt(at - 2));
}

/** Nobody calls a variable of a template `$a`, `$a0` or `$(A)`: such a sign is part of a value. */
function variableAt(text: string, at: number): Placeholder | undefined {
  const name = text.startsWith('(', at + 1) ? at + 2 : at + 1;
  const isOneLetter = !text.startsWith('{', name) && /^\w\d?(?!\w)/.test(text.slice(name, name + 3));
  return isOneLetter ? undefined : matchAt(VARIABLE, text, at, 'variable');
}

function pairAt(text: string, start: number, open: number, unclosed: Set<string>): Placeholder | undefined {
  const pair = PAIRS.find(([sign]) => text.startsWith(sign, open));
  if (!pair || unclosed.has(pair[0])) return undefined;
  const close = text.indexOf(pair[1], open + 2);
  if (close >= 0) {
    const range = { start, end: close + pair[1].length };
    return {
      kind: 'template',
      range,
      fillsLines: fillsLines(text, start, range.end),
      isControl: CONTROL.test(text.slice(open, open + 40)),
    };
  }
  unclosed.add(pair[0]);
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number, kind: PlaceholderKind): Placeholder | undefined {
  pattern.lastIndex = at;
  const length = pattern.exec(text)?.[0].trimEnd().length;
  if (length === undefined || (kind === 'comment-value' && !isValue(text, at))) return undefined;
  const isComment = kind === 'comment-value';
  const range = { start: at, end: at + length };
  return { kind, range, fillsLines: isComment && fillsLines(text, at, range.end), isControl: isComment };
}

/** A comment stands for a value behind `key:` or a dash; a line of ytt's own may add or leave out anything. */
function isValue(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return before.trim() === '' ? text.startsWith('#@', at) : /[:-]\s+$/.test(before) && !before.includes('#');
}

function fillsLines(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  return (
    text.slice(lineStart, start).trim() === '' && text.slice(end, newline === -1 ? text.length : newline).trim() === ''
  );
}

/**
 * The text with placeholders covered up, at the same length: whole lines by blanks, others by a word. Line breaks
 * stay.
 */
export function coverPlaceholders(text: string, placeholders: readonly Placeholder[]): string {
  let covered = '';
  let from = 0;
  for (const { range, fillsLines: isLine } of placeholders) {
    covered +=
      text.slice(from, range.start) + text.slice(range.start, range.end).replaceAll(/[^\r\n]/g, isLine ? ' ' : 'x');
    from = range.end;
  }
  return covered + text.slice(from);
}
