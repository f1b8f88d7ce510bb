import { containersOf } from '../../../manifest/containers.ts';
import { preferredFix, rule } from '../../rule.ts';
import { setField } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { addPhrase } from '../../../wording/fix-titles.ts';

const SUGGESTED = { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '128Mi' } };

export const resourcesMissing = rule({
  id: 'resources-missing',
  title: 'Container has no resource requests or limits',
  severity: 'information',
  source: 'docs/concepts/configuration/manage-resources-containers/',
  saysMissing: true,
  unfinishedIn: 'container',
  onceInFile: true,
  lesson: 'resources-and-qos#resources',
  watches: ['PodSpec'],
  why:
    'The container is the first to be evicted when memory runs short (QoS class `BestEffort`), and the scheduler ' +
    'cannot tell which node has room for it. A memory limit keeps a leak from taking down the node. Start with an ' +
    'estimate, then measure and adjust.',
  check(spec, { report, edits }) {
    if (spec.has('resources')) return;
    for (const { container, role } of containersOf(spec)) {
      const resources = container.get('resources');
      const isEmpty = !resources || (resources.kind === 'map' && resources.entries.length === 0);
      if (role !== 'container' || !isEmpty) continue;
      const fixes = preferredFix(
        addPhrase('requests and a memory limit'),
        setField(edits, container, 'resources', SUGGESTED),
      );
      report(container.get('name') ?? container, 'No resource requests or limits.', {
        fixes,
      });
    }
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: «web»
              image: nginx:1.27
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
              resources:
                requests:
                  cpu: 100m
                  memory: 128Mi
                limits:
                  memory: 128Mi
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          requests:
            memory: 64Mi
      `,
    },
  ],
});
