import { containersOf } from '../../manifest/containers.ts';
import { preferredFix } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import type { Rule } from '../rule.ts';

const SUGGESTED = { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '128Mi' } };

export const resourcesMissing: Rule = {
  id: 'resources-missing',
  title: 'A container that does not say what it needs',
  severity: 'information',
  lesson: 'resources-and-qos#resources',
  watches: ['PodSpec'],
  why: 'Requests tell the scheduler which node has room, and a memory limit keeps a leak from taking the node down. Without them the container is the first to be stopped when memory runs short. Write what it usually needs, then measure and adjust.',
  check(spec, { report, edits }) {
    if (spec.kind !== 'map' || spec.has('resources')) return;
    for (const { container, role } of containersOf(spec)) {
      const resources = container.get('resources');
      const isEmpty = !resources || (resources.kind === 'map' && resources.entries.length === 0);
      if (role !== 'container' || !isEmpty) continue;
      const fixes = preferredFix('Add requests and a memory limit', setField(edits, container, 'resources', SUGGESTED));
      report(container.get('name') ?? container, 'This container does not say how much CPU and memory it needs.', { fixes });
    }
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: «web»\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      resources:\n        requests:\n          cpu: 100m\n          memory: 128Mi\n        limits:\n          memory: 128Mi\n',
    },
    { in: 'container', good: 'resources:\n  requests:\n    memory: 64Mi' },
  ],
};
