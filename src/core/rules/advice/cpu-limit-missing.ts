import type { Rule } from '../rule.ts';

export const cpuLimitMissing: Rule = {
  id: 'cpu-limit-missing',
  title: 'A container without a CPU limit',
  severity: 'hint',
  off: true,
  lesson: 'resources-and-qos#limits',
  watches: ['Container.resources'],
  why: 'A CPU limit slows a program down as soon as it reaches the limit, even while the node has nothing else to do. Many teams therefore set only a request. Others want the limit, so that each Pod always behaves the same. This rule is for them.',
  check(resources, { report }) {
    if (resources.kind !== 'map' || resources.map('limits')?.has('cpu')) return;
    const entry = resources.parent?.kind === 'map' ? resources.parent.entry('resources') : undefined;
    if (entry) report(entry, 'No CPU limit: this container may use all that is free.');
  },
  examples: [
    { in: 'container', bad: '«resources»:\n  requests:\n    cpu: 100m\n    memory: 64Mi\n  limits:\n    memory: 64Mi' },
    { in: 'container', good: 'resources:\n  requests:\n    cpu: 100m\n    memory: 64Mi\n  limits:\n    cpu: 500m\n    memory: 64Mi' },
  ],
};
