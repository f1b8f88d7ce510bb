/** Amounts such as `500m` or `128Mi`. Source: k8s.io/apimachinery/pkg/api/resource, functions parseQuantityString and ParseQuantity. */

const SYNTAX = /^([+-]?)(\d*)(?:\.(\d*))?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][+-]?\d+)?$/;

/** Powers of ten, or of two where the suffix ends in `i`. */
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };

/** The amount in billionths, so that `n` is exact; undefined when the text is no quantity. Blanks around it do not count. */
export function quantityNanos(text: string): bigint | undefined {
  const match = SYNTAX.exec(text.trim());
  if (!match || text.trim() === '') return undefined;
  const [, sign = '', whole = '', fraction = '', suffix = ''] = match;
  const digits = BigInt(`${whole}${fraction}` || '0');
  const nanos = scale(digits, fraction.length, suffix);
  if (nanos === undefined) return undefined;
  return sign === '-' ? -nanos : nanos;
}

export function isQuantity(text: string): boolean {
  return quantityNanos(text) !== undefined;
}

/** Rounded up to thousandths, as the API server keeps resource amounts before it compares them. */
export function quantityMillis(text: string): bigint | undefined {
  const nanos = quantityNanos(text);
  if (nanos === undefined) return undefined;
  const millis = nanos / 1_000_000n;
  return nanos % 1_000_000n > 0n ? millis + 1n : millis;
}

function scale(digits: bigint, decimals: number, suffix: string): bigint | undefined {
  const binary = BINARY[suffix];
  if (binary !== undefined) return roundUp(digits * 2n ** BigInt(binary) * 10n ** 9n, 10n ** BigInt(decimals));
  const exponent = /^[eE]/.test(suffix) ? Number(suffix.slice(1)) : DECIMAL[suffix];
  if (exponent === undefined || Number.isNaN(exponent)) return undefined;
  const power = Math.max(-400, Math.min(400, exponent)) + 9 - decimals;
  return power >= 0 ? digits * 10n ** BigInt(power) : roundUp(digits, 10n ** BigInt(-power));
}

function roundUp(value: bigint, by: bigint): bigint {
  return (value + by - 1n) / by;
}
