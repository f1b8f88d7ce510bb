/**
 * How the API server writes an amount. Source: k8s.io/apimachinery/pkg/api/resource, function CanonicalizeBytes, as of
 * 1.36.
 */

import type { Quantity } from './quantity.ts';

const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const DECIMAL: Readonly<Record<number, string>> = {
  [-9]: 'n',
  [-6]: 'u',
  [-3]: 'm',
  0: '',
  3: 'k',
  6: 'M',
  9: 'G',
  12: 'T',
  15: 'P',
  18: 'E',
};
const ONE = 10n ** 9n;

/**
 * `1000m` is `1`, `1024Ki` is `1Mi`; but what is written in the shortest way stays as it is, with its sign and its
 * zeros.
 */
export function canonicalQuantity({ text, nanos, format, isKept }: Quantity): string {
  if (isKept) return text;
  if (nanos === 0n) return '0';
  const isSmall = nanos > -1024n * ONE && nanos < 1024n * ONE;
  if (format === 'binary' && !isSmall && nanos % ONE === 0n) {
    const { value, times } = withoutFactor(nanos / ONE, 1024n);
    return `${value}${BINARY[times] ?? ''}`;
  }
  const { value, times } = withoutFactor(nanos, 10n);
  const exponent = Math.floor(times / 3) * 3;
  const number = value * 10n ** BigInt(times - exponent);
  const scale = exponent - 9;
  // Beyond exa there is no suffix, and the server writes none.
  if (format !== 'exponent') return `${number}${DECIMAL[scale] ?? ''}`;
  return scale === 0 ? String(number) : `${number}e${scale}`;
}

function withoutFactor(amount: bigint, factor: bigint): { value: bigint; times: number } {
  let value = amount;
  let times = 0;
  for (; value !== 0n && value % factor === 0n; times++) value /= factor;
  return { value, times };
}
