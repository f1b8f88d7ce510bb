import { FreeNames } from '../../kubernetes/free-name.ts';
import { otherFix, preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import type { ListValue, MapValue, ScalarValue } from '../../yaml/values.ts';
import { yaml } from '../yaml-example.ts';
import { removeThe, renameTo } from '../../wording/fix-titles.ts';
import { duplicate } from '../../wording/messages.ts';

export const volumeNameDuplicate = rule({
  id: 'volume-name-duplicate',
  title: 'Duplicate volume name',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateVolumes',
  lesson: 'volumes#volumes',
  watches: ['PodSpec.volumes'],
  why:
    'The API server rejects the Pod. Containers mount a volume by its name, so each volume of a Pod needs a unique ' +
    'one. Rename one of the two, or remove it if both are the same.',
  check(volumes, context) {
    const seen = new Map<string, MapValue>();
    const free = new FreeNames(volumes.maps().map((volume) => volume.text('name')));
    for (const volume of volumes.maps()) {
      const name = volume.scalar('name');
      if (!name?.string || context.isDropped(volume)) continue;
      const first = seen.get(name.string);
      if (!first) seen.set(name.string, volume);
      else {
        const related = [{ range: context.rangeOf(first.get('name') ?? first), message: 'First defined here.' }];
        context.report(name, duplicate('volume name', name.string), {
          related,
          fixes: fixesFor(volumes, volume, first, name, free, context),
        });
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: data
            emptyDir: {}
          - name: «data»
            configMap:
              name: web
      `,
      fixed: yaml`
        volumes:
          - name: data
            emptyDir: {}
          - name: data-2
            configMap:
              name: web
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: data
            emptyDir: {}
          - name: «data»
            emptyDir: {}
      `,
      fixed: yaml`
        volumes:
          - name: data
            emptyDir: {}
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: data
            emptyDir: {}
          - name: conf
            configMap:
              name: web
      `,
    },
  ],
});

function fixesFor(
  volumes: ListValue,
  volume: MapValue,
  first: MapValue,
  name: ScalarValue,
  free: FreeNames,
  { edits }: RuleContext,
): Fix[] {
  const written = free.like(name.string ?? '');
  const rename = edits.setText(name.node, written);
  const remove = edits.removeItem(volumes, Number(volume.key));
  const same = textOf(volume, edits.text) === textOf(first, edits.text);
  if (same) return [...safeFix(removeThe('duplicate'), remove), ...otherFix(renameTo(written), rename)];
  return [...preferredFix(renameTo(written), rename), ...otherFix(removeThe('duplicate'), remove)];
}

function textOf({ node }: MapValue, text: string): string {
  return text.slice(node.start, node.end).trim();
}
