import { isCheckedLater } from '../../manifest/object-metadata.ts';
import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';

/** Bytes of all keys and values together. */
const LIMIT = 256 * 1024;

export const annotationSize = rule({
  id: 'annotation-size',
  title: 'Annotations are larger than 256 KiB',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/api/validation.ValidateAnnotationsSize',
  lesson: 'pod-anatomy#labels',
  watches: ['ObjectMeta.annotations'],
  why:
    'The API server rejects the object: all annotations together, keys and values, must not exceed 256 KiB. Put ' +
    'large data into a ConfigMap or a volume.',
  check(annotations, { report }) {
    if (annotations.node.end - annotations.node.start < LIMIT / 4) return;
    let bytes = 0;
    for (const { name, value } of annotations.entries)
      bytes += bytesOf(name) + bytesOf((value.kind === 'scalar' && value.string) || '');
    const isLater = annotations.parent?.kind === 'map' && isCheckedLater(annotations.parent);
    if (bytes > LIMIT)
      report(annotations, 'All annotations together must not exceed 256 KiB.', {
        severity: isLater ? 'warning' : 'error',
      });
  },
  examples: [
    {
      bad:
        'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  «annotations»:\n    big: ' +
        `${'é'.repeat(LIMIT / 2)}\n`,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          annotations:
            big: not so big
      `,
    },
  ],
});

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
