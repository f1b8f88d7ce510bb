import type { ListValue, ScalarValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo, removeThe } from '../../wording/fix-titles.ts';
import { duplicate } from '../../wording/messages.ts';

export const volumeMountPathDuplicate = rule({
  id: 'volume-mount-path-duplicate',
  title: 'Duplicate mountPath',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateVolumeMounts',
  lesson: 'volumes#mount-paths',
  watches: ['Container.volumeMounts'],
  why:
    'The API server rejects the Pod. A second volume mounted at the same path would hide the first. Use a unique ' +
    '`mountPath` for each mount.',
  check(mounts, context) {
    const seen = new Map<string, ScalarValue>();
    for (const mount of mounts.maps()) {
      const path = mount.scalar('mountPath');
      if (!path?.string) continue;
      const first = seen.get(path.string);
      if (!first) seen.set(path.string, path);
      else {
        const related = [{ range: context.rangeOf(first), message: 'First used here.' }];
        context.report(path, duplicate('`mountPath`', path.string ?? ''), {
          related,
          fixes: fixesFor(mounts, path, first, context),
        });
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: a
            emptyDir: {}
          - name: b
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: a
                mountPath: /data
              - name: b
                mountPath: «/data»
      `,
      fixed: yaml`
        volumes:
          - name: a
            emptyDir: {}
          - name: b
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: a
                mountPath: /data
              - name: b
                mountPath: /data-b
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: a
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: a
                mountPath: /data
              - name: a
                mountPath: /data/old
      `,
    },
  ],
});

function fixesFor(mounts: ListValue, path: ScalarValue, first: ScalarValue, { edits }: RuleContext): Fix[] {
  const mount = path.parent;
  if (mount?.kind !== 'map' || first.parent?.kind !== 'map') return [];
  const remove = edits.removeItem(mounts, Number(mount.key));
  const name = mount.text('name') ?? '';
  const isSame =
    edits.text.slice(mount.node.start, mount.node.end).trim() ===
    edits.text.slice(first.parent.node.start, first.parent.node.end).trim();
  if (isSame) return safeFix(removeThe('duplicate'), remove);
  const free = freePath(`${path.string ?? ''}-${name}`, mounts);
  return [...preferredFix(changeTo(free), edits.setText(path.node, free)), ...otherFix(removeThe('duplicate'), remove)];
}

function freePath(path: string, mounts: ListValue): string {
  const taken = new Set(mounts.maps().map((mount) => mount.text('mountPath')));
  let free = path;
  for (let number = 2; taken.has(free); number++) free = `${path}-${number}`;
  return free;
}
