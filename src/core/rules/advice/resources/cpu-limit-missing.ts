import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

export const cpuLimitMissing = rule({
  id: 'cpu-limit-missing',
  title: 'Container has no CPU limit',
  severity: 'hint',
  source: 'docs/concepts/configuration/manage-resources-containers/',
  unfinishedIn: 'container',
  off: true,
  onceInFile: true,
  lesson: 'resources-and-qos#limits',
  watches: ['Container.resources'],
  why:
    'The container can use all idle CPU on the node, so its speed depends on its neighbors. A CPU limit throttles ' +
    'it even while the node is idle, which is why many teams set only a request. This rule is for teams that want ' +
    'predictable performance. Add a CPU limit.',
  check(resources, { report }) {
    if (resources.map('limits')?.has('cpu')) return;
    const entry = resources.parent?.kind === 'map' ? resources.parent.entry('resources') : undefined;
    if (entry) report(entry, 'No CPU limit: the container can use all idle CPU on the node.');
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        «resources»:
          requests:
            cpu: 100m
            memory: 64Mi
          limits:
            memory: 64Mi
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          requests:
            cpu: 100m
            memory: 64Mi
          limits:
            cpu: 500m
            memory: 64Mi
      `,
    },
  ],
});
