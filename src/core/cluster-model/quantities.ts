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

/** An amount as the API server prints it: `1500m`, `700Mi`, `250M`. Source: apimachinery, CanonicalizeBytes. */
export function quantityWords(name: string, amount: number): string {
  if (name === 'cpu') return cpuWords(amount);
  return inUnits(amount, 1024, ['Ei', 'Pi', 'Ti', 'Gi', 'Mi', 'Ki']) ?? inUnits(amount, 1000, decimals) ?? `${amount}`;
}

const decimals = ['E', 'P', 'T', 'G', 'M', 'k'];

/** In the largest unit that leaves no fraction; undefined when none does. */
function inUnits(amount: number, factor: number, names: readonly string[]): string | undefined {
  for (const [index, name] of names.entries()) {
    const count = amount / factor ** (names.length - index);
    if (count >= 1 && Number.isInteger(count)) return `${count}${name}`;
  }
  return undefined;
}

function trim(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}
