/** Quantities as the scheduler counts them. */
import { quantityMillis, quantityNanos } from '../kubernetes/quantity.ts';
import { scalarText, type Plain } from './plain-object.ts';

/** Thousandths of a core. */
export function milliCores(value: Plain | undefined): number | undefined {
  const millis = quantityMillis(scalarText(value) ?? '');
  return millis === undefined ? undefined : Number(millis);
}

/** Bytes, or pieces of anything else that is counted. */
export function units(value: Plain | undefined): number | undefined {
  const nanos = quantityNanos(scalarText(value) ?? '');
  return nanos === undefined ? undefined : Number(nanos) / 1e9;
}

export const MEBIBYTE = 2 ** 20;
export const GIBIBYTE = 2 ** 30;

/** `256Mi`, `1.5Gi`, `300 bytes`. */
export function memoryWords(bytes: number): string {
  if (bytes >= GIBIBYTE) return `${trim(bytes / GIBIBYTE)}Gi`;
  if (bytes >= MEBIBYTE) return `${trim(bytes / MEBIBYTE)}Mi`;
  return bytes < 1 ? `${bytes} bytes` : `${Math.round(bytes)} ${Math.round(bytes) === 1 ? 'byte' : 'bytes'}`;
}

/** `500m`, `2`. */
export function cpuWords(milli: number): string {
  return milli % 1000 === 0 ? `${milli / 1000}` : `${milli}m`;
}

function trim(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}
