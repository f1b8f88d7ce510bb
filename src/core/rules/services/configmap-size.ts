import type { MapValue } from '../../yaml/values.ts';
import { rule } from '../rule.ts';

/** Bytes of all values together. */
export const LIMIT = 1024 * 1024;
const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';
const SECRET = CONFIG_MAP.replace('ConfigMap', 'Secret');

export const configmapSize = rule({
  id: 'configmap-size',
  title: 'ConfigMap or Secret is larger than 1 MiB',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateConfigMap',
  lesson: 'pod-anatomy#config-keys',
  watches: ['ConfigMap', 'Secret'],
  why:
    'The API server rejects the object: all values together must not exceed 1 MiB. Put large files into an ' +
    'image or a volume.',
  check(root, { report, manifest: { kind } }) {
    const [text, base64] = kind.kind === 'Secret' ? ['stringData', 'data'] : ['data', 'binaryData'];
    // Even in UTF-8 no character has more than three bytes for each of its code units.
    if (sizeOf(root.map(text), ({ length }) => length * 3) + sizeOf(root.map(base64), ({ length }) => length) <= LIMIT)
      return;
    const bytes =
      sizeOf(root.map(text), bytesOf) +
      sizeOf(root.map(base64), bytesInBase64, kind.kind === 'Secret' ? root.map(text) : undefined);
    if (bytes > LIMIT)
      report(
        root.entry('data') ?? root.entry(text) ?? root.entry(base64) ?? root,
        `${kind.kind} values together must not exceed 1 MiB.`,
        { path: kind.kind === 'Secret' ? 'data' : '' },
      );
  },
  examples: [
    {
      bad:
        `${CONFIG_MAP}«data»:\n  a: &a ${'x'.repeat(100000)}\n` +
        Array.from({ length: 10 }, (_, at) => `  b${at}: *a\n`).join(''),
    },
    {
      bad:
        `${SECRET}«data»:\n  a: &a ${'eHh4'.repeat(40000)}\n` +
        Array.from({ length: 8 }, (_, at) => `  b${at}: *a\n`).join(''),
    },
    {
      good:
        `${SECRET}stringData: {b0: "", b1: ""}\ndata:\n  a: &a ${'eHh4'.repeat(40000)}\n` +
        Array.from({ length: 9 }, (_, at) => `  b${at}: *a\n`).join(''),
    },
    { good: `${CONFIG_MAP}data:\n  motto: small\n` },
  ],
});

/** `replacedBy`: values whose keys are there too count there. */
function sizeOf(pairs: MapValue | undefined, size: (text: string) => number, replacedBy?: MapValue): number {
  let bytes = 0;
  for (const { name, value } of pairs?.entries ?? []) {
    if (replacedBy?.entry(name)) continue;
    bytes += value.kind === 'scalar' && value.string !== undefined ? size(value.string) : 0;
  }
  return bytes;
}

function bytesInBase64(text: string): number {
  return Math.floor((text.replace(/[\r\n=]/g, '').length * 3) / 4);
}

/** The length of a text in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Half of a pair of surrogates: the pair has four bytes.
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}
