/** Scalars and names as each format writes them; what the API server reads stays the same. */

import { isJsonLiteral } from '../../yaml/flow-style.ts';
import { needsQuotes } from '../../yaml/scalars.ts';
import type { ScalarValue } from '../../yaml/values.ts';
import { doubleQuoted, scalarText } from '../../yaml/write.ts';

export type Format = 'yaml' | 'kyaml' | 'json';

/**
 * A number, `true`, `false` or `null` as JSON and YAML both read it; undefined for a string, and for what JSON has
 * not.
 */
export function bareText({ node, meaning }: ScalarValue): string | undefined {
  switch (meaning.type) {
    case 'null':
      return 'null';
    case 'bool':
      return String(meaning.value);
    case 'int':
      return isKept(node) ? node.text : String(meaning.exact ?? meaning.value);
    case 'float':
      return isKept(node) ? node.text : Number.isFinite(meaning.value) ? JSON.stringify(meaning.value) : undefined;
    case 'string':
      return undefined;
  }
}

/** `1.50` stays `1.50`. */
function isKept({ style, text, tag }: ScalarValue['node']): boolean {
  return style === 'plain' && tag === undefined && isJsonLiteral(text);
}

export function nameText(name: string, format: Format): string {
  if (format === 'yaml') return scalarText(name);
  return format === 'kyaml' && isPlainName(name) ? name : doubleQuoted(name);
}

/** KYAML quotes every name that might be taken for something else. */
function isPlainName(name: string): boolean {
  return name !== '' && !needsQuotes(name) && [...name].every((sign) => isLetter(sign) || (sign >= '0' && sign <= '9'));
}

function isLetter(sign: string): boolean {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

/** The lines of a block scalar, with its header first; undefined where only quotes keep the text as it is. */
export function literalLines(text: string): string[] | undefined {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  const isShown = [...text].every(
    (sign) => sign === '\n' || (sign >= ' ' && sign !== '\u007f' && !HIDDEN.includes(sign)),
  );
  const begins = body.charAt(0);
  if (lines.length < 2 || !isShown || begins === ' ' || begins === '\n' || body.endsWith('\n')) return undefined;
  return [text.endsWith('\n') ? '|' : '|-', ...lines];
}

const HIDDEN = '\u0085\u2028\u2029\ufeff';
