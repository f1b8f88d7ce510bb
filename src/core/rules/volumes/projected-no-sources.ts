import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { projectionSources } from './projection-sources.ts';

export const projectedNoSources = rule({
  id: 'projected-no-sources',
  title: 'Projected volume source is empty',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForOverlappingVirtualPaths',
  unfinishedIn: 'watched',
  apiWarning: true,
  lesson: 'volumes#config-files',
  watches: ['VolumeProjection'],
  since: 32,
  why:
    'The item adds no files to the volume. Each item of `sources` names one source of files: `configMap`, ' +
    '`secret`, `downwardAPI` or `serviceAccountToken`. Sources whose feature gate is off in your version of ' +
    'Kubernetes (`clusterTrustBundle`, `podCertificate`) are dropped. Add a source or remove the item.',
  check(source, context) {
    if (projectionSources(source, context).length > 0) return;
    const { report, pathOf } = context;
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
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: all
            projected:
              sources:
                - clusterTrustBundle:
                    name: example
                    path: ca.pem
      `,
      version: 37,
    },
  ],
});
