import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';

const SOURCES = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken'];

export const projectedNoSources = rule({
  id: 'projected-no-sources',
  title: 'Projected volume source is empty',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForOverlappingVirtualPaths',
  unfinishedIn: 'watched',
  apiWarning: true,
  lesson: 'volumes#config-files',
  watches: ['VolumeProjection'],
  since: 33,
  why:
    'The item adds no files to the volume. Each item of `sources` names one source of files: `configMap`, ' +
    '`secret`, `downwardAPI` or `serviceAccountToken`. Sources behind a feature gate that is off ' +
    '(`clusterTrustBundle`, `podCertificate`) are dropped. Add a source or remove the item.',
  check(source, { report, pathOf }) {
    if (SOURCES.some((name) => source.has(name))) return;
    const volume = source.parent?.parent?.parent;
    const [only] = source.entries;
    report(
      only ?? source,
      only
        ? `\`${only.name}\` is dropped because its feature gate is off, so the item is empty.`
        : 'An item of `sources` must have a source.',
      volume ? { path: pathOf(volume) } : {},
    );
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: all
            projected:
              sources:
                - «{}»
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
      `,
    },
  ],
});
