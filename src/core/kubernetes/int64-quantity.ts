/**
 * Amounts as 64-bit integers, which overflow. The API server asks these whether an amount is whole. Source:
 * k8s.io/apimachinery/pkg/api/resource, functions Value, MilliValue and scaledValue, as of 1.36.
 */

import { millisOf } from './quantity.ts';
import type { Quantity } from './quantity.ts';

/**
 * Powers of ten by which the server multiplies at once: the product wraps around. By others it gives 0 when it is too
 * large.
 */
const AT_ONCE: readonly number[] = [1, 2, 3, 6, 9];

/** Whole units, rounded up. */
export function int64Value(quantity: Quantity): bigint {
  return inUnits(quantity, 0);
}

/** Thousandths, rounded up. */
function int64MilliValue(quantity: Quantity): bigint {
  return inUnits(quantity, 3);
}

/** Does the server take it for whole? Very large amounts may not be, and parts of very large ones may. */
export function isWhole(quantity: Quantity): boolean {
  return int64MilliValue(quantity) % 1000n === 0n;
}

/** `digits` behind the point. */
function inUnits(quantity: Quantity, digits: 0 | 3): bigint {
  const { int64 } = quantity;
  const scale = int64 ? int64.scale + digits : -1;
  if (int64 && scale >= 0) return times(int64.value, scale);
  const millis = millisOf(quantity);
  if (digits === 3) return BigInt.asIntN(64, millis);
  const isNegative = millis < 0n;
  const whole = ((isNegative ? -millis : millis) + 999n) / 1000n;
  return BigInt.asIntN(64, isNegative ? -whole : whole);
}

function times(value: bigint, power: number): bigint {
  if (value === 0n) return 0n;
  // No product with more zeros than these fits.
  const exact = value * 10n ** BigInt(Math.min(power, 30));
  const wrapped = BigInt.asIntN(64, exact);
  return exact === wrapped || AT_ONCE.includes(power) ? wrapped : 0n;
}
