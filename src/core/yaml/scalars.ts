/**
 * What the API server's reader makes of a scalar. Kubernetes reads YAML 1.1 with Go's yaml library
 * (sigs.k8s.io/yaml, function `resolve` of its goyaml): `yes` is a boolean, `0777` octal, `08` a float.
 */

import type { YamlScalar } from './nodes.ts';

export type Meaning =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: number; readonly exact: bigint | undefined }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'null' };

const NULL: Meaning = { type: 'null' };
const TRUE: Meaning = { type: 'bool', value: true };
const FALSE: Meaning = { type: 'bool', value: false };

/** Plain words with a meaning of their own; three spellings each, and no others (`yEs` is a string). */
const WORDS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['', NULL],
  ['~', NULL],
  ...spellings('null').map((word): [string, Meaning] => [word, NULL]),
  ...['y', 'yes', 'on', 'true'].flatMap(spellings).map((word): [string, Meaning] => [word, TRUE]),
  ...['n', 'no', 'off', 'false'].flatMap(spellings).map((word): [string, Meaning] => [word, FALSE]),
  ...['.nan', '.NaN', '.NAN'].map((word): [string, Meaning] => [word, { type: 'float', value: NaN }]),
  ...['', '+']
    .flatMap((sign) => ['.inf', '.Inf', '.INF'].map((word) => sign + word))
    .map((word): [string, Meaning] => [word, { type: 'float', value: Infinity }]),
  ...['-.inf', '-.Inf', '-.INF'].map((word): [string, Meaning] => [word, { type: 'float', value: -Infinity }]),
]);

function spellings(word: string): string[] {
  const title = word.charAt(0).toUpperCase() + word.slice(1);
  return [...new Set([word, title, word.toUpperCase()])];
}

const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INTEGER = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|[1-9][0-9]*|0)$/;

/** The meaning of a scalar as written: its tag decides, then its quotes, then the words and numbers of YAML 1.1. */
export function meaningOf(scalar: YamlScalar): Meaning {
  const tag = scalar.tag;
  if (tag !== undefined && tag !== '!') {
    const tagged = meaningByTag(tag, scalar.text);
    if (tagged) return tagged;
  }
  if (scalar.style !== 'plain' || tag === '!') return { type: 'string', value: scalar.text };
  return meaningOfPlain(scalar.text);
}

/** The meaning of an unquoted text. */
export function meaningOfPlain(text: string): Meaning {
  const first = text.charCodeAt(0);
  const startsNumber = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
  if (!startsNumber) return (text.length <= 5 ? WORDS.get(text) : undefined) ?? { type: 'string', value: text };
  return WORDS.get(text) ?? numberOf(text, first === 46) ?? { type: 'string', value: text };
}

/** Must a text be quoted to be read as a string? */
export function needsQuotes(text: string): boolean {
  return meaningOfPlain(text).type !== 'string';
}

function numberOf(text: string, startsWithDot: boolean): Meaning | undefined {
  const digits = startsWithDot ? text : text.replaceAll('_', '');
  const integer = INTEGER.exec(digits);
  if (integer) return integerOf(integer[1] === '-', integer[2] ?? '');
  const value = FLOAT.test(digits) ? Number(digits) : NaN;
  if (Number.isFinite(value)) return { type: 'float', value };
  return undefined;
}

function integerOf(negative: boolean, digits: string): Meaning {
  const literal = /^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits;
  const small = digits.length < 15;
  const magnitude = small ? Number(literal) : Number(BigInt(literal));
  const exact = small ? undefined : negative ? -BigInt(literal) : BigInt(literal);
  if (exact !== undefined && (exact > 18446744073709551615n || exact < -9223372036854775808n)) {
    return { type: 'float', value: negative ? -magnitude : magnitude };
  }
  return { type: 'int', value: negative ? -magnitude : magnitude, exact };
}

function meaningByTag(tag: string, text: string): Meaning | undefined {
  switch (tag) {
    case '!!str':
    case 'tag:yaml.org,2002:str':
      return { type: 'string', value: text };
    case 'tag:yaml.org,2002:binary':
      return { type: 'string', value: decodeBase64(text) };
    case 'tag:yaml.org,2002:int':
    case 'tag:yaml.org,2002:float':
    case 'tag:yaml.org,2002:bool':
    case 'tag:yaml.org,2002:null':
      return meaningOfPlain(text);
    default:
      return undefined;
  }
}

/** `!!binary` is decoded to its bytes, which are read as UTF-8. */
function decodeBase64(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let bits = 0;
  let count = 0;
  let escaped = '';
  let bytes = '';
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    const byte = (bits >> count) & 0xff;
    bytes += String.fromCharCode(byte);
    escaped += `%${byte.toString(16).padStart(2, '0')}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return bytes;
  }
}
