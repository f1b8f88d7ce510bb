import { containerAround } from '../../manifest/containers.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { remove } from '../../wording/fix-titles.ts';

export const containerRestartPolicy = rule({
  id: 'container-restart-policy',
  title: 'Container has its own restartPolicy before Kubernetes 1.35',
  severity: 'error',
  source: 'docs/concepts/workloads/pods/pod-lifecycle/#container-restart-rules',
  until: 34,
  lesson: 'lifecycle-and-probes#container-restarts',
  watches: ['Container.restartPolicy'],
  why:
    'The API server rejects the field or drops it. Before Kubernetes 1.35 only init containers may have a ' +
    '`restartPolicy` of their own (`Always` makes them sidecars); the `restartPolicy` of the Pod applies to all ' +
    'other containers. Set it there.',
  check(policy, { edits, report }) {
    const place = containerAround(policy);
    const entry = place?.container.entry('restartPolicy');
    // Other values than Always are not known yet at all.
    if (place?.role !== 'container' || !entry || place.container.text('restartPolicy') !== 'Always') return;
    report(entry, 'Before Kubernetes 1.35, only init containers can have their own `restartPolicy`.', {
      fixes: preferredFix(remove('restartPolicy'), edits.removeField(place.container, entry)),
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        containers:
          - name: web
            image: nginx:1.27
            «restartPolicy»: Always
      `,
      fixed: yaml`
        containers:
          - name: web
            image: nginx:1.27
      `,
      version: 34,
    },
    {
      in: 'pod-spec',
      good: yaml`
        initContainers:
          - name: proxy
            image: envoy:1.31
            restartPolicy: Always
      `,
      version: 34,
    },
  ],
});
