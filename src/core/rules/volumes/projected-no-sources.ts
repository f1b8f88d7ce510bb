import type { Rule } from '../rule.ts';

const SOURCES = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken'];

export const projectedNoSources: Rule = {
  id: 'projected-no-sources',
  title: 'An item of a projected volume that brings nothing',
  severity: 'warning',
  apiWarning: true,
  lesson: 'volumes#config-files',
  watches: ['VolumeProjection'],
  since: 33,
  why: 'Each item of `sources` names something whose files appear in the volume: a configMap, secret, downwardAPI or serviceAccountToken. Sources that need a feature which is switched off (clusterTrustBundle, podCertificate) count as nothing too.',
  check(source, { report, pathOf }) {
    if (source.kind !== 'map' || SOURCES.some((name) => source.has(name))) return;
    const volume = source.parent?.parent?.parent;
    const [only] = source.entries;
    report(only ?? source, only ? `\`${only.name}\` is dropped unless a feature is switched on: this item is empty.` : 'This item of `sources` is empty.', volume ? { path: pathOf(volume) } : {});
  },
  examples: [
    { in: 'pod-spec', bad: 'volumes:\n  - name: all\n    projected:\n      sources:\n        - «{}»' },
    { in: 'pod-spec', good: 'volumes:\n  - name: all\n    projected:\n      sources:\n        - configMap:\n            name: web' },
  ],
};
