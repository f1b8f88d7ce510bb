import { splitItem } from '../../yaml/split-item.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Those that are not behind a closed feature gate. */
const SOURCES = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken'] as const;

export const volumeProjectedSources: Rule = {
  id: 'volume-projected-sources',
  title: 'Two sources in one item of a projected volume',
  severity: 'error',
  lesson: 'volumes#config-files',
  watches: ['VolumeProjection'],
  why: 'A projected volume puts several sources into one directory, one source an item of `sources`. Write a second item, beginning with a hyphen, for the second source.',
  check(source, { report, pathOf, edits }) {
    if (source.kind !== 'map') return;
    const entries = SOURCES.flatMap((name) => (source.has(name) ? source.entry(name) ?? [] : []));
    const written = entries.sort((a, b) => a.key.start - b.key.start);
    const second = written[1];
    if (!second) return;
    report(second, 'Each item of `sources` has one source; write a second item.', { path: pathOf(source), fixes: preferredFix('Make it an item of its own', splitItem(edits, source, second)) });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: all\n    projected:\n      sources:\n        - configMap:\n            name: web\n          «secret»:\n            name: keys',
      fixed: 'volumes:\n  - name: all\n    projected:\n      sources:\n        - configMap:\n            name: web\n        - secret:\n            name: keys',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: all\n    projected:\n      sources:\n        - configMap:\n            name: web\n        - secret:\n            name: keys' },
  ],
};
