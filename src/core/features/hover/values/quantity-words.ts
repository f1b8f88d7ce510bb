/** Quantities in words: `500m` is half a core, `128Mi` so many bytes. */

import { quantityMillis } from '../../../kubernetes/quantity.ts';
import { amountText } from '../../../manifest/amounts.ts';
import type { ScalarValue } from '../../../yaml/values.ts';
import { code } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

const CORES: Readonly<Record<string, string>> = {
  '100': 'a tenth of a core',
  '200': 'a fifth of a core',
  '250': 'a quarter of a core',
  '500': 'half a core',
  '750': 'three quarters of a core',
  '1000': 'one core',
};

const BINARY: Readonly<Record<string, number>> = { Ki: 1, Mi: 2, Gi: 3, Ti: 4, Pi: 5, Ei: 6 };
const DECIMAL: Readonly<Record<string, number>> = { k: 1, M: 2, G: 3, T: 4, P: 5, E: 6 };
const UNITS = ['', 'K', 'M', 'G', 'T', 'P', 'E'];
const BINARY_NAMES = ['', 'kibibyte', 'mebibyte', 'gibibyte', 'tebibyte', 'pebibyte', 'exbibyte'];
const DECIMAL_NAMES = ['', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte', 'exabyte'];

export function quantityWords(context: ValueContext): ValueWords | undefined {
  const { value, field } = context;
  if (value.kind !== 'scalar') return undefined;
  const text = amountText(value);
  const millis = text === undefined ? undefined : quantityMillis(text);
  if (text === undefined || millis === undefined) return undefined;
  if (field.name === 'divisor') return divisorWords(value, millis);
  const resource = field.type.kind === 'map' ? String(value.key) : field.name;
  const written = value.source === '' ? text : value.source;
  if (resource === 'cpu')
    return { lines: [`${code(written)} of CPU is ${coreWords(millis)}.`, ...useOfCpu(value)], more: [] };
  if (isBytes(resource)) return { lines: [...byteWords(written, millis), ...useOfMemory(value, resource)], more: [] };
  return { lines: [countWords(resource, millis)], more: [] };
}

/** A device or another resource that is counted. */
function countWords(resource: string, millis: bigint): string {
  const count = Number(millis) / 1000;
  if (resource === 'pids') return `At most ${count} processes and threads.`;
  const whole = `${count} of ${code(resource)}`;
  return resource.includes('/')
    ? `${whole}: whole devices, which no other container shares; a node must offer them.`
    : `${whole}.`;
}

/** On the unit of a number that a container is told of itself. */
function divisorWords(value: ScalarValue, millis: bigint): ValueWords | undefined {
  const resource = value.parent?.kind === 'map' ? (value.parent.text('resource') ?? '') : '';
  if (millis <= 0n) return undefined;
  const isCpu = resource.endsWith('.cpu');
  const unit = isCpu ? coreWords(millis) : `${grouped(millis / 1000n)} ${millis === 1000n ? 'byte' : 'bytes'}`;
  const example = isCpu
    ? `\`500m\` is given as ${String((500n + millis - 1n) / millis)}`
    : `\`64Mi\` is given as ${grouped((67_108_864_000n + millis - 1n) / millis)}`;
  return { lines: [`The number is counted in units of ${unit}, rounded up: ${example}.`], more: [] };
}

/** Thousandths of a core. */
function coreWords(millis: bigint): string {
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
  const [, number = '', suffix = ''] = /^\+?([\d.]+)([A-Za-z]*)$/.exec(text) ?? [];
  const counted = `${grouped(bytes)} ${bytes === 1n ? 'byte' : 'bytes'}`;
  if (suffix === 'm')
    return [`${code(text)} is ${Number(millis) / 1000} bytes: \`m\` means thousandths. Did you mean \`Mi\`?`];
  const binary = BINARY[suffix];
  const decimal = DECIMAL[suffix];
  const power = binary ?? decimal;
  if (power === undefined)
    return [`${code(text)} is ${counted}${bytes >= 1024n * 1024n ? `, about ${nearMiB(bytes)}` : ''}.`];
  const unit = UNITS[power] ?? '';
  const names = binary === undefined ? DECIMAL_NAMES : BINARY_NAMES;
  const name = `${names[power] ?? ''}${number === '1' ? '' : 's'}`;
  const short = `${unit === 'K' && binary === undefined ? 'k' : unit}${binary === undefined ? '' : 'i'}B`;
  const sentence = `${code(text)} is ${number} ${name} (${short}): ${counted}.`;
  if (millis === 0n) return [sentence];
  const other = `${number}${unit === 'K' && binary !== undefined ? 'k' : unit}${binary === undefined ? 'i' : ''}`;
  const othersMillis = quantityMillis(other) ?? 0n;
  const ratio = Number(othersMillis) / Number(millis);
  const difference =
    binary === undefined ? `${Math.round((ratio - 1) * 100)} % more` : `${Math.round((1 - ratio) * 100)} % less`;
  return [sentence, `${code(other)} would be ${grouped(othersMillis / 1000n)}, ${difference}.`];
}

function nearMiB(bytes: bigint): string {
  return `${grouped((bytes + 524_288n) / 1_048_576n)}Mi`;
}

/** 134,217,728 */
function grouped(number: bigint): string {
  return number.toLocaleString('en-US');
}

function useOfCpu({ parent }: ScalarValue): string[] {
  if (parent?.key === 'requests') return ['The scheduler places the Pod on a node that has this much unreserved.'];
  return parent?.key === 'limits'
    ? ['At this limit the container is throttled: it gets slower, and is not killed.']
    : [];
}

function useOfMemory({ parent }: ScalarValue, resource: string): string[] {
  if (parent?.key === 'requests')
    return resource === 'storage' ? [] : ['The scheduler places the Pod on a node that has this much unreserved.'];
  if (parent?.key !== 'limits') return [];
  return resource === 'memory' ? ['A container that uses more is killed (OOMKilled).'] : [];
}
