import type { ListValue, ScalarValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';

export const volumeMountPathDuplicate: Rule = {
  id: 'volume-mount-path-duplicate',
  title: 'Two mounts at one path',
  severity: 'error',
  lesson: 'volumes#mount-paths',
  watches: ['Container.volumeMounts'],
  why: 'At one path of a container only one volume can appear: a second would hide the first. Give each mount a path of its own.',
  check(mounts, context) {
    if (mounts.kind !== 'list') return;
    const seen = new Map<string, ScalarValue>();
    for (const mount of mounts.maps()) {
      const path = mount.scalar('mountPath');
      if (!path?.string) continue;
      const first = seen.get(path.string);
      if (!first) seen.set(path.string, path);
      else {
        const related = [{ range: context.rangeOf(first), message: 'The first mount at this path' }];
        context.report(path, `Another volume is mounted at \`${path.string}\` already.`, { related, fixes: fixesFor(mounts, path, first, context) });
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: a\n    emptyDir: {}\n  - name: b\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: a\n        mountPath: /data\n      - name: b\n        mountPath: «/data»',
      fixed: 'volumes:\n  - name: a\n    emptyDir: {}\n  - name: b\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: a\n        mountPath: /data\n      - name: b\n        mountPath: /data-b',
    },
    {
      in: 'pod-spec',
      good: 'volumes:\n  - name: a\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: a\n        mountPath: /data\n      - name: a\n        mountPath: /data/old',
    },
  ],
};

function fixesFor(mounts: ListValue, path: ScalarValue, first: ScalarValue, { edits }: RuleContext): Fix[] {
  const mount = path.parent;
  if (mount?.kind !== 'map' || first.parent?.kind !== 'map') return [];
  const remove = edits.removeItem(mounts, mounts.items.indexOf(mount));
  const name = mount.text('name') ?? '';
  const isSame = edits.text.slice(mount.node.start, mount.node.end).trim() === edits.text.slice(first.parent.node.start, first.parent.node.end).trim();
  if (isSame) return safeFix('Remove the second one', remove);
  const free = freePath(`${path.string ?? ''}-${name}`, mounts);
  return [...preferredFix(`Mount it at ${free}`, edits.setText(path.node, free)), ...otherFix('Remove the second one', remove)];
}

function freePath(path: string, mounts: ListValue): string {
  const taken = new Set(mounts.maps().map((mount) => mount.text('mountPath')));
  let free = path;
  for (let number = 2; taken.has(free); number++) free = `${path}-${number}`;
  return free;
}
