import { projectedPaths } from '../../manifest/projected-paths.ts';
import type { ProjectedPath } from '../../manifest/projected-paths.ts';
import { preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo, removeThe } from '../../wording/fix-titles.ts';
import { duplicate } from '../../wording/messages.ts';

export const volumeProjectedPaths = rule({
  id: 'volume-projected-paths',
  title: 'Duplicate path in a projected volume',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateProjectionSources',
  lesson: 'volumes#config-files',
  watches: ['Volume.projected'],
  why:
    'The API server rejects the Pod. All sources of a projected volume share one directory, so two items cannot be ' +
    'written to the same path. Change one of the paths.',
  check(projected, context) {
    const seen = new Map<string, ProjectedPath>();
    for (const file of projectedPaths(projected)) {
      if (!file.item) continue;
      const first = seen.get(file.path);
      if (!first) seen.set(file.path, file);
      else {
        const related = [{ range: context.rangeOf(first.value), message: 'First used here.' }];
        context.report(file.value, duplicate('path', file.path), {
          path: context.pathOf(projected),
          related,
          fixes: fixesFor(file, first, context),
        });
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: all
            projected:
              sources:
                - configMap:
                    name: web
                    items:
                      - key: a
                        path: app.conf
                - secret:
                    name: keys
                    items:
                      - key: b
                        path: «app.conf»
      `,
      fixed: yaml`
        volumes:
          - name: all
            projected:
              sources:
                - configMap:
                    name: web
                    items:
                      - key: a
                        path: app.conf
                - secret:
                    name: keys
                    items:
                      - key: b
                        path: b
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: all
            projected:
              sources:
                - configMap:
                    name: web
                    items:
                      - key: a
                        path: app.conf
                - serviceAccountToken:
                    path: token
      `,
    },
  ],
});

/** The same item twice: one goes. Else the second gets the name of its key, or a number. */
function fixesFor(file: ProjectedPath, first: ProjectedPath, { edits }: RuleContext): Fix[] {
  const list = file.item?.parent;
  if (!file.item || !first.item || list?.kind !== 'list') return [];
  const same =
    edits.text.slice(file.item.node.start, file.item.node.end).trim() ===
    edits.text.slice(first.item.node.start, first.item.node.end).trim();
  if (same && file.source === first.source && list.items.length > 1)
    return safeFix(removeThe('duplicate'), edits.removeItem(list, Number(file.item.key)));
  const key = file.item.text('key');
  const free = key && key !== file.path && /^[\w-][\w.-]*$/.test(key) ? key : `${file.path}-2`;
  return preferredFix(changeTo(free), edits.setText(file.value.node, free));
}
