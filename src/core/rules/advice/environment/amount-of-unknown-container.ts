import { containersOf } from '../../../manifest/containers.ts';
import { closestWords } from '../../../text-distance.ts';
import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeTo } from '../../../wording/fix-titles.ts';
import { notDefined } from '../../../wording/messages.ts';

export const amountOfUnknownContainer = rule({
  id: 'amount-of-unknown-container',
  title: 'resourceFieldRef refers to an undefined container',
  severity: 'warning',
  source: 'docs/concepts/workloads/pods/downward-api/',
  lesson: 'pod-anatomy#config-keys',
  watches: ['ResourceFieldSelector.containerName'],
  why:
    'The container does not start: the kubelet looks up the request or limit of the container that `containerName` ' +
    'names, and the Pod has no such container. The API server does not check this. Correct the name.',
  check(name, { report, edits, manifest: { podSpec } }) {
    const names = podSpec ? containersOf(podSpec).map(({ container }) => container.text('name')) : [];
    const known = names.filter((one) => one !== undefined);
    if (
      name.kind !== 'scalar' ||
      !name.string ||
      known.length === 0 ||
      known.length < names.length ||
      known.includes(name.string)
    )
      return;
    const [closest = known.length === 1 ? known[0] : undefined] = closestWords(name.string, known);
    report(name, notDefined('Container', name.string, 'in this Pod'), {
      fixes: closest === undefined ? [] : preferredFix(changeTo(closest), edits.setText(name.node, closest)),
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: CPUS
            valueFrom:
              resourceFieldRef: {containerName: «wbe», resource: limits.cpu}
      `,
      fixed: yaml`
        env:
          - name: CPUS
            valueFrom:
              resourceFieldRef: {containerName: web, resource: limits.cpu}
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: CPUS
            valueFrom:
              resourceFieldRef: {containerName: web, resource: limits.cpu}
      `,
    },
  ],
});
