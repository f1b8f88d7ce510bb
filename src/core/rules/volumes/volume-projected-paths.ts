import { projectedPaths } from '../../manifest/projected-paths.ts';
import type { ProjectedPath } from '../../manifest/projected-paths.ts';
import { preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';

export const volumeProjectedPaths: Rule = {
  id: 'volume-projected-paths',
  title: 'Two files at one path of a projected volume',
  severity: 'error',
  lesson: 'volumes#config-files',
  watches: ['Volume.projected'],
  why: 'All sources of a projected volume end in one directory, so two items may not be written to the same path. Give one of them another path.',
  check(projected, context) {
    if (projected.kind !== 'map') return;
    const seen = new Map<string, ProjectedPath>();
    for (const file of projectedPaths(projected)) {
      if (!file.item) continue;
      const first = seen.get(file.path);
      if (!first) seen.set(file.path, file);
      else {
        const related = [{ range: context.rangeOf(first.value), message: 'The first item with this path' }];
        context.report(file.value, `Another item is written to \`${file.path}\` already.`, { path: context.pathOf(projected), related, fixes: fixesFor(file, first, context) });
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: all\n    projected:\n      sources:\n        - configMap:\n            name: web\n            items:\n              - key: a\n                path: app.conf\n        - secret:\n            name: keys\n            items:\n              - key: b\n                path: «app.conf»',
      fixed: 'volumes:\n  - name: all\n    projected:\n      sources:\n        - configMap:\n            name: web\n            items:\n              - key: a\n                path: app.conf\n        - secret:\n            name: keys\n            items:\n              - key: b\n                path: b',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: all\n    projected:\n      sources:\n        - configMap:\n            name: web\n            items:\n              - key: a\n                path: app.conf\n        - serviceAccountToken:\n            path: token' },
  ],
};

/** The same item twice: one goes. Else the second gets the name of its key, or a number. */
function fixesFor(file: ProjectedPath, first: ProjectedPath, { edits }: RuleContext): Fix[] {
  const list = file.item?.parent;
  if (!file.item || !first.item || list?.kind !== 'list') return [];
  const same = edits.text.slice(file.item.node.start, file.item.node.end).trim() === edits.text.slice(first.item.node.start, first.item.node.end).trim();
  if (same && file.source === first.source && list.items.length > 1) return safeFix('Remove the second one', edits.removeItem(list, list.items.indexOf(file.item)));
  const key = file.item.text('key');
  const free = key && key !== file.path && /^[\w-][\w.-]*$/.test(key) ? key : `${file.path}-2`;
  return preferredFix(`Write ${free}`, edits.setText(file.value.node, free));
}
