import { containersOf } from '../../manifest/containers.ts';
import { closestWords } from '../../text-distance.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const amountOfUnknownContainer: Rule = {
  id: 'amount-of-unknown-container',
  title: 'An amount of a container that is not there',
  severity: 'warning',
  lesson: 'pod-anatomy#config-keys',
  watches: ['ResourceFieldSelector.containerName'],
  why: 'The Pod asks for a request or a limit of a container, and has no container of that name. The API server does not look, but the node cannot start the Pod.',
  check(name, { report, edits, manifest: { podSpec } }) {
    const names = podSpec ? containersOf(podSpec).map(({ container }) => container.text('name')) : [];
    const known = names.filter((one) => one !== undefined);
    if (name.kind !== 'scalar' || !name.string || known.length === 0 || known.length < names.length || known.includes(name.string)) return;
    const [closest = known.length === 1 ? known[0] : undefined] = closestWords(name.string, known);
    report(name, 'This Pod has no container of that name.', { fixes: closest === undefined ? [] : preferredFix(`Write ${closest}`, edits.setText(name.node, closest)) });
  },
  examples: [
    {
      in: 'container',
      bad: 'env:\n  - name: CPUS\n    valueFrom:\n      resourceFieldRef: {containerName: «wbe», resource: limits.cpu}',
      fixed: 'env:\n  - name: CPUS\n    valueFrom:\n      resourceFieldRef: {containerName: web, resource: limits.cpu}',
    },
    { in: 'container', good: 'env:\n  - name: CPUS\n    valueFrom:\n      resourceFieldRef: {containerName: web, resource: limits.cpu}' },
  ],
};
