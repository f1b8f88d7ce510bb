import { preferredFix, rule } from '../../rule.ts';
import { containersOf } from '../../../manifest/containers.ts';
import { yaml } from '../../yaml-example.ts';
import { setTo } from '../../../wording/fix-titles.ts';

const PARTS_OF_THE_NODE = ['hostNetwork', 'hostPID', 'hostIPC'];

export const hostUsers = rule({
  id: 'host-users',
  title: 'Pod does not use a user namespace',
  severity: 'hint',
  source: 'docs/concepts/workloads/pods/user-namespaces/',
  unfinishedIn: 'pod-spec',
  off: true,
  since: 33,
  lesson: 'security-context#host',
  watches: ['PodSpec'],
  why:
    'Root in the container is also root on the node, so an attacker who breaks out has full control. With ' +
    '`hostUsers: false`, the Pod runs in a user namespace and its root has no privileges on the node. The nodes ' +
    'need a recent kernel and container runtime.',
  check(spec, { report, edits }) {
    if (spec.has('hostUsers') || spec.map('os')?.text('name') === 'windows') return;
    const isPartOfNode = PARTS_OF_THE_NODE.some((name) => spec.bool(name) === true);
    const hasDevices = containersOf(spec).some(({ container }) => container.has('volumeDevices'));
    const place = spec.entry('containers');
    if (place && !isPartOfNode && !hasDevices)
      report(place, 'Root in these containers is also root on the node.', {
        fixes: preferredFix(setTo(spec, 'hostUsers', 'false'), edits.addFirstField(spec, 'hostUsers', false)),
      });
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
          «containers»:
            - name: web
              image: nginx:1.27
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          hostUsers: false
          containers:
            - name: web
              image: nginx:1.27
      `,
    },
    { in: 'pod-spec', good: 'hostUsers: false' },
    { in: 'pod-spec', good: 'hostNetwork: true' },
  ],
});
