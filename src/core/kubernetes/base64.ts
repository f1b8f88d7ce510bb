/** Base64 of UTF-8 text, as Secrets and `binaryData` hold it; the core has neither `atob` nor `Buffer`. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Undefined where it is no Base64, or where its bytes are no text. */
export function decodeBase64(encoded: string): string | undefined {
  const clean = encoded.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(clean) || clean.length % 4 !== 0) return undefined;
  try {
    return decodeURIComponent(bytesOf(clean).map(escaped).join(''));
  } catch {
    return undefined;
  }
}

/** Four signs are three bytes. */
function bytesOf(encoded: string): number[] {
  const signs = encoded.endsWith('==') ? encoded.slice(0, -2) : encoded.endsWith('=') ? encoded.slice(0, -1) : encoded;
  const bytes: number[] = [];
  for (let at = 0, bits = 0; at < signs.length; at++) {
    bits = ((bits << 6) | SIGNS.indexOf(signs.charAt(at))) & 0xffff;
    if (at % 4 !== 0) bytes.push((bits >> (6 - 2 * (at % 4))) & 0xff);
  }
  return bytes;
}

/** As `decodeURIComponent` reads it: of most bytes, the character itself. */
function escaped(byte: number): string {
  if (byte < 0x80 && byte !== 0x25) return String.fromCharCode(byte);
  return `%${byte.toString(16).padStart(2, '0')}`;
}

export function encodeBase64(text: string): string {
  const bytes = utf8(text);
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const signs = [18, 12, 6, 0].map((shift) => SIGNS.charAt((bits >> shift) & 63)).join('');
    encoded += signs.slice(0, bytes.length - at + 1).padEnd(4, '=');
  }
  return encoded;
}

function utf8(text: string): number[] {
  const uri = encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
  return [...uri.matchAll(/%([0-9A-F]{2})|[^%]/g)].map(([sign, hex]) =>
    hex === undefined ? sign.charCodeAt(0) : Number.parseInt(hex, 16),
  );
}
