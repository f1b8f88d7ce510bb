import { containerAround } from '../../manifest/containers.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const containerRestartPolicy: Rule = {
  id: 'container-restart-policy',
  title: 'A restart policy where a container cannot have one yet',
  severity: 'error',
  until: 34,
  lesson: 'lifecycle-and-probes#container-restarts',
  watches: ['Container.restartPolicy'],
  why: 'Before Kubernetes 1.35 only init containers may have a `restartPolicy` of their own (`Always` makes them sidecars). For all other containers the one of the Pod counts: write it there.',
  check(policy, { edits, report }) {
    const place = containerAround(policy);
    const entry = place?.container.entry('restartPolicy');
    // Other values than Always are not known yet at all.
    if (place?.role !== 'container' || !entry || place.container.text('restartPolicy') !== 'Always') return;
    report(entry, 'Before 1.35 only init containers have their own `restartPolicy`.', { fixes: preferredFix('Remove it', edits.removeField(place.container, entry)) });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'containers:\n  - name: web\n    image: nginx:1.27\n    «restartPolicy»: Always',
      fixed: 'containers:\n  - name: web\n    image: nginx:1.27',
      version: 34,
    },
    { in: 'pod-spec', good: 'initContainers:\n  - name: proxy\n    image: envoy:1.31\n    restartPolicy: Always', version: 34 },
  ],
};
