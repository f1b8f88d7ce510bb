/** Base64 of UTF-8 text, as Secrets and `binaryData` hold it; the core has neither `atob` nor `Buffer`. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Undefined where it is no Base64, or where its bytes are no text. */
export function decodeBase64(encoded: string): string | undefined {
  const clean = encoded.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(clean) || clean.length % 4 !== 0) return undefined;
  const bits = [...clean.replaceAll('=', '')]
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(6, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  try {
    return decodeURIComponent(
      bytes.map((byte) => `%${Number.parseInt(byte, 2).toString(16).padStart(2, '0')}`).join(''),
    );
  } catch {
    return undefined;
  }
}

export function encodeBase64(text: string): string {
  const bytes = utf8(text);
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = (bits.match(/.{1,6}/g) ?? []).map((six) => alphabet[Number.parseInt(six.padEnd(6, '0'), 2)] ?? '');
  return signs.join('').padEnd(Math.ceil(bytes.length / 3) * 4, '=');
}

function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
  return [...escaped.matchAll(/%([0-9A-F]{2})|[^%]/g)].map(([sign, hex]) =>
    hex === undefined ? sign.charCodeAt(0) : Number.parseInt(hex, 16),
  );
}
