import { splitItem } from '../../yaml/split-item.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { move } from '../../wording/fix-titles.ts';
import { projectionSources } from './projection-sources.ts';

export const volumeProjectedSources = rule({
  id: 'volume-projected-sources',
  title: 'Projected volume item has two sources',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateProjectionSources',
  lesson: 'volumes#config-files',
  watches: ['VolumeProjection'],
  why:
    'The API server rejects the Pod. Each item of `sources` has exactly one source; a projected volume combines ' +
    'several items in one directory. Move the second source to an item of its own, which starts with `-`.',
  check(source, context) {
    const { report, pathOf, edits } = context;
    const [, second] = projectionSources(source, context);
    if (!second) return;
    report(second, 'An item of `sources` must have exactly one source; add a second item.', {
      path: pathOf(source),
      fixes: preferredFix(move('the source', 'to an item of its own'), splitItem(edits, source, second)),
    });
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
                  «secret»:
                    name: keys
      `,
      fixed: yaml`
        volumes:
          - name: all
            projected:
              sources:
                - configMap:
                    name: web
                - secret:
                    name: keys
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
                - secret:
                    name: keys
      `,
    },
  ],
});
