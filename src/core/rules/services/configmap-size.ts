import type { MapValue } from '../../yaml/values.ts';
import { rule } from '../rule.ts';

/** Bytes of all values together. */
export const LIMIT = 1024 * 1024;
const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';

export const configmapSize = rule({
  id: 'configmap-size',
  title: 'ConfigMap is larger than 1 MiB',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateConfigMap',
  lesson: 'pod-anatomy#config-keys',
  watches: ['ConfigMap'],
  why:
    'The API server rejects the ConfigMap: all values together must not exceed 1 MiB. Put large files into an ' +
    'image or a volume.',
  check(root, { report }) {
    // Even in UTF-8 no character has more than three bytes for each of its code units.
    if (
      sizeOf(root.map('data'), ({ length }) => length * 3) + sizeOf(root.map('binaryData'), ({ length }) => length) <=
      LIMIT
    )
      return;
    const bytes =
      sizeOf(root.map('data'), bytesOf) +
      sizeOf(root.map('binaryData'), (text) => Math.floor((text.replace(/[\r\n=]/g, '').length * 3) / 4));
    if (bytes > LIMIT)
      report(
        root.entry('data') ?? root.entry('binaryData') ?? root,
        'ConfigMap values together must not exceed 1 MiB.',
        {
          path: '',
        },
      );
  },
  examples: [
    {
      bad:
        `${CONFIG_MAP}«data»:\n  a: &a ${'x'.repeat(100000)}\n` +
        Array.from({ length: 10 }, (_, at) => `  b${at}: *a\n`).join(''),
    },
    { good: `${CONFIG_MAP}data:\n  motto: small\n` },
  ],
});

function sizeOf(pairs: MapValue | undefined, size: (text: string) => number): number {
  let bytes = 0;
  for (const { value } of pairs?.entries ?? [])
    bytes += value.kind === 'scalar' && value.string !== undefined ? size(value.string) : 0;
  return bytes;
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
