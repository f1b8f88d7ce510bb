import { KEPT_RUNNING } from '../../../kubernetes/kinds.ts';
import { containerAround } from '../../../manifest/containers.ts';
import { preferredFix, rule } from '../../rule.ts';
import { setPath } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { add } from '../../../wording/fix-titles.ts';

const PAUSE_SECONDS = 5;

export const stopUnderTraffic = rule({
  id: 'stop-under-traffic',
  title: 'Container stops while requests still arrive',
  severity: 'hint',
  source: 'docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  unfinishedIn: 'container',
  profile: 'production',
  lesson: 'lifecycle-and-probes#stopping',
  watches: ['Container'],
  why:
    'Requests can fail during every update, because it takes a moment until all nodes know that the Pod is stopping. ' +
    'A `preStop` hook that sleeps for a few seconds keeps the container running until they do. Programs that keep ' +
    'answering for a while after SIGTERM do not need it.',
  check(container, { report, edits, manifest: { kind } }) {
    if (!KEPT_RUNNING.has(kind.kind) || containerAround(container)?.role !== 'container') return;
    const name = container.entry('name');
    const lifecycle = container.map('lifecycle');
    if (!name || lifecycle?.has('preStop') || container.maps('ports').length === 0) return;
    const edit = setPath(edits, container, ['lifecycle', 'preStop', 'sleep', 'seconds'], PAUSE_SECONDS);
    report(name.value, 'No `preStop` hook: the container stops while requests still arrive.', {
      fixes: preferredFix(add(`preStop: {sleep: {seconds: ${PAUSE_SECONDS}}}`), edit),
    });
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: «web»
                  image: nginx:1.27
                  ports:
                    - containerPort: 80
      `,
      fixed: yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: web
                  image: nginx:1.27
                  ports:
                    - containerPort: 80
                  lifecycle:
                    preStop:
                      sleep:
                        seconds: 5
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - containerPort: 8080
      `,
    },
  ],
});
