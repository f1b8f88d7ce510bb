/**
 * Amounts such as `500m` or `128Mi`. Source: k8s.io/apimachinery/pkg/api/resource, functions parseQuantityString and
 * ParseQuantity.
 */

const SYNTAX = /^([+-]?)(\d*)(?:\.(\d*))?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][+-]?\d+)?$/;

/** Powers of ten, or of two where the suffix ends in `i`. */
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };

export const MAX_INT64 = 2n ** 63n - 1n;
const NANO = -9;
const INT64_DIGITS = 19;

/** An amount as the API server keeps it. */
export interface Quantity {
  /** The text without spaces around it. */
  readonly text: string;
  /** In billionths, so that `n` is exact. */
  readonly nanos: bigint;
  /** Which of the three ways to write an amount was taken. */
  readonly format: 'binary' | 'decimal' | 'exponent';
  /** Small enough for a whole number with a power of ten; else it is kept as a decimal of any length. */
  readonly int64: { readonly value: bigint; readonly scale: number } | undefined;
  /** The API server goes on writing it as it was written. */
  readonly isKept: boolean;
}

/** Undefined when the text is no quantity. Spaces around it do not count. */
export function parseQuantity(written: string): Quantity | undefined {
  const text = written.trim();
  const match = SYNTAX.exec(text);
  if (!match || text === '') return undefined;
  const [, sign = '', digits = '', fraction = '', suffix = ''] = match;
  const whole = digits.replace(/^0+/, '') || '0';
  const isEmpty = digits === '' && fraction === '' && suffix !== '';
  const factor = sign === '-' ? -1n : 1n;
  const power = BINARY[suffix];
  if (power !== undefined) {
    const rest = 15 - whole.length - (power * 3) / 10 - 1;
    if (rest >= 0 && fraction === '') {
      const value = BigInt(whole) * 2n ** BigInt(power) * factor;
      const isKept = (BigInt(whole) & 7n) !== 0n;
      return { text, nanos: value * 10n ** 9n, format: 'binary', int64: { value, scale: 0 }, isKept };
    }
    if (isEmpty) return undefined;
    const nanos = roundUp(BigInt(whole + fraction) * 2n ** BigInt(power) * 10n ** 9n, 10n ** BigInt(fraction.length));
    const capped = nanos > MAX_INT64 * 10n ** 9n ? MAX_INT64 * 10n ** 9n : nanos;
    const format = nanos > 0n && nanos < 10n ** 9n ? 'decimal' : 'binary';
    return { text, nanos: capped * factor, format, int64: undefined, isKept: false };
  }
  // `E` alone is exa; with a number behind it, an exponent.
  const exponent = DECIMAL[suffix] ?? Number(suffix.slice(1));
  const format = DECIMAL[suffix] === undefined ? 'exponent' : 'decimal';
  const scale = exponent - fraction.length;
  const shifted = whole + fraction;
  const value = BigInt(shifted);
  const nanos = inNanos(value, scale) * factor;
  if (shifted.length > INT64_DIGITS || scale < NANO)
    return isEmpty ? undefined : { text, nanos, format, int64: undefined, isKept: false };
  if (value > MAX_INT64) return undefined;
  const isKept = text === '0' || (scale % 3 === 0 && !shifted.endsWith('000') && !shifted.startsWith('0'));
  return { text, nanos, format, int64: { value: value * factor, scale }, isKept };
}

/** The amount in billionths; undefined when the text is no quantity. */
export function quantityNanos(text: string): bigint | undefined {
  return parseQuantity(text)?.nanos;
}

export function isQuantity(text: string): boolean {
  return parseQuantity(text) !== undefined;
}

/** Rounded up to thousandths, as the API server keeps resource amounts before it compares them. */
export function quantityMillis(text: string): bigint | undefined {
  const quantity = parseQuantity(text);
  return quantity && millisOf(quantity);
}

/** Thousandths, rounded away from zero. */
export function millisOf({ nanos }: Quantity): bigint {
  return nanos < 0n ? -roundUp(-nanos, 1_000_000n) : roundUp(nanos, 1_000_000n);
}

/** More zeros than these make no difference to anything that is compared. */
function inNanos(value: bigint, scale: number): bigint {
  const power = Math.max(-400, Math.min(400, scale)) - NANO;
  return power >= 0 ? value * 10n ** BigInt(power) : roundUp(value, 10n ** BigInt(-power));
}

function roundUp(value: bigint, by: bigint): bigint {
  return (value + by - 1n) / by;
}
