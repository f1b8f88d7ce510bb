/** Amounts in words: `500m` is half a core, `128Mi` so many bytes. */

import { quantityMillis } from '../../kubernetes/quantity.ts';
import { amountText } from '../../manifest/amounts.ts';
import type { ScalarValue } from '../../yaml/values.ts';
import { code } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

const CORES: Readonly<Record<string, string>> = { '100': 'a tenth of a core', '200': 'a fifth of a core', '250': 'a quarter of a core', '500': 'half a core', '750': 'three quarters of a core', '1000': 'one core' };

const BINARY: Readonly<Record<string, number>> = { Ki: 1, Mi: 2, Gi: 3, Ti: 4, Pi: 5, Ei: 6 };
const DECIMAL: Readonly<Record<string, number>> = { k: 1, M: 2, G: 3, T: 4, P: 5, E: 6 };
const UNITS = ['', 'K', 'M', 'G', 'T', 'P', 'E'];

export function quantityWords({ value, on, field }: ValueContext): ValueWords | undefined {
  if (on !== 'value' || value.kind !== 'scalar') return undefined;
  const text = amountText(value);
  const millis = text === undefined ? undefined : quantityMillis(text);
  if (text === undefined || millis === undefined) return undefined;
  const resource = field.type.kind === 'map' ? String(value.key) : field.name;
  if (resource === 'cpu') return { lines: [`${code(text)} of CPU is ${coreWords(millis)}.`, ...useOfCpu(value)], more: [] };
  return isBytes(resource) ? { lines: [...byteWords(text, millis), ...useOfMemory(value, resource)], more: [] } : undefined;
}

/** Thousandths of a core. */
export function coreWords(millis: bigint): string {
  const known = CORES[String(millis)];
  if (known !== undefined) return known;
  const cores = Number(millis) / 1000;
  return millis < 1000n ? `${cores} of a core` : `${cores} cores`;
}

function isBytes(resource: string): boolean {
  return /^(?:memory|storage|ephemeral-storage|hugepages-.+|sizeLimit)$/.test(resource);
}

function byteWords(text: string, millis: bigint): string[] {
  const bytes = (millis + 999n) / 1000n;
  const [, number = '', suffix = ''] = /^([\d.+]+)([A-Za-z]*)/.exec(text) ?? [];
  const sentence = `${code(text)} is ${grouped(bytes)} ${bytes === 1n ? 'byte' : 'bytes'}.`;
  if (suffix === 'm') return [`${code(text)} is ${Number(millis) / 1000} of a byte: \`m\` means thousandths.`];
  const binary = BINARY[suffix];
  const decimal = DECIMAL[suffix];
  const power = binary ?? decimal;
  if (power === undefined) return [sentence];
  const other = `${number}${UNITS[power] === 'K' && binary !== undefined ? 'k' : (UNITS[power] ?? '')}${binary === undefined ? 'i' : ''}`;
  const othersMillis = quantityMillis(other) ?? 0n;
  const ratio = Number(othersMillis) / Number(millis);
  const difference = binary === undefined ? `${Math.round((ratio - 1) * 100)} % more` : `${Math.round((1 - ratio) * 100)} % less`;
  const rule = binary === undefined ? 'without an `i` units count in thousands' : 'with an `i` units count in 1,024s';
  if (millis === 0n) return [sentence];
  return [sentence, `${code(other)} would be ${grouped(othersMillis / 1000n)}, ${difference}: ${rule}.`];
}

/** 134,217,728 */
export function grouped(number: bigint): string {
  return String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

function useOfCpu({ parent }: ScalarValue): string[] {
  if (parent?.key === 'requests') return ['The scheduler keeps this much free for it on a node.'];
  return parent?.key === 'limits' ? ['A program that wants more is slowed down, not ended.'] : [];
}

function useOfMemory({ parent }: ScalarValue, resource: string): string[] {
  if (parent?.key === 'requests') return resource === 'storage' ? [] : ['The scheduler keeps this much free for it on a node.'];
  if (parent?.key !== 'limits') return [];
  return resource === 'memory' ? ['A container that takes more is killed (OOMKilled).'] : [];
}
